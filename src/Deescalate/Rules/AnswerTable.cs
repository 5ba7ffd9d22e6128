using System.Globalization;
using System.Text;

namespace Deescalate.Rules;

/// <summary>What each feature of a reply adds to the log-odds of each kind of answer against none, as fitted: a line a feature, its name and three numbers, with tabs between. Immutable.</summary>
/// <param name="Sources">What it was fitted to, a line each.</param>
/// <param name="Weights">The log-odds for a deferral, a process and an outcome, as <see cref="AnswerKind"/> has them, by the name of the feature.</param>
internal sealed record AnswerTable(IReadOnlyList<string> Sources, IReadOnlyDictionary<string, float[]> Weights)
{
    /// <summary>Kinds of answers that a reply is weighed for: all but none.</summary>
    public const int Kinds = 3;

    private const string FileName = "answer-weights.tsv";
    private const char Comment = '#';

    /// <summary>What is less than this in the file is 0.</summary>
    private const float Least = 0.0005f;

    /// <summary>A table that weighs nothing: cues alone decide.</summary>
    public static AnswerTable Empty { get; } = new([], new Dictionary<string, float[]>());

    /// <summary>The table of a language; null where it has none.</summary>
    public static AnswerTable? BuiltIn(string language) =>
        $"Data/{language}/{FileName}" is var name && EmbeddedData.Has(name) ? Read(Encoding.UTF8.GetString(EmbeddedData.Bytes(name)), name) : null;

    /// <summary>A table of weights in the order of some features, three each; those that come to nothing are left out.</summary>
    public static AnswerTable Of(IReadOnlyList<string> features, float[] weights, IReadOnlyList<string> sources) => new(
        sources,
        Enumerable.Range(0, features.Count).Select(i => (Name: features[i], Weights: weights[(Kinds * i)..(Kinds * (i + 1))]))
            .Where(f => f.Weights.Any(w => MathF.Abs(w) >= Least)).ToDictionary(f => f.Name, f => f.Weights, StringComparer.Ordinal));

    /// <summary>Reads a table.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="source">Its name, for error texts.</param>
    /// <exception cref="WeightsFileException">It is no such table.</exception>
    public static AnswerTable Read(string text, string source)
    {
        List<string> sources = [];
        Dictionary<string, float[]> weights = new(StringComparer.Ordinal);
        foreach (string line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] cells = line.Split('\t');
            if (line[0] == Comment)
            {
                sources.Add(line[1..].Trim());
            }
            else
            {
                Add(weights, cells, source);
            }
        }

        return weights.Count > 0 ? new AnswerTable(sources, weights) : throw new WeightsFileException(source, "it holds no weights. Make the file with 'deescalate calibrate --answers'.");
    }

    private static void Add(Dictionary<string, float[]> weights, string[] cells, string source)
    {
        float[] numbers = new float[Kinds];
        bool read = cells.Length == Kinds + 1 && cells[0].Length > 0;
        for (int kind = 0; read && kind < Kinds; kind++)
        {
            read = float.TryParse(cells[kind + 1], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[kind]) && float.IsFinite(numbers[kind]);
        }

        if (!read || !weights.TryAdd(cells[0], numbers))
        {
            throw new WeightsFileException(source, "a line is not made of a feature that stands there once and three numbers, with tabs between. Make the file with 'deescalate calibrate --answers'.");
        }
    }

    /// <summary>The text that <see cref="Read"/> reads.</summary>
    public string Write()
    {
        StringBuilder text = new();
        foreach (string source in Sources)
        {
            text.Append(Comment).Append(' ').Append(source).Append('\n');
        }

        foreach ((string name, float[] weights) in Weights.OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            text.Append(name);
            foreach (float weight in weights)
            {
                text.Append('\t').Append(weight.ToString("0.###", CultureInfo.InvariantCulture));
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The weights in the order of some features, three each; 0 for one that the table does not know.</summary>
    public float[] InOrderOf(IReadOnlyList<string> features)
    {
        float[] weights = new float[Kinds * features.Count];
        for (int i = 0; i < features.Count; i++)
        {
            Weights.GetValueOrDefault(features[i])?.CopyTo(weights, Kinds * i);
        }

        return weights;
    }
}
