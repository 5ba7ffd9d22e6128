using System.Runtime.CompilerServices;
using System.Text;

namespace Deescalate.Transcripts.Tests;

/// <summary>The sample of a format, and edits that break it: <c>Fixtures/NAME</c>.</summary>
internal sealed class Fixture
{
    private const string CutHere = "@CUT";
    private const string BrokenByte = "@FF";

    private Fixture(string name)
    {
        Name = name;
        Folder = Path.Combine(Path.GetDirectoryName(ThisFile())!, "Fixtures", name);
    }

    public static TheoryData<string> Names => [.. TranscriptReader.BuiltIn.Select(f => f.Name)];

    public string Name { get; }

    public string Folder { get; }

    /// <summary>The sample, and more of them where the format has more than one form.</summary>
    public IReadOnlyList<string> Samples => [.. Directory.GetFiles(Folder, "sample.*").Where(f => !f.EndsWith(".txt", StringComparison.Ordinal) || Name == "text").Where(f => !f.Contains(".verified", StringComparison.Ordinal) && !f.Contains(".received", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static Fixture Of(string name) => new(name);

    public TranscriptOptions Options(string? format = null)
    {
        TranscriptOptions options = new() { Format = format };
        string file = Path.Combine(Folder, "options.txt");
        foreach (string line in File.Exists(file) ? File.ReadAllLines(file) : [])
        {
            options.Agents.Add(line["agent ".Length..]);
        }

        return options;
    }

    /// <summary>The edits: a title, and what each makes of the sample.</summary>
    public IEnumerable<(string Title, byte[] Content)> Broken()
    {
        string sample = File.ReadAllText(Samples.First(s => Path.GetFileName(s).Count(c => c == '.') == 1)).ReplaceLineEndings("\n");
        foreach (string line in File.ReadAllLines(Path.Combine(Folder, "broken.txt")))
        {
            string[] parts = line.Split(" :: ", 2);
            string content = sample;
            foreach (string edit in parts[1].Split(" | "))
            {
                content = Apply(content, edit, line);
            }

            int cut = content.IndexOf(CutHere, StringComparison.Ordinal);
            yield return (parts[0], Bytes(cut < 0 ? content : content[..cut]));
        }
    }

    private static string Apply(string content, string edit, string line)
    {
        string[] sides = edit.Split(" =>", 2);
        string find = sides[0].Replace("\\n", "\n", StringComparison.Ordinal).Replace("{ \n", "{\n", StringComparison.Ordinal);
        string put = (sides[1].StartsWith(' ') ? sides[1][1..] : sides[1]).Replace("\\n", "\n", StringComparison.Ordinal);
        int at = find == "*" ? 0 : content.IndexOf(find, StringComparison.Ordinal);
        Assert.True(at >= 0, $"the sample has no place for: {line}");
        return find == "*" ? put : content[..at] + put + content[(at + find.Length)..];
    }

    private static byte[] Bytes(string content)
    {
        List<byte> bytes = [];
        foreach (string part in content.Split(BrokenByte))
        {
            bytes.AddRange(bytes.Count > 0 ? [0xFF, .. Encoding.UTF8.GetBytes(part)] : Encoding.UTF8.GetBytes(part));
        }

        return [.. bytes];
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
