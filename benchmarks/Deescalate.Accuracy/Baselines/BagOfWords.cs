using System.Text.RegularExpressions;

namespace Deescalate.Accuracy.Baselines;

/// <summary>The baseline that everybody has to beat: logistic regression over words and pairs of words. Fitted by full-batch gradient descent, so
/// the same texts always give the same weights.</summary>
internal sealed partial class BagOfWords
{
    private const int LeastTexts = 2;
    private const int Rounds = 300;
    private const double Rate = 0.5;
    private const double Decay = 1e-3;

    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);
    private double _bias;

    /// <summary>Fits to labelled texts.</summary>
    public static BagOfWords Fit(IReadOnlyList<(string Text, bool Positive)> texts)
    {
        BagOfWords model = new();
        (HashSet<string> Words, bool Positive)[] read = [.. texts.Select(t => (Features(t.Text), t.Positive))];
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        foreach (string word in read.SelectMany(t => t.Words))
        {
            seen[word] = seen.GetValueOrDefault(word) + 1;
        }

        foreach (string word in seen.Where(s => s.Value >= LeastTexts).Select(s => s.Key))
        {
            model._weights[word] = 0;
        }

        string[][] known = [.. read.Select(t => t.Words.Where(model._weights.ContainsKey).ToArray())];
        for (int round = 0; round < Rounds; round++)
        {
            model.Step(known, [.. read.Select(t => t.Positive)]);
        }

        return model;
    }

    /// <summary>Scores each text by a model fitted to the other folds.</summary>
    public static IEnumerable<(double Score, bool Positive)> CrossValidate(IReadOnlyList<(string Text, bool Positive)> texts, int folds)
    {
        for (int fold = 0; fold < folds; fold++)
        {
            int held = fold;
            BagOfWords model = Fit([.. texts.Where((_, i) => i % folds != held)]);
            foreach ((string text, bool positive) in texts.Where((_, i) => i % folds == held))
            {
                yield return (model.Score(text), positive);
            }
        }
    }

    /// <summary>Log-odds that a text is positive.</summary>
    public double Score(string text) => Sum([.. Features(text).Where(_weights.ContainsKey)]);

    private void Step(string[][] texts, bool[] positive)
    {
        Dictionary<string, double> slope = new(StringComparer.Ordinal);
        double bias = 0;
        for (int i = 0; i < texts.Length; i++)
        {
            double error = (positive[i] ? 1 : 0) - (1 / (1 + Math.Exp(-Sum(texts[i]))));
            bias += error;
            foreach (string word in texts[i])
            {
                slope[word] = slope.GetValueOrDefault(word) + (error / Math.Sqrt(texts[i].Length));
            }
        }

        _bias += Rate * bias / texts.Length;
        foreach ((string word, double change) in slope)
        {
            _weights[word] += (Rate * change) - (Decay * _weights[word]);
        }
    }

    private double Sum(string[] words) => _bias + (words.Length == 0 ? 0 : words.Sum(w => _weights[w]) / Math.Sqrt(words.Length));

    private static HashSet<string> Features(string text)
    {
        string[] words = [.. Word().Matches(text.ToLowerInvariant()).Select(m => m.Value)];
        return [.. words, .. words.Zip(words.Skip(1), (a, b) => $"{a} {b}")];
    }

    [GeneratedRegex("[a-z0-9']+", RegexOptions.None, 10_000)]
    private static partial Regex Word();
}
