using Deescalate.Rules;
using Deescalate.Tests.Support;

namespace Deescalate.Tests;

public sealed class ConversationSessionTests
{
    private static readonly ConversationAnalyzer _analyzer = SharedAnalyzer.Instance;

    [Fact]
    public void Analyze_EveryPrefix_EqualsLive()
    {
        IReadOnlyList<Message> messages = SharedAnalyzer.Sample.Messages;
        ConversationSession live = _analyzer.StartSession();
        for (int n = 1; n <= messages.Count; n++)
        {
            live.Add(messages[n - 1]);
            ConversationAnalysis batch = _analyzer.Analyze(new Conversation([.. messages.Take(n)]));
            Assert.Equal(Describe(batch.Messages), Describe(live.Messages));
            Assert.Equal(batch.Standing.Heat, live.Standing.Heat);
            Assert.Equal(batch.Standing.Stage, live.Standing.Stage);
            Assert.Equal(batch.Handling.Contributions, live.Handling.Contributions);
            Assert.Equal(batch.NextMoves.Select(m => m.Move), live.NextMoves.Select(m => m.Move));
        }
    }

    [Fact]
    public void Restore_AtAnyMessage_GoesOnTheSame()
    {
        IReadOnlyList<Message> messages = SharedAnalyzer.Sample.Messages;
        ConversationSession whole = _analyzer.StartSession("c");
        foreach (Message message in messages)
        {
            whole.Add(message);
        }

        for (int cut = 0; cut < messages.Count; cut++)
        {
            ConversationSession session = _analyzer.StartSession("c");
            foreach (Message message in messages.Take(cut))
            {
                session.Add(message);
            }

            session = _analyzer.Restore(SessionSnapshot.FromJson(session.Save().ToJson()));
            foreach (Message message in messages.Skip(cut))
            {
                session.Add(message);
            }

            Assert.Equal(Describe(whole.Messages.Skip(cut)), Describe(session.Messages));
            Assert.Equal(whole.Standing.Heat, session.Standing.Heat);
            Assert.Equal(whole.Standing.Stage, session.Standing.Stage);
            Assert.Equal(whole.Standing.Heart.Hear, session.Standing.Heart.Hear);
            Assert.Equal(whole.Questions, session.Questions);
            Assert.Equal(whole.Commitments, session.Commitments);
            Assert.Equal(whole.Handling.Score, session.Handling.Score);
        }
    }

    [Fact]
    public void FromJson_NoSnapshot_SaysSo()
    {
        FormatException error = Assert.Throws<FormatException>(() => SessionSnapshot.FromJson("{\"version\":99}"));
        Assert.Contains("version 99", error.Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => SessionSnapshot.FromJson("nonsense"));
    }

    [Fact]
    public void Add_SystemLine_IsKeptButNeverRead()
    {
        ConversationSession session = _analyzer.StartSession();
        MessageAnalysis line = session.Add(new Message(ParticipantRole.System, "You are all thieves and I will sue!"));
        Assert.Empty(line.Findings);
        Assert.Equal(0, line.Heat);
        Assert.Equal(1, session.Count);
    }

    [Fact]
    public void Add_OtherSide_NeverFires()
    {
        MessageAnalysis agent = _analyzer.StartSession().Add(Message.FromAgent("I am absolutely seething that you closed my account."));
        Assert.DoesNotContain(agent.Findings, f => f.RuleId.StartsWith("emotion.", StringComparison.Ordinal) || f.RuleId.StartsWith("customer.", StringComparison.Ordinal));
        Assert.Equal(0, agent.Heat);
    }

    [Fact]
    public void Add_TooLongMessage_IsRefusedOrTruncated()
    {
        string text = new('x', 50);
        ConversationSession strict = ConversationAnalyzer.CreateBuilder(new DeescalateOptions { MaxMessageLength = 10 }).Build().StartSession();
        ConversationLimitException error = Assert.Throws<ConversationLimitException>(() => strict.Add(Message.FromCustomer(text)));
        Assert.Equal("Message 0: 50 characters (UTF-16 code units) are more than MaxMessageLength = 10. Raise DeescalateOptions.MaxMessageLength, or split the input, or set OverLimit to Truncate.", error.Message);
        Assert.Equal(0, strict.Count);

        ConversationSession lenient = ConversationAnalyzer.CreateBuilder(new DeescalateOptions { MaxMessageLength = 10, OverLimit = LimitPolicy.Truncate }).Build().StartSession();
        Assert.True(lenient.Add(Message.FromCustomer(text)).Truncated);
    }

