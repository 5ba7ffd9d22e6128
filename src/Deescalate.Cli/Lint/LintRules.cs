using Deescalate.Rules;

namespace Deescalate.Cli.Lint;

/// <summary>What the linter says about its own directives. The ids are as public as those of the library's rules.</summary>
internal static class LintRules
{
    public static RuleDescriptor InvalidSuppression { get; } = new("lint.invalid-suppression", RuleKind.Fault, RuleWatch.Agent, "A suppression that cannot be read")
    {
        Severity = RuleSeverity.Warning,
        Why = "It suppresses nothing, while whoever wrote it believes that it does.",
        Instead = "Name the rules and the reason: # deescalate-disable-next agent.some-rule -- the reason",
    };

    public static RuleDescriptor UnusedSuppression { get; } = new("lint.unused-suppression", RuleKind.Fault, RuleWatch.Agent, "A suppression that suppresses nothing")
    {
        Severity = RuleSeverity.Suggestion,
        Why = "The reply was mended or the rule changed; left standing, it would hide the next fault.",
        Instead = "Delete it.",
    };

    public static IReadOnlyList<RuleDescriptor> All { get; } = [InvalidSuppression, UnusedSuppression];
}
