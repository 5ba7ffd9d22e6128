using BenchmarkDotNet.Attributes;

namespace Deescalate.Benchmarks;

/// <summary>A live conversation: the ten-thousandth message must cost what the tenth does.</summary>
[MemoryDiagnoser]
public class AppendBenchmarks
{
    private const int Messages = GrownSessions.Sessions * GrownSessions.Added;

    private readonly ConversationAnalyzer _analyzer = ConversationAnalyzer.CreateDefault();
    private GrownSessions _short = null!;
    private GrownSessions _long = null!;

    /// <summary>Builds short conversations.</summary>
    [IterationSetup(Target = nameof(AtMessage10))]
    public void BuildShort() => _short = new GrownSessions(_analyzer, 10);

    /// <summary>Builds long conversations.</summary>
    [IterationSetup(Target = nameof(AtMessage10000))]
    public void BuildLong() => _long = new GrownSessions(_analyzer, 10_000);

    /// <summary>Early in a conversation.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Messages)]
    public int AtMessage10() => _short.Grow();

    /// <summary>Late in a conversation.</summary>
    [Benchmark(OperationsPerInvoke = Messages)]
    public int AtMessage10000() => _long.Grow();
}
