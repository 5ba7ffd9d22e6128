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
        return Guard(() => new ConversationAnalyzerBuilder(options).Build(), () => ConversationAnalyzerBuilder.OtherErrors(options, _ => { }));
    }

    /// <summary>All rule files that the analyzer is made of, with their examples; the user's own last.</summary>
    public IReadOnlyList<RuleFile> ReadRules()
    {
        DeescalateOptions options = ReadOptions();
        return Guard(() => (IReadOnlyList<RuleFile>)
            [.. RuleFileReader.ReadBuiltIn(examples: true, options.Language), .. options.RulePaths.SelectMany(RulePath.Read)]);
    }

    /// <summary>Runs something that reads rules and options, and turns what is wrong with them into an error of the command.</summary>
    /// <param name="read">What is run.</param>
    /// <param name="others">Where options or rules are wrong: looks for what else is.</param>
    public static T Guard<T>(Func<T> read, Func<IEnumerable<string>>? others = null)
    {
        try
        {
            return read();
        }
        catch (OptionsValidationException e)
        {
            throw Several(e.Failures, others, e);
        }
        catch (RuleFileException e)
        {
            throw Several(e.Errors.Select(error => error.Message), others, e);
        }
        catch (Exception e) when (e is WeightsFileException or ArgumentException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            throw new CliException(ExitCode.Configuration, e.Message, e);
        }
    }

    private static CliException Several(IEnumerable<string> problems, Func<IEnumerable<string>>? others, Exception inner) =>
        new(ExitCode.Configuration, string.Join("\nerror: ", problems.Union(others?.Invoke() ?? [])), inner);

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
