using System.Text.Json;

namespace Deescalate.Accuracy.Data;

/// <summary>The items of one set, read line by line from the parts that were chosen.</summary>
/// <param name="Name">The set.</param>
/// <param name="Files">Its parts.</param>
internal sealed record LabelledSet(string Name, IReadOnlyList<LabelledFile> Files)
{
    /// <summary>The parts, for people.</summary>
    public string Parts => string.Join("+", Files.Select(f => f.Part).Where(p => p.Length > 0));

    /// <summary>Training parts that lie beside and are not measured: what the rules may have been fitted to.</summary>
    public IReadOnlyList<LabelledFile> Unread { get; init; } = [];

    /// <summary>Reads the items.</summary>
    /// <exception cref="LabelException">A line is not a JSON object.</exception>
    public IEnumerable<LabelledItem> Items => Files.SelectMany(Read);

    /// <summary>Reads the texts of the training parts, trimmed and in lower case: short messages recur word for word.</summary>
    /// <exception cref="LabelException">A line is not a JSON object, or has no text.</exception>
    public HashSet<string> TrainingTexts() => [.. Unread.SelectMany(Read).Select(i => Plain(i.Text))];

    public static string Plain(string text) => text.Trim().ToLowerInvariant();

    private static IEnumerable<LabelledItem> Read(LabelledFile file)
    {
        string name = Path.GetFileName(file.Path);
        int number = 0;
        foreach (string line in File.ReadLines(file.Path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(line, name, number);
            }
        }
    }

    private static LabelledItem Parse(string line, string file, int number)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new LabelledItem(file, number, document.RootElement.Clone())
                : throw new LabelException(file, number, "the line holds no JSON object.");
        }
        catch (JsonException e)
        {
            // The reader's own message may quote the line, which is somebody's text.
            throw new LabelException(file, number, $"not valid JSON at byte {e.BytePositionInLine}.", e);
        }
    }
}
