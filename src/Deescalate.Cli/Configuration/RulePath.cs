using Deescalate.Rules;

namespace Deescalate.Cli.Configuration;

/// <summary>A rule file or a folder of them, as a user names it.</summary>
internal static class RulePath
{
    public static IReadOnlyList<RuleFile> Read(string path) =>
        Directory.Exists(path) ? RuleFileReader.ReadFolder(path, examples: true)
        : File.Exists(path) ? [RuleFileReader.Read(File.ReadAllBytes(path), path, examples: true)]
        : throw new FileNotFoundException($"'{path}' is neither a rule file nor a folder of rule files.", path);
}
