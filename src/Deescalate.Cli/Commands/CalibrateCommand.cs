using System.CommandLine;
using System.CommandLine.Parsing;
using Deescalate.Calibration;

namespace Deescalate.Cli.Commands;

/// <summary><c>calibrate</c>: fits weights of emotions or rules to labelled messages.</summary>
internal static class CalibrateCommand
{
    public static Command Create(CliEnvironment environment)
    {
        Option<string[]> data = new("--data")
        {
            Description = "Labelled messages as JSON Lines, {\"text\":...,\"labels\":[...]} or {\"text\":...,\"label\":...}; with --recipe, a folder of its files. '-' reads standard input. May be given more than once.",
            HelpName = "FILE",
            Required = true,
        };
        Option<string> output = new("--out", "-o") { Description = "Where to write the weights.", HelpName = "FILE", Required = true };
        Option<string?> recipe = new("--recipe") { Description = "A recipe: which files of the folder to fit to, and how. See docs/calibration.md.", HelpName = "FILE" };
        Option<string[]> map = new("--map") { Description = "Reads a label by another name, such as annoyance=frustration. May be given more than once.", HelpName = "LABEL=NAME" };
        map.Validators.Add(CheckMap);
        Option<string?> test = new("--test") { Description = "Measures on these labelled messages as well, which nothing is fitted to.", HelpName = "FILE" };
        Option<int?> seed = new("--seed")
        {
            Description = "Seed of the order in which messages are read; the same gives the same weights. The default is 1.",
            HelpName = "NUMBER",
            CustomParser = result => NumberArgument.Read(result),
        };
        Option<bool> rules = new("--rules") { Description = "Fits weights of rules instead of emotions: the labels are ids of rules, such as agent.policy-defense." };
        Option<bool> answers = new("--answers") { Description = "Fits how replies are taken for answers, on top of cues and weights: rows are {\"text\":...,\"context\":[[\"customer\",\"...\"]],\"answer\":\"none|outcome|process|deferred\"}, a file for each hand." };
        Command command = new("calibrate", "Fits weights of emotions, rules or answers to labelled messages, and says how well they do on messages held out.") { data, output, recipe, map, test, seed, rules, answers };
        command.Validators.Add(r => RefuseBesideAnswers(r, answers, [recipe, map, test, seed, rules]));
        command.SetAction((result, cancellationToken) => Task.FromResult(Guard(() =>
        {
            if (result.GetValue(answers))
            {
                return new CalibrateAnswersRun(environment) { Data = result.GetValue(data)!, Output = result.GetValue(output)! }.Run(cancellationToken);
            }

            CalibrateRun run = new(environment)
            {
                Data = result.GetValue(data)!,
                Output = result.GetValue(output)!,
                Recipe = result.GetValue(recipe),
                Names = (result.GetValue(map) ?? []).Select(m => m.Split('=', 2)).ToDictionary(m => m[0], m => m[1], StringComparer.Ordinal),
                Test = result.GetValue(test),
                Seed = result.GetValue(seed),
                Rules = result.GetValue(rules),
            };
            return run.Run(cancellationToken);
        })));
        return command;
    }

    private static int Guard(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (Exception e) when (e is CalibrationException or IOException or UnauthorizedAccessException)
        {
            throw new CliException(ExitCode.SomeFailed, e.Message, e);
        }
    }

    private static void RefuseBesideAnswers(CommandResult result, Option answers, Option[] others)
    {
        if (result.GetResult(answers) is { Implicit: false } && Array.Find(others, o => result.GetResult(o) is { Implicit: false }) is { } other)
        {
            result.AddError($"{other.Name} is of no meaning with --answers: leave one of them out.");
        }
    }

    private static void CheckMap(OptionResult result)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (Token token in result.Tokens)
        {
            string[] parts = token.Value.Split('=', 2);
            if (parts.Length < 2 || parts[0].Length == 0 || parts[1].Length == 0)
            {
                result.AddError($"--map '{token.Value}' is not of the form LABEL=NAME.");
            }
            else if (!seen.Add(parts[0]))
            {
                result.AddError($"--map names the label '{parts[0]}' twice.");
            }
        }
    }
}
