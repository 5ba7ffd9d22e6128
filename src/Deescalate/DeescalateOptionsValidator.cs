using System.Globalization;
using Deescalate.Phrases;
using Deescalate.Rules;
using Deescalate.Text;
using Microsoft.Extensions.Options;

namespace Deescalate;

/// <summary>Checks options as a whole and lists every error, not only the first.</summary>
internal sealed class DeescalateOptionsValidator : IValidateOptions<DeescalateOptions>
{
    public ValidateOptionsResult Validate(string? name, DeescalateOptions options)
    {
        List<string> errors = [];
        Check(errors, options.MaxMessageLength >= 1, nameof(options.MaxMessageLength), options.MaxMessageLength, "at least 1");
        Check(errors, options.MaxMessages >= 1, nameof(options.MaxMessages), options.MaxMessages, "at least 1");
        Check(errors, options.MaxFindings >= 1, nameof(options.MaxFindings), options.MaxFindings, "at least 1");
        Check(errors, options.MaxParallelism >= 0, nameof(options.MaxParallelism), options.MaxParallelism, "0 or more");
        Check(errors, options.OnRuleFailure is RuleFailurePolicy.Stop or RuleFailurePolicy.Continue, nameof(options.OnRuleFailure), (int)options.OnRuleFailure, "Stop or Continue");
        Check(errors, options.OverLimit is LimitPolicy.Refuse or LimitPolicy.Truncate, nameof(options.OverLimit), (int)options.OverLimit, "Refuse or Truncate");
        if (!EmbeddedData.HasLanguage(options.Language))
        {
            errors.Add($"{nameof(options.Language)} '{options.Language}' is not there. {Suggestion.For(options.Language, EmbeddedData.Languages, "Known are")}");
        }

        foreach ((string id, RuleOptions rule) in options.Rules)
        {
            if (rule.Threshold is not (null or (>= 0 and <= 1)))
            {
                errors.Add($"Rules:{id}:Threshold is {rule.Threshold}; it must lie between 0 and 1.");
            }

            if (rule.Points is not (null or (>= -100 and <= 100)))
            {
                errors.Add($"Rules:{id}:Points is {rule.Points}; it must lie between -100 and 100.");
            }

            if (rule.Severity is { } severity && !Enum.IsDefined(severity))
            {
                errors.Add($"Rules:{id}:Severity is {(int)severity}; it must be Info, Suggestion, Warning or Error.");
            }
        }

        if (options.Alarm is not { } alarm)
        {
            errors.Add("Alarm is null; leave it as it is or give options.");
        }
        else
        {
            CheckAlarm(errors, alarm);
        }

        if (options.MovesPath is { } moves && !File.Exists(moves))
        {
            errors.Add($"MovesPath is '{moves}'; there is no such file.");
        }

        foreach (string path in options.RulePaths)
        {
            if (!File.Exists(path) && !Directory.Exists(path))
            {
                errors.Add($"RulePaths holds '{path}', which is neither a file nor a folder.");
            }
        }

        if (options.EmotionWeightsPath is { } weights && !File.Exists(weights))
        {
            errors.Add($"{nameof(options.EmotionWeightsPath)} is '{weights}', and there is no such file.");
        }

        if (options.RuleWeightsPath is { } ruleWeights && !File.Exists(ruleWeights))
        {
            errors.Add($"{nameof(options.RuleWeightsPath)} is '{ruleWeights}', and there is no such file.");
        }

        if (options.AnswerWeightsPath is { } answerWeights && !File.Exists(answerWeights))
        {
            errors.Add($"{nameof(options.AnswerWeightsPath)} is '{answerWeights}', and there is no such file.");
        }

        CoverageChoice.Check(options, errors);
        PhraseOptionsCheck.Check(options.Phrases, errors);
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static void CheckAlarm(List<string> errors, AlarmOptions alarm)
    {
        if (alarm.Threshold is not (> 0 and <= 1))
        {
            errors.Add($"Alarm:Threshold is {alarm.Threshold.ToString(CultureInfo.InvariantCulture)}; it must lie above 0 and not above 1.");
        }

        if (!(alarm.ClearBelow >= 0 && alarm.ClearBelow <= alarm.Threshold))
        {
            errors.Add($"Alarm:ClearBelow is {alarm.ClearBelow.ToString(CultureInfo.InvariantCulture)}; it must lie between 0 and the threshold.");
        }

        Check(errors, alarm.Cooldown >= 0, "Alarm:Cooldown", alarm.Cooldown, "0 or more");
    }

    private static void Check(List<string> errors, bool valid, string option, int value, string expected)
    {
        if (!valid)
        {
            errors.Add($"{option} is {value}; it must be {expected}.");
        }
    }
}
