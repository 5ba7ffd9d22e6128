using Deescalate.Rules;

namespace Deescalate;

/// <summary>Reads the examples of rule files and says which do not hold. For the tests of anyone who writes rules.</summary>
public static class RuleTester
{
    /// <summary>Reads every example of a rule file with an analyzer that holds the rule.</summary>
    /// <param name="analyzer">The analyzer.</param>
    /// <param name="file">The rule, read with its examples.</param>
    /// <returns>A line for each example that does not hold; empty where all do.</returns>
    /// <exception cref="ArgumentException">The analyzer has no such rule.</exception>
    public static IReadOnlyList<string> Test(ConversationAnalyzer analyzer, RuleFile file)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        ArgumentNullException.ThrowIfNull(file);
        string id = file.Descriptor.Id;
        if (analyzer.RuleSet.NumberOf(id) < 0)
        {
            throw new ArgumentException($"The analyzer has no rule '{id}'. Add the file to its builder first.", nameof(analyzer));
        }

        List<string> failures = [];
        foreach (RuleExample example in file.Examples)
        {
            ConversationSession session = analyzer.StartSession();
            MessageAnalysis last = default;
            foreach (Message message in example.Messages)
            {
                last = session.Add(message);
            }

            string text = string.Join(" / ", example.Messages.Select(m => m.Text));
            bool fired = file.Descriptor.Kind == RuleKind.Signal ? session.Cued(id) : last.Find(id) is not null;
            if (fired != example.Fires)
            {
                failures.Add($"{id}: {(example.Fires ? "should fire but is silent" : "should be silent but fires")}: {text}");
            }
            else if (fired && file.Descriptor.Kind != RuleKind.Signal)
            {
                Compare(failures, example, last.Find(id)!, text);
            }
        }

        return failures;
    }

    private static void Compare(List<string> failures, RuleExample example, Finding finding, string text)
    {
        foreach ((string name, string expected) in example.Attributes)
        {
            string? actual = finding[name];
            if (actual != expected)
            {
                failures.Add($"{finding.RuleId}: {name} should be '{expected}' but is {(actual is null ? "missing" : $"'{actual}'")}: {text}");
            }
        }
    }
}
