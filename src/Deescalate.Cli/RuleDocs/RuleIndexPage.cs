using System.Globalization;
using System.Text;
using Deescalate.Cli.Reports;
using Deescalate.Rules;

namespace Deescalate.Cli.RuleDocs;

/// <summary>The list of all rules, by family and kind, with a link to each page.</summary>
internal static class RuleIndexPage
{
    private static readonly (string Title, Func<RuleDescriptor, bool> Holds)[] _families =
    [
        ("What the agent does well", r => Family(r) == "agent" && r.Kind != RuleKind.Fault),
        ("Mistakes of the agent", r => Family(r) == "agent"),
        ("What the customer says and wants", r => Family(r) == "customer"),
        ("Emotions of the customer", r => Family(r) == "emotion"),
        ("Who the customer is being", r => Family(r) == "archetype"),
        ("How the conversation goes", r => Family(r) == "dialogue"),
        ("Others", _ => true),
    ];

    public static string Write(IReadOnlyList<RuleDescriptor> rules)
    {
        StringBuilder page = new();
        page.Append("# Rules\n\n").Append(RuleDocSet.Marker).Append("\n\n");
        page.Append(CultureInfo.InvariantCulture, $"{rules.Count} rules. Each page says what the rule sees, why it matters, what to do instead, and on which examples it is tested.\n");
        List<RuleDescriptor> left = [.. rules];
        foreach ((string title, Func<RuleDescriptor, bool> holds) in _families)
        {
            RuleDescriptor[] family = [.. left.Where(holds)];
            if (family.Length == 0)
            {
                continue;
            }

            left.RemoveAll(family.Contains);
            page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| rule | says | severity | points |\n|---|---|---|---|\n");
            foreach (RuleDescriptor rule in family)
            {
                page.Append(CultureInfo.InvariantCulture, $"| [{rule.Id}]({rule.Id}.md) | {Markdown.Escape(rule.Title)} | {Names.Of(rule.Severity)} | {Names.SignedPoints(rule.Points)} |\n");
            }
        }

        return page.ToString();
    }

    private static string Family(RuleDescriptor rule) => rule.Id.Split('.')[0];
}
