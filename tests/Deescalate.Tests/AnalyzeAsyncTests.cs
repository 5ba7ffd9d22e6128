using Deescalate.Tests.Support;

namespace Deescalate.Tests;

public sealed class AnalyzeAsyncTests
{
    [Fact]
    public async Task AnalyzeAsync_ManyConversations_KeepsOrderAndReportsTheBadOne()
    {
        ConversationAnalyzer analyzer = ConversationAnalyzer.CreateBuilder(new DeescalateOptions { MaxParallelism = 4, MaxMessageLength = 100 }).Build();
        List<ConversationResult> results = [];
        await foreach (ConversationResult result in analyzer.AnalyzeAsync(Many(200, bad: 77)))
        {
            results.Add(result);
        }

        Assert.Equal(Enumerable.Range(0, 200).Select(i => (long)i), results.Select(r => r.Index));
        Assert.Equal("c150", results[150].Analysis!.Id);
        Assert.IsType<ConversationLimitException>(results[77].Error);
        Assert.Single(results, r => r.Error is not null);
    }

    [Fact]
    public async Task AnalyzeAsync_Cancelled_Stops()
    {
        using CancellationTokenSource source = new();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (ConversationResult result in SharedAnalyzer.Instance.AnalyzeAsync(Many(int.MaxValue, bad: -1), source.Token))
            {
                if (result.Index == 5)
                {
                    await source.CancelAsync();
                }
            }
        });
    }

    [Fact]
    public async Task AnalyzeAsync_List_GivesTheResultsInItsOrder()
    {
        Conversation[] conversations = [new([Message.FromCustomer("I am furious!")]) { Id = "hot" }, new([Message.FromCustomer("When does it open?")]) { Id = "calm" }];
        List<ConversationResult> results = [];
        await foreach (ConversationResult result in SharedAnalyzer.Instance.AnalyzeAsync(conversations))
        {
            results.Add(result);
        }

        Assert.Equal(["hot", "calm"], results.Select(r => r.Id));
        Assert.True(results[0].Analysis!.Standing.Heat > results[1].Analysis!.Standing.Heat);
    }

    [Fact]
    public async Task AnalyzeAsync_CancelledWithinAConversation_ReadsItNoFurther()
    {
        using CancellationTokenSource source = new();
        int read = 0;
        TestRule rule = new("test.count", _ =>
        {
            if (++read == 10)
            {
                source.Cancel();
            }
        });
        ConversationAnalyzer analyzer = ConversationAnalyzer.CreateBuilder().AddRule(rule).Build();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (ConversationResult result in analyzer.AnalyzeAsync(One(messages: 1000), source.Token))
            {
                Assert.Fail($"There is a result for conversation {result.Index}.");
            }
        });
        Assert.Equal(10, read);
    }

    [Fact]
    public void Analyze_CancelledWithinAConversation_ReadsItNoFurther()
    {
        using CancellationTokenSource source = new();
        int read = 0;
        ConversationAnalyzer analyzer = ConversationAnalyzer.CreateBuilder().AddRule(new TestRule("test.stops", _ =>
        {
            read++;
            source.Cancel();
        })).Build();

        Assert.Throws<OperationCanceledException>(() => analyzer.Analyze(new Conversation([Message.FromCustomer("One."), Message.FromCustomer("Two.")]), source.Token));
        Assert.Equal(1, read);
    }

    [Fact]
    public async Task AnalyzeAsync_RuleThatCancelsItself_IsAnErrorOfThatConversation()
    {
        ConversationAnalyzer analyzer = ConversationAnalyzer.CreateBuilder().AddRule(new TestRule("test.cancels", _ => throw new OperationCanceledException())).Build();

        await foreach (ConversationResult result in analyzer.AnalyzeAsync(One(messages: 1)))
        {
            Assert.IsType<RuleFailedException>(result.Error);
        }
    }

    private static async IAsyncEnumerable<Conversation> One(int messages)
    {
        await Task.Yield();
        yield return new Conversation([.. Enumerable.Repeat(Message.FromCustomer("When does it open?"), messages)]);
    }

    private static async IAsyncEnumerable<Conversation> Many(int count, int bad)
    {
        for (int i = 0; i < count; i++)
        {
            await Task.Yield();
            yield return new Conversation([Message.FromCustomer(i == bad ? new string('x', 500) : "When does it open?")]) { Id = "c" + i };
        }
    }
}
