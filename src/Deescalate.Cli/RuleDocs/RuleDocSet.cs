using Deescalate.Cli.Output;
using Deescalate.Rules;

namespace Deescalate.Cli.RuleDocs;

/// <summary>The pages of a set of rules, and how they compare with a folder of pages.</summary>
internal sealed class RuleDocSet
{
    /// <summary>Stands in every page. A page without it was written by somebody, and is left alone.</summary>
    public const string Marker = "<!-- Written by 'deescalate rules docs' from the rule's file. Change that file, and run the command again. -->";

    private const string Index = "README.md";

    public RuleDocSet(IEnumerable<RuleFile> files)
    {
        // The later of two files with one id is the user's own, which replaces the built-in one.
        Dictionary<string, RuleFile> rules = new(StringComparer.Ordinal);
        foreach (RuleFile file in files.Where(f => f.Descriptor.Kind != RuleKind.Signal))
        {
            rules[file.Descriptor.Id] = file;
        }

        RuleFile[] ordered = [.. rules.Values.OrderBy(f => f.Descriptor.Id, StringComparer.Ordinal)];
        Pages = new SortedDictionary<string, string>(ordered.ToDictionary(f => $"{f.Descriptor.Id}.md", f => new RulePage(f).Write(), StringComparer.Ordinal), StringComparer.Ordinal)
        {
            [Index] = RuleIndexPage.Write([.. ordered.Select(f => f.Descriptor)]),
        };
    }

    /// <summary>File name to content.</summary>
    public IReadOnlyDictionary<string, string> Pages { get; }

    /// <summary>What is wrong with a folder's pages, a line each: missing, stale, or of a rule that is gone.</summary>
    public IReadOnlyList<string> Check(string folder)
    {
        List<string> problems = [];
        foreach ((string name, string content) in Pages)
        {
            string path = Path.Combine(folder, name);
            if (!File.Exists(path))
            {
                problems.Add($"{name} is missing.");
            }
            else if (File.ReadAllText(path).ReplaceLineEndings("\n") != content)
            {
                problems.Add($"{name} is stale.");
            }
        }

        problems.AddRange(Gone(folder).Select(path => $"{Path.GetFileName(path)} is the page of a rule that is gone."));
        return problems;
    }

    /// <summary>Writes the pages, and deletes those of rules that are gone.</summary>
    /// <returns>How many files changed.</returns>
    /// <exception cref="CliException">A file of a page's name was written by somebody. Then nothing is written.</exception>
    public int Write(string folder)
    {
        OutputFolder.RefuseFile(folder);
        if (Pages.Keys.Select(name => Path.Combine(folder, name)).FirstOrDefault(path => File.Exists(path) && new FileInfo(path).Length > 0 && !IsOurs(path)) is { } own)
        {
            throw new CliException(ExitCode.Usage, $"'{own}' was not written by 'rules docs', and would be overwritten. Move it, or name another folder with --out; nothing was written.");
        }

        OutputFolder.Create(folder);
        int changed = 0;
        foreach ((string name, string content) in Pages)
        {
            string path = Path.Combine(folder, name);
            if (!File.Exists(path) || File.ReadAllText(path) != content)
            {
                File.WriteAllText(path, content);
                changed++;
            }
        }

        foreach (string path in Gone(folder))
        {
            File.Delete(path);
            changed++;
        }

        return changed;
    }

    private string[] Gone(string folder) => !Directory.Exists(folder) ? []
        : [.. Directory.GetFiles(folder, "*.md").Where(path => !Pages.ContainsKey(Path.GetFileName(path)) && IsOurs(path)).Order(StringComparer.Ordinal)];

    private static bool IsOurs(string path) => File.ReadAllText(path).Contains(Marker, StringComparison.Ordinal);
}
