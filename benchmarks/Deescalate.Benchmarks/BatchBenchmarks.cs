using BenchmarkDotNet.Attributes;

namespace Deescalate.Benchmarks;

/// <summary>Many conversations on one thread and on two. A ratio near one half is what two threads can do.</summary>
[MemoryDiagnoser]
public class BatchBenchmarks
{
    private const int Conversations = 1000;
    private const int Messages = 20;

    private readonly Conversation[] _conversations = [.. Enumerable.Repeat(Samples.Conversation(Messages), Conversations)];
    private readonly ConversationAnalyzer _one = Create(1);
    private readonly ConversationAnalyzer _two = Create(2);

    /// <summary>One conversation at a time.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Conversations)]
    public Task<int> OneThread() => ReadAsync(_one);

    /// <summary>Two at a time.</summary>
    [Benchmark(OperationsPerInvoke = Conversations)]
    public Task<int> TwoThreads() => ReadAsync(_two);

    private static ConversationAnalyzer Create(int threads) => ConversationAnalyzer.CreateBuilder(new DeescalateOptions { MaxParallelism = threads }).Build();

    private async Task<int> ReadAsync(ConversationAnalyzer analyzer)
    {
        int messages = 0;
        await foreach (ConversationResult result in analyzer.AnalyzeAsync(_conversations.ToAsyncEnumerable()))
        {
            messages += result.Analysis!.Messages.Count;
        }

        return messages;
    }
}
