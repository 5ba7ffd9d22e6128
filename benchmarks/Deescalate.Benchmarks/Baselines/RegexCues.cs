using System.Text.RegularExpressions;

namespace Deescalate.Benchmarks.Baselines;

/// <summary>The plain cues as compiled regular expressions: what a rule library without a common index would do.</summary>
internal sealed partial class RegexCues
{
    /// <summary>Cues in one expression. Measured: five to ten are fastest; one expression for a whole rule grows so large that the just-in-time
    /// compiler gives up optimising it, and takes ten times as long.</summary>
    private const int CuesTogether = 5;

    private readonly Regex[] _customer;
    private readonly Regex[] _agent;

    public RegexCues()
    {
        _customer = Compile("agent.", wanted: false);
        _agent = Compile("agent.", wanted: true);
    }

    /// <summary>Number of expressions that match.</summary>
    public int Match(Message message)
    {
        int matches = 0;
        foreach (Regex cues in message.Role == ParticipantRole.Customer ? _customer : _agent)
        {
            matches += cues.IsMatch(message.Text) ? 1 : 0;
        }

        return matches;
    }

    /// <summary>Translates a plain cue: every word is followed by its end and what stands between words, brackets become groups.</summary>
    internal static string Translate(string cue) =>
        CuePiece().Replace(cue, static piece => piece.ValueSpan[0] switch
        {
            '(' or '[' => "(?:",
            ')' => ")",
            ']' => ")?",
            '|' => "|",
            ' ' => "",
            _ => $@"{Regex.Escape(piece.Value)}\b\W*",
        });

#pragma warning disable MA0009 // patterns and texts are our own, and a time limit would slow the baseline down
    [GeneratedRegex(@"[()\[\]| ]|[^()\[\]| ]+")]
    private static partial Regex CuePiece();

    private static Regex[] Compile(string prefix, bool wanted) =>
    [
        .. PlainCues.ByRule.Where(r => r.Key.StartsWith(prefix, StringComparison.Ordinal) == wanted)
            // In order, so that the engine can share what alternatives begin with.
            .SelectMany(r => r.Value.Select(Translate).Order(StringComparer.Ordinal).Chunk(CuesTogether))
            .Select(c => new Regex($@"\b(?:{string.Join('|', c)})", RegexOptions.Compiled | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)),
    ];
#pragma warning restore MA0009
}
