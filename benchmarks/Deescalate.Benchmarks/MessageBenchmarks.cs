using BenchmarkDotNet.Attributes;
using Deescalate.Benchmarks.Baselines;

namespace Deescalate.Benchmarks;

/// <summary>One message, all rules on, against doing less and against doing some of it by other means.</summary>
[MemoryDiagnoser]
public class MessageBenchmarks
{
    private const int Messages = WholeAnalysis.SessionLength;

    private readonly TokeniseAndHash _tokenise = new();
    private readonly RegexCues _regex = new();
    private readonly SplitAndLookUp _split = new();
    private readonly WholeAnalysis _whole = new(ConversationAnalyzer.CreateDefault());
    private Message[] _texts = [];

    /// <summary>What kind of message.</summary>
    [ParamsAllValues]
    public TextKind Kind { get; set; }

    /// <summary>Takes the texts.</summary>
    [GlobalSetup]
    public void Setup() => _texts = Samples.Of(Kind);

    /// <summary>The design's baseline.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Messages)]
    public int TokeniseAndHash()
    {
        int sum = 0;
        for (int i = 0; i < Messages; i++)
        {
            sum += _tokenise.Read(_texts[i % _texts.Length].Text);
        }

        return sum;
    }

    /// <summary>The library: tokens, cues, emotions, heat, findings, standing.</summary>
    [Benchmark(OperationsPerInvoke = Messages)]
    public int WholeMessage()
    {
        int sum = 0;
        for (int i = 0; i < Messages; i++)
        {
            sum += _whole.Add(_texts[i % _texts.Length]).Findings.Count;
        }

        return sum;
    }

    /// <summary>A third of the cues as compiled regular expressions; see <see cref="PlainCues"/>.</summary>
    [Benchmark(OperationsPerInvoke = Messages)]
    public int PlainCuesAsRegex()
    {
        int sum = 0;
        for (int i = 0; i < Messages; i++)
        {
            sum += _regex.Match(_texts[i % _texts.Length]);
        }

        return sum;
    }

    /// <summary>Words looked up one by one; no phrase, no order.</summary>
    [Benchmark(OperationsPerInvoke = Messages)]
    public int SplitAndLookUp()
    {
        int sum = 0;
        for (int i = 0; i < Messages; i++)
        {
            sum += _split.Match(_texts[i % _texts.Length].Text);
        }

        return sum;
    }
}
