using Deescalate.Rules;
using Spectre.Console;

namespace Deescalate.Cli.Reports;

/// <summary>Rules as a table.</summary>
internal sealed class RuleTable(ReportConsole console)
{
    public void Write(IReadOnlyList<RuleDescriptor> rules)
    {
        Table table = new Table().Border(TableBorder.Simple)
            .AddColumn(new TableColumn("id").NoWrap())
            .AddColumn("kind")
            .AddColumn("severity")
            .AddColumn(new TableColumn("points").RightAligned())
            .AddColumn("title");
        foreach (RuleDescriptor rule in rules)
        {
            table.AddRow(Cell.Of(rule.Id, FindingInk.StyleOf(rule)), Cell.Of(Names.Of(rule.Kind)), Cell.Of(Names.Of(rule.Severity)), Cell.Of(Names.SignedPoints(rule.Points)), Cell.Of(Printable.Line(rule.Title)));
        }

        console.Write(table);
        console.WriteLine($"{rules.Count} rules. 'deescalate explain ID' says more about one.");
    }
}
