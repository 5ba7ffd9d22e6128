using System.Text.Json;
using Deescalate.Cli.Output;

namespace Deescalate.Cli.Lint;

/// <summary>The findings that a project has decided to live with for now: how often each fingerprint occurs in each file. It holds no words.</summary>
internal sealed class Baseline
{
    private const int Version = 1;
    private const string Option = "--write-baseline";

    private readonly SortedDictionary<(string File, string Rule, string Fingerprint), int> _counts;

    private Baseline(IEnumerable<(string File, string Rule, string Fingerprint)> findings)
    {
        _counts = new SortedDictionary<(string File, string Rule, string Fingerprint), int>(
            Comparer<(string File, string Rule, string Fingerprint)>.Create((a, b) =>
                string.CompareOrdinal(a.File, b.File) is not 0 and int file ? file
                : string.CompareOrdinal(a.Rule, b.Rule) is not 0 and int rule ? rule
                : string.CompareOrdinal(a.Fingerprint, b.Fingerprint)));
        foreach ((string File, string Rule, string Fingerprint) finding in findings)
        {
            _counts[finding] = _counts.GetValueOrDefault(finding) + 1;
        }
    }

    /// <summary>A baseline of what was found and is not suppressed.</summary>
    public static Baseline Of(IEnumerable<LintFinding> findings) =>
        new(findings.Where(f => f.SuppressedBy is null).Select(f => (FileUri.Of(f.File.Name).Uri, f.Rule.Id, f.Fingerprint)));

    /// <summary>Reads a baseline.</summary>
    /// <exception cref="CliException">It is not there, or no baseline.</exception>
    public static Baseline Read(string path)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            int version = document.RootElement.GetProperty("version").GetInt32();
            if (version != Version)
            {
                throw new CliException(ExitCode.Configuration, $"baseline '{path}' has version {version}; this tool reads version {Version}. Write it again with {Option}.");
            }

            return new Baseline([.. document.RootElement.GetProperty("findings").EnumerateArray().SelectMany(ReadFinding)]);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CliException(ExitCode.Configuration, $"there is no baseline '{path}'. Write one with {Option} {path}.", e);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new CliException(ExitCode.Configuration, $"'{path}' is no baseline. Delete it, and write it again with {Option} {path}.", e);
        }
    }

    /// <summary>Marks what is in the baseline. A finding of the same file goes before one of a file that was renamed.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="files">The files that were read.</param>
    /// <param name="absent">How many of the baseline were not found any more in them.</param>
    public IReadOnlyList<LintFinding> Mark(IReadOnlyList<LintFinding> findings, IEnumerable<ReplyFile> files, out int absent)
    {
        Dictionary<(string File, string Rule, string Fingerprint), int> left = new(_counts);
        LintFinding[] marked = [.. findings];
        for (int i = 0; i < marked.Length; i++)
        {
            (string, string, string) key = (FileUri.Of(marked[i].File.Name).Uri, marked[i].Rule.Id, marked[i].Fingerprint);
            if (marked[i].SuppressedBy is null && left.GetValueOrDefault(key) > 0)
            {
                left[key]--;
                marked[i] = marked[i] with { State = LintState.Unchanged };
            }
        }

        for (int i = 0; i < marked.Length; i++)
        {
            if (marked[i].Counts && left.Keys.FirstOrDefault(k => left[k] > 0 && k.Rule == marked[i].Rule.Id && k.Fingerprint == marked[i].Fingerprint) is { Rule: not null } moved)
            {
                left[moved]--;
                marked[i] = marked[i] with { State = LintState.Unchanged };
            }
        }

        HashSet<string> read = [.. files.Select(f => FileUri.Of(f.Name).Uri)];
        absent = left.Where(l => read.Contains(l.Key.File)).Sum(l => l.Value);
        return marked;
    }

    /// <summary>Refuses a path that a baseline may not be written to: one that is read, or that holds something else. A baseline of any version may go.</summary>
    /// <param name="path">Where it is to be written.</param>
    /// <param name="inputs">The files that are read.</param>
    /// <exception cref="CliException">It may not.</exception>
    public static void CheckTarget(string path, IEnumerable<string> inputs)
    {
        OutputFile.RefuseInput(Option, path, inputs);
        if (File.Exists(path) && !MayGo(path))
        {
            throw new CliException(ExitCode.Usage, $"{Option} names '{path}', which is there and is no baseline. Name another file, or delete this one; nothing was written.");
        }
    }

    /// <summary>Writes it, sorted, so that a change to it reads well.</summary>
    public void Write(string path)
    {
        using OutputFile output = OutputFile.Create(Option, path);
        using (Utf8JsonWriter json = new(output.Stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("version"u8, Version);
            json.WriteStartArray("findings"u8);
            foreach (((string file, string rule, string fingerprint), int count) in _counts)
            {
                json.WriteStartObject();
                json.WriteString("file"u8, file);
                json.WriteString("rule"u8, rule);
                json.WriteString("fingerprint"u8, fingerprint);
                json.WriteNumber("count"u8, count);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Stream.WriteByte((byte)'\n');
        output.Commit();
    }

    /// <summary>Whether a file is empty or a baseline.</summary>
    private static bool MayGo(string path)
    {
        byte[] content = File.ReadAllBytes(path);
        try
        {
            using JsonDocument? document = content.Length == 0 ? null : JsonDocument.Parse(content);
            return document is null || (document.RootElement.TryGetProperty("version", out _) && document.RootElement.TryGetProperty("findings", out JsonElement findings) && findings.ValueKind == JsonValueKind.Array);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static IEnumerable<(string File, string Rule, string Fingerprint)> ReadFinding(JsonElement finding)
    {
        (string, string, string) read = (finding.GetProperty("file").GetString()!, finding.GetProperty("rule").GetString()!, finding.GetProperty("fingerprint").GetString()!);
        return Enumerable.Repeat(read, Math.Max(0, finding.GetProperty("count").GetInt32()));
    }
}
