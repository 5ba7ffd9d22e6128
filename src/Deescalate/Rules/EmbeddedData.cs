using System.Reflection;
using System.Text;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>The data that ships inside the assembly, read in place.</summary>
internal static class EmbeddedData
{
    private const string Root = "Data/";

    private static readonly Assembly _assembly = typeof(EmbeddedData).Assembly;

    /// <summary>Languages that have a folder.</summary>
    public static IReadOnlyList<string> Languages =>
        [.. _assembly.GetManifestResourceNames().Where(n => n.StartsWith(Root, StringComparison.Ordinal)).Select(n => n.Split('/')[1]).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Whether a language has compiled rules.</summary>
    public static bool HasLanguage(string language) => Has($"{Root}{language}/{CompiledRules.FileName}");

    public static Language ReadLanguage(string language) =>
        LanguageReader.Read(Names(language, ".txt").Select(n => KeyValuePair.Create(n, Encoding.UTF8.GetString(Bytes(n)))));

    public static List<RuleFile> ReadRules(string language, bool examples)
    {
        List<RuleFile> rules = [];
        foreach (string name in Names(language, ".json"))
        {
            if (name.Contains("/rules/", StringComparison.Ordinal) || name.Contains("/signals/", StringComparison.Ordinal))
            {
                rules.Add(RuleFileReader.Read(Bytes(name), name[(Root.Length + language.Length + 1)..], examples));
            }
        }

        return rules;
    }

    /// <summary>Names of the moves that have wordings.</summary>
    public static IEnumerable<string> PhraseMoves(string language)
    {
        string folder = $"{Root}{language}/phrases/";
        return Names(language, ".json").Where(n => n.StartsWith(folder, StringComparison.Ordinal)).Select(n => n[folder.Length..^".json".Length]);
    }

    public static bool HasPhrases(string language, string move) => _assembly.GetManifestResourceInfo($"{Root}{language}/phrases/{move}.json") is not null;

    /// <summary>The file with the wordings of a move.</summary>
    public static ReadOnlySpan<byte> Phrases(string language, string move) => Bytes($"{Root}{language}/phrases/{move}.json");

    /// <summary>A resource's bytes, where the operating system mapped them.</summary>
    public static unsafe ReadOnlySpan<byte> Bytes(string name)
    {
        UnmanagedMemoryStream stream = (UnmanagedMemoryStream)_assembly.GetManifestResourceStream(name)!;
        return new ReadOnlySpan<byte>(stream.PositionPointer, (int)stream.Length);
    }

    /// <summary>Whether there is such a resource.</summary>
    public static bool Has(string name) => _assembly.GetManifestResourceInfo(name) is not null;

    private static IEnumerable<string> Names(string language, string ending)
    {
        string[] names = _assembly.GetManifestResourceNames();
        Array.Sort(names, StringComparer.Ordinal);
        return names.Where(n => n.StartsWith($"{Root}{language}/", StringComparison.Ordinal) && n.EndsWith(ending, StringComparison.Ordinal));
    }
}
