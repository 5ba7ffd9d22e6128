using System.Globalization;
using System.Text;
using Deescalate.Cli.Reports;
using Deescalate.Rules;

namespace Deescalate.Cli.RuleDocs;

/// <summary>The page of one rule: all that its file says of it.</summary>
internal sealed class RulePage(RuleFile file)
{
    /// <summary>Longer lists of values are cut: a captured sum or date has as many values as there are examples.</summary>
    private const int MostValues = 12;

    private readonly StringBuilder _page = new();

    public string Write()
    {
        RuleDescriptor rule = file.Descriptor;
        Line($"# {rule.Id}");
        Line();
        Line(RuleDocSet.Marker);
        Line();
        Line($"**{Markdown.Escape(rule.Title)}**");
        Line();
        WriteFacts(rule);
        Section("Why it matters", rule.Why);
        Section(rule.Kind == RuleKind.Fault ? "What to do instead" : "What to do", rule.Instead);
        WriteAttributes();
        WriteExamples("Fires on", file.Examples.Where(e => e.Fires));
        WriteExamples("Stays silent on", file.Examples.Where(e => !e.Fires));
        WriteTuning(rule);
        return _page.ToString();
    }

    private void WriteFacts(RuleDescriptor rule)
    {
        Line("| | |");
        Line("|---|---|");
        Fact("Kind", Names.Of(rule.Kind));
        Fact("Severity", Names.Of(rule.Severity));
        Fact("Watches", rule.Watches switch
        {
            RuleWatch.Customer => "the customer's messages",
            RuleWatch.Agent => "the agent's side: agents, supervisors and bots",
            _ => "both sides",
        });
        Fact("Points", $"{Names.SignedPoints(rule.Points)} for the handling score");
        Fact("Reports from", $"confidence {HeatInk.Number(rule.Threshold)}");
        Fact("Technique", Markdown.Escape(rule.Technique));
        Fact("Source", Markdown.Escape(rule.Source));
    }

    private void WriteAttributes()
    {
        if (file.Attributes.Count == 0)
        {
            return;
        }

        Line();
        Line("## Attributes");
        Line();
        Line("| attribute | values |");
        Line("|---|---|");
        foreach ((string name, IReadOnlyList<string> values) in file.Attributes)
        {
            string more = values.Count > MostValues ? ", …" : "";
            Line($"| `{name}` | {string.Join(", ", values.Take(MostValues).Select(Markdown.Escape))}{more} |");
        }
    }

    private void WriteExamples(string title, IEnumerable<RuleExample> examples)
    {
        bool begun = false;
        foreach (RuleExample example in examples)
        {
            if (!begun)
            {
                Line();
                Line($"## {title}");
                Line();
                begun = true;
            }

            string said = example.Messages.Count == 1 ? Quote(example.Messages[0]) : string.Join("<br>", example.Messages.Select(m => $"{m.Role}{Time(m)}: {Quote(m)}"));
            string attributes = example.Attributes.Count == 0 ? "" : $" → {string.Join(", ", example.Attributes.Select(a => $"{a.Key}={Markdown.Escape(a.Value)}"))}";
            Line($"- {said}{attributes}");
        }
    }

    private void WriteTuning(RuleDescriptor rule)
    {
        Line();
        Line("## Switch it off, or tune it");
        Line();
        Line("In the section `Deescalate` of an application's settings, or of the file given with `--config`; each member may be left out:");
        Line();
        Line("```json");
        Line("{");
        Line("  \"Deescalate\": {");
        Line("    \"Rules\": {");
        Line($"      \"{rule.Id}\": {{");
        Line("        \"Enabled\": false,");
        Line($"        \"Severity\": \"{rule.Severity}\",");
        Line(string.Create(CultureInfo.InvariantCulture, $"        \"Threshold\": {rule.Threshold},"));
        Line(string.Create(CultureInfo.InvariantCulture, $"        \"Points\": {rule.Points}"));
        Line("      }");
        Line("    }");
        Line("  }");
        Line("}");
        Line("```");
        Line();
        Line("[All rules](README.md) · [Writing a rule](../writing-a-rule.md) · [Options](../getting-started.md#in-an-application)");
    }

    private static string Quote(Message message) => $"“{Markdown.Escape(message.Text)}”";

    private static string Time(Message message) => message.StartOffset is null ? ""
        : string.Create(CultureInfo.InvariantCulture, $" ({message.StartOffset?.TotalSeconds:0.0} s to {message.EndOffset?.TotalSeconds:0.0} s)");

    private void Fact(string name, string value)
    {
        if (value.Length > 0)
        {
            Line($"| {name} | {value} |");
        }
    }

    private void Section(string title, string text)
    {
        if (text.Length > 0)
        {
            Line();
            Line($"## {title}");
            Line();
            Line(Markdown.Escape(text));
        }
    }

    private void Line(string line = "") => _page.Append(line).Append('\n');
}
