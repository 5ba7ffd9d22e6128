using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Deescalate.Cli.Configuration;

/// <summary>Reads options from a JSON file, as an application's own configuration would hold them.</summary>
internal static class ConfigurationFile
{
    private const string Section = "Deescalate";

    public static DeescalateOptions Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new CliException(ExitCode.Configuration, $"there is no configuration file '{path}'.");
        }

        IConfigurationSection section = Load(path).GetSection(Section);
        if (!section.Exists())
        {
            throw new CliException(ExitCode.Configuration, $"'{path}' has no section \"{Section}\". Write {{\"{Section}\":{{...}}}}.");
        }

        DeescalateOptions options = new();
        Bind(section, options, path);
        ResolvePaths(options, Path.GetDirectoryName(Path.GetFullPath(path))!);
        return options;
    }

    private static void Bind(IConfigurationSection section, DeescalateOptions options, string path)
    {
        try
        {
            section.Bind(options, o => o.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException e)
        {
            // The binder wraps what went wrong inside lists and dictionaries; the innermost exception names option and value.
            Exception innermost = e;
            while (innermost.InnerException is InvalidOperationException inner)
            {
                innermost = inner;
            }

            throw new CliException(ExitCode.Configuration, $"'{path}': {Plain(innermost.Message)}", e);
        }
    }

    /// <summary>The binder's messages, without the names of its own options.</summary>
    private static string Plain(string message)
    {
        const string Missing = "the following properties were not found on the instance of ";
        int missing = message.IndexOf(Missing, StringComparison.Ordinal);
        return missing < 0 ? message : $"there is no such option of {message[(missing + Missing.Length)..]}. Mind the spelling; docs/getting-started.md lists them.";
    }

    private static IConfigurationRoot Load(string path)
    {
        try
        {
            return new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(path)).Build();
        }
        catch (InvalidDataException e)
        {
            throw new CliException(ExitCode.Configuration, Describe(path, e), e);
        }
    }

    /// <summary>The place and the problem, which the loader holds inside its own exceptions.</summary>
    private static string Describe(string path, InvalidDataException e)
    {
        Exception innermost = e;
        while (innermost.InnerException is { } inner)
        {
            innermost = inner;
            if (inner is JsonException { LineNumber: { } line } json)
            {
                string start = File.ReadLines(path).ElementAtOrDefault((int)line) ?? "";
                byte[] before = [.. Encoding.UTF8.GetBytes(start).Take((int)(json.BytePositionInLine ?? 0))];
                string problem = json.Message.Split(" LineNumber:")[0];
                return string.Create(CultureInfo.InvariantCulture, $"{path}({line + 1},{Encoding.UTF8.GetCharCount(before) + 1}): not valid JSON: {problem}");
            }
        }

        return $"{path}: not a configuration: {innermost.Message}";
    }

    /// <summary>Paths in the file count from where the file is, not from where the command runs.</summary>
    private static void ResolvePaths(DeescalateOptions options, string folder)
    {
        for (int i = 0; i < options.RulePaths.Count; i++)
        {
            options.RulePaths[i] = Path.Combine(folder, options.RulePaths[i]);
        }

        options.EmotionWeightsPath = options.EmotionWeightsPath is { } weights ? Path.Combine(folder, weights) : null;
        options.RuleWeightsPath = options.RuleWeightsPath is { } ruleWeights ? Path.Combine(folder, ruleWeights) : null;
        options.AnswerWeightsPath = options.AnswerWeightsPath is { } answerWeights ? Path.Combine(folder, answerWeights) : null;
        options.MovesPath = options.MovesPath is { } moves ? Path.Combine(folder, moves) : null;
        for (int i = 0; i < options.Phrases.Paths.Count; i++)
        {
            options.Phrases.Paths[i] = Path.Combine(folder, options.Phrases.Paths[i]);
        }
    }
}
