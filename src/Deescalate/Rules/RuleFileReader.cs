using System.Text.Json;
using Deescalate.Cues;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>Reads rule files: JSON in UTF-8, one rule a file. See docs/writing-a-rule.md and the published schema.</summary>
public static class RuleFileReader
{
    /// <summary>Reads one rule file.</summary>
    /// <param name="utf8Json">The content.</param>
    /// <param name="source">Its name, for error texts.</param>
    /// <param name="examples">Whether to read the examples too; they are only needed for tests.</param>
    /// <exception cref="RuleFileException">The content is not a valid rule; the message names place and problem.</exception>
    public static RuleFile Read(ReadOnlySpan<byte> utf8Json, string source, bool examples = false)
    {
        if (utf8Json.StartsWith("\uFEFF"u8))
        {
            utf8Json = utf8Json[3..];
        }

        RuleJson json = new(utf8Json, source);
        try
        {
            return RuleFileParser.Parse(ref json, examples);
        }
        catch (JsonException e)
        {
            throw new RuleFileException(source, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1, $"not valid JSON: {FirstSentence(e.Message)}", e);
        }
    }

    /// <summary>Reads all rule files (<c>*.json</c>) of a folder and its sub-folders, in the order of their names.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="examples">Whether to read the examples too.</param>
    /// <exception cref="RuleFileException">A file is not a valid rule, is not named as its rule, or holds a rule that another file of the folder holds as well. All such files are listed.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<RuleFile> ReadFolder(string folder, bool examples = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        string[] files = Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        Dictionary<string, RuleFile> rules = new(StringComparer.Ordinal);
        List<RuleFileException> errors = [];
        foreach (string file in files)
        {
            try
            {
                RuleFile rule = ReadFile(file, examples);
                if (!rules.TryAdd(rule.Descriptor.Id, rule))
                {
                    errors.Add(Twice(rule, rules[rule.Descriptor.Id].Source));
                }
            }
            catch (RuleFileException e)
            {
                errors.Add(e);
            }
        }

        RuleFileException.ThrowIfAny(errors);
        return [.. rules.Values];
    }

    /// <summary>Reads a file, which must be named as its rule.</summary>
    /// <exception cref="RuleFileException">It is not a valid rule, or has another name.</exception>
    internal static RuleFile ReadFile(string path, bool examples = false)
    {
        RuleFile rule = Read(File.ReadAllBytes(path), path, examples);
        string id = rule.Descriptor.Id;
        return Path.GetFileName(path) == id + ".json"
            ? rule
            : throw new RuleFileException(path, 0, 0, $"the rule's id is '{id}', which is not the file's name. Name the file '{id}.json', or change the id.");
    }

    /// <summary>The error of two files that hold one rule: one of them would be lost.</summary>
    internal static RuleFileException Twice(RuleFile rule, string other) =>
        new(rule.Source, 0, 0, $"the rule '{rule.Descriptor.Id}' stands in '{other}' as well. Give one of the two another id, or take it away.");

    /// <summary>Reads the rule files that ship with the library, in the order of their names. For tools that show or test them; an analyzer holds them anyway.</summary>
    /// <param name="examples">Whether to read the examples too.</param>
    /// <param name="language">The language folder.</param>
    /// <returns>The files; empty where there is no such language.</returns>
    public static IReadOnlyList<RuleFile> ReadBuiltIn(bool examples = false, string language = "en")
    {
        ArgumentException.ThrowIfNullOrEmpty(language);
        return EmbeddedData.ReadRules(language, examples);
    }

    private static string FirstSentence(string message)
    {
        int end = message.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? message : message[..(end + 1)];
    }
}
