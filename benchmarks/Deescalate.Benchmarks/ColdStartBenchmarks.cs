using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace Deescalate.Benchmarks;

/// <summary>The first analyzer and the first message of a fresh process, compilation included.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.ColdStart, launchCount: 9, warmupCount: 0, iterationCount: 1)]
public class ColdStartBenchmarks
{
    /// <summary>Creates an analyzer and reads a message.</summary>
    [Benchmark]
    public int CreateAndRead() => ConversationAnalyzer.CreateDefault().StartSession().Add(Samples.Exchange(0)).Findings.Count;
}
