using Deescalate.Benchmarks.Baselines;

namespace Deescalate.Benchmarks.Quick;

/// <summary>What a message costs against tokenising and hashing it, and against other means.</summary>
internal static class MessageCost
{
    private const int Rounds = 501;
    private const int OtherRounds = 31;
    private const double Limit = 3;

    private static readonly TimeSpan _roundTime = TimeSpan.FromMilliseconds(0.5);

    public static void Measure(ConversationAnalyzer analyzer)
    {
        RegexCues regex = new();
        SplitAndLookUp split = new();
        Console.WriteLine($"\nA message, all {analyzer.Rules.Count} rules on, as a multiple of tokenise-and-hash (design: whole at most {Limit})");
        Console.WriteLine($"regex: {PlainCues.Count} plain cues of {PlainCues.Total} as compiled regular expressions; split: words in a dictionary");
        Console.WriteLine("kind    characters  tokenise ns    whole ns   whole   regex   split");
        foreach (TextKind kind in Enum.GetValues<TextKind>())
        {
            Message[] texts = Samples.Of(kind);
            TokeniseAndHash tokenise = new();
            WholeAnalysis whole = new(analyzer);
            Action baseline = () => Array.ForEach(texts, t => tokenise.Read(t.Text));
            (double Nanoseconds, double Ratio)[] costs = Interleaved.Measure([baseline, () => Array.ForEach(texts, t => whole.Add(t))], Rounds, _roundTime);

            // Apart, because the regular expressions push everybody else out of the processor's caches.
            (double Nanoseconds, double Ratio)[] others = Interleaved.Measure(
                [baseline, () => Array.ForEach(texts, t => regex.Match(t)), () => Array.ForEach(texts, t => split.Match(t.Text))], OtherRounds, _roundTime);
            Console.WriteLine(
                $"{kind,-8}{texts.Average(t => t.Text.Length),10:F0}{costs[0].Nanoseconds / texts.Length,13:F0}{costs[1].Nanoseconds / texts.Length,12:F0}"
                + $"{costs[1].Ratio,8:F2}{others[1].Ratio,8:F1}{others[2].Ratio,8:F2}{(costs[1].Ratio <= Limit ? "" : "   above the limit")}");
        }
    }
}
