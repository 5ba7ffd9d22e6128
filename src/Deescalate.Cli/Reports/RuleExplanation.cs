using Deescalate.Rules;
using Spectre.Console;

namespace Deescalate.Cli.Reports;

/// <summary>All that a rule says of itself, and the examples it is tested on.</summary>
internal sealed class RuleExplanation(ReportConsole console)
{
    private const int LabelWidth = 12;
    private const int MostValues = 12;

    public void Write(RuleDescriptor rule, RuleFile? file)
    {
        IReadOnlyList<RuleExample> examples = file?.Examples ?? [];
        Grid grid = new Grid()
            .AddColumn(new GridColumn().NoWrap().Width(LabelWidth).PadLeft(0).PadRight(1))
            .AddColumn(new GridColumn().PadLeft(0).PadRight(0));
        Add(grid, "Rule", rule.Id);
        Add(grid, "What", rule.Title);
        Add(grid, "Why", rule.Why);
        Add(grid, "Instead", rule.Instead);
        Add(grid, "Technique", rule.Technique);
        Add(grid, "Source", rule.Source);
        Add(grid, "Kind", $"{Names.Of(rule.Kind)}, severity {Names.Of(rule.Severity)}, watches {Names.Of(rule.Watches)}");
        Add(grid, "Numbers", $"reports from confidence {HeatInk.Number(rule.Threshold)} on; each finding adds {Names.SignedPoints(rule.Points)} points to the handling score");
        Add(grid, "Attributes", string.Join('\n', (file?.Attributes ?? new Dictionary<string, IReadOnlyList<string>>()).Select(Describe)));
        AddExamples(grid, "Fires on", examples.Where(e => e.Fires));
        AddExamples(grid, "Silent on", examples.Where(e => !e.Fires));
        Add(grid, "Tune", $"\"Rules\": {{ \"{rule.Id}\": {{ \"Enabled\": false }} }} switches it off; Severity, Threshold, Points, AddCues and RemoveCues change it (--config)");
        console.Write(grid);
    }

    private static string Describe(KeyValuePair<string, IReadOnlyList<string>> attribute) =>
        $"{attribute.Key}: {string.Join(", ", attribute.Value.Take(MostValues).Select(v => Printable.Line(v)))}{(attribute.Value.Count > MostValues ? ", …" : "")}";

    private static void AddExamples(Grid grid, string label, IEnumerable<RuleExample> examples)
    {
        foreach (RuleExample example in examples)
        {
            Add(grid, label, example.Messages.Count == 1 ? Quote(example.Messages[0]) : string.Join('\n', example.Messages.Select(m => $"{m.Role}: {Quote(m)}")));
            label = "";
        }
    }

    private static string Quote(Message message) => $"“{Printable.Line(message.Text)}”";

    private static void Add(Grid grid, string label, string text)
    {
        if (text.Length > 0)
        {
            grid.AddRow(Cell.Of(label, new Style(decoration: Decoration.Bold)), Cell.Of(text));
        }
    }
}
