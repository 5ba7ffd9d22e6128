using Deescalate.Rules;
using Microsoft.Extensions.Options;

namespace Deescalate.Cli.Configuration;

/// <summary>Where an analyzer comes from: a configuration file, rules of the user's own, or neither.</summary>
/// <param name="ConfigFile">The configuration file, if any.</param>
/// <param name="RulePaths">Rule files and folders.</param>
internal sealed record AnalyzerSource(string? ConfigFile, IReadOnlyList<string> RulePaths)
{
    /// <summary>How many conversations to read at once; null for what the configuration says.</summary>
    public int? Parallelism { get; init; }

    /// <summary>Builds the analyzer; whatever is wrong with the files ends the command.</summary>
    public ConversationAnalyzer Build()
    {
        DeescalateOptions options = ReadOptions();
        return Guard(() => new ConversationAnalyzerBuilder(options).Build());
    }

    /// <summary>All rule files that the analyzer is made of, with their examples; the user's own last.</summary>
    public IReadOnlyList<RuleFile> ReadRules()
    {
        DeescalateOptions options = ReadOptions();
        return Guard(() => (IReadOnlyList<RuleFile>)
            [.. RuleFileReader.ReadBuiltIn(examples: true, options.Language), .. options.RulePaths.SelectMany(RulePath.Read)]);
    }

    /// <summary>Runs something that reads rules and options, and turns what is wrong with them into an error of the command.</summary>
    public static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (OptionsValidationException e)
        {
            throw new CliException(ExitCode.Configuration, string.Join("\nerror: ", e.Failures), e);
        }
        catch (Exception e) when (e is RuleFileException or WeightsFileException or ArgumentException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            throw new CliException(ExitCode.Configuration, e.Message, e);
        }
    }

    private DeescalateOptions ReadOptions()
    {
        DeescalateOptions options = ConfigFile is null ? new DeescalateOptions() : Guard(() => ConfigurationFile.Read(ConfigFile));
        foreach (string path in RulePaths)
        {
            options.RulePaths.Add(path);
        }

        options.MaxParallelism = Parallelism ?? options.MaxParallelism;
        return options;
    }
}
