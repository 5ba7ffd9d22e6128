using Microsoft.Extensions.FileSystemGlobbing;

namespace Deescalate.Cli.Input;

/// <summary>Turns what stands on the command line into files: names as they are, folders with all transcripts below them, patterns with what fits.</summary>
internal static class InputFiles
{
    /// <summary>Endings of files that are taken from a folder; a pattern or a name takes any.</summary>
    private static readonly string[] _endings = [".txt", ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".vtt", ".srt"];

    /// <exception cref="CliException">A folder or a pattern holds nothing.</exception>
    public static IReadOnlyList<InputFile> Expand(IReadOnlyList<string> arguments)
    {
        List<InputFile> files = [];
        foreach (string argument in arguments)
        {
            if (argument == InputFile.StandardInput)
            {
                files.Add(new InputFile(argument, "standard-input"));
            }
            else if (Directory.Exists(argument))
            {
                files.AddRange(OrNothing(Below(argument, "**/*").Where(f => _endings.Contains(Path.GetExtension(f.Name), StringComparer.OrdinalIgnoreCase)), argument,
                    $"the folder '{argument}' holds no transcripts ({string.Join(", ", _endings)}). Name the files, or a pattern such as '{argument}/*.log'."));
            }
            else if (!File.Exists(argument) && argument.Contains('*', StringComparison.Ordinal))
            {
                files.AddRange(OrNothing(Matching(argument), argument, $"no file fits the pattern '{argument}'."));
            }
            else
            {
                files.Add(new InputFile(argument, Path.GetFileName(argument)));
            }
        }

        return files;
    }

    private static IReadOnlyList<InputFile> OrNothing(IEnumerable<InputFile> files, string argument, string problem) =>
        files.ToArray() is { Length: > 0 } found ? found : throw new CliException(ExitCode.Usage, problem);

    private static IEnumerable<InputFile> Matching(string pattern)
    {
        string[] steps = pattern.Split('/', Path.DirectorySeparatorChar);
        int plain = Array.FindIndex(steps, s => s.Contains('*', StringComparison.Ordinal));
        string folder = string.Join('/', steps[..plain]);
        folder = folder.Length > 0 ? folder : plain > 0 ? "/" : ".";
        return Directory.Exists(folder) ? Below(folder, string.Join('/', steps[plain..])) : [];
    }

    /// <summary>Files below a folder, sorted by their path whatever the machine's language, so that the order of results is the same everywhere.</summary>
    private static IEnumerable<InputFile> Below(string folder, string pattern)
    {
        Matcher matcher = new(StringComparison.Ordinal);
        matcher.AddInclude(pattern);
        string prefix = folder == "." ? "" : folder.TrimEnd('/', Path.DirectorySeparatorChar) + "/";
        return matcher.GetResultsInFullPath(folder)
            .Select(f => Path.GetRelativePath(folder, f).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal)
            .Select(f => new InputFile(prefix + f, f));
    }
}