    [Fact]
    public void Add_FailingRule_StopsOrGoesOn()
    {
        TestRule rule = new("test.boom", _ => throw new InvalidOperationException("secret words"));
        ConversationSession strict = ConversationAnalyzer.CreateBuilder().AddRule(rule).Build().StartSession();
        RuleFailedException error = Assert.Throws<RuleFailedException>(() => strict.Add(Message.FromCustomer("hello")));
        Assert.Equal("test.boom", error.RuleId);
        Assert.DoesNotContain("secret words", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, strict.Count);

        DeescalateOptions options = new() { OnRuleFailure = RuleFailurePolicy.Continue };
        ConversationSession lenient = ConversationAnalyzer.CreateBuilder(options).AddRule(rule).Build().StartSession();
        lenient.Add(Message.FromCustomer("hello"));
        Assert.Equal(new RuleFailure("test.boom", 0, nameof(InvalidOperationException)), Assert.Single(lenient.RuleFailures));
    }

    [Fact]
    public void Add_CodeRuleWithMemory_Remembers()
    {
        TestRule rule = new("test.third", context =>
        {
            int seen = context.Memory.TryGetValue("seen", out string? text) ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) + 1 : 1;
            context.Memory["seen"] = seen.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (seen == 3)
            {
                context.Report(reason: "third message");
            }
        });
        ConversationAnalyzer analyzer = ConversationAnalyzer.CreateBuilder().AddRule(rule).Build();
        ConversationSession session = analyzer.StartSession();
        session.Add(Message.FromCustomer("one"));
        session = analyzer.Restore(session.Save());
        Assert.Null(session.Add(Message.FromCustomer("two")).Find("test.third"));
        Assert.Equal("third message", session.Add(Message.FromCustomer("three")).Find("test.third")!.Reason);
    }

    [Theory]
    [InlineData("null", "Not a session snapshot: it has no version. Give the text that ToJson returned, unchanged.")]
    [InlineData("{}", "Not a session snapshot: it has no version. Give the text that ToJson returned, unchanged.")]
    [InlineData("[]", "Not a session snapshot: $ at line 1. Give the text that ToJson returned, unchanged.")]
    [InlineData("{\"version\":99}", "The snapshot has version 99; this library reads version 2. Read the conversation again from its messages.")]
    public void FromJson_NoSnapshotOfThisVersion_SaysWhatToDo(string json, string expected) =>
        Assert.Equal(expected, Assert.Throws<FormatException>(() => SessionSnapshot.FromJson(json)).Message);

    [Fact]
    public void Add_FromManyThreads_GivesTheSame()
    {
        string expected = Describe(_analyzer.Analyze(SharedAnalyzer.Sample).Messages);
        Parallel.For(0, 64, _ => Assert.Equal(expected, Describe(_analyzer.Analyze(SharedAnalyzer.Sample).Messages)));
    }

    [Fact]
    public void Analyze_TurkishCulture_GivesTheSame()
    {
        string expected = Describe(_analyzer.Analyze(SharedAnalyzer.Sample).Messages);
        System.Globalization.CultureInfo before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(expected, Describe(ConversationAnalyzer.CreateDefault().Analyze(SharedAnalyzer.Sample).Messages));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    private static string Describe(IEnumerable<MessageAnalysis> messages) => string.Join(
        '\n',
        messages.Select(m => FormattableString.Invariant($"{m.Index} {m.Role} {m.Heat:R} ") + string.Join(
            "; ", m.Findings.Select(f => FormattableString.Invariant($"{f.RuleId} {f.Span.Start}+{f.Span.Length} {f.Confidence:R} {string.Join(',', f.Attributes.Select(a => a.Key + "=" + a.Value))}")))));
}
