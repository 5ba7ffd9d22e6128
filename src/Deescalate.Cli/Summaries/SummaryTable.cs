using System.Globalization;
using Deescalate.Cli.Reports;
using Spectre.Console;

namespace Deescalate.Cli.Summaries;

/// <summary>A summary for people at a terminal.</summary>
internal sealed class SummaryTable(ReportConsole console)
{
    public void Write(Summary summary)
    {
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{summary.All.Conversations} conversations, {summary.All.AgentMessages} messages of agents"));
        foreach (SummaryGrid grid in SummaryGrid.Of(summary))
        {
            console.WriteLine();
            console.WriteLine(grid.Title);
            if (grid.Rows.Count == 0)
            {
                console.WriteLine("  none");
                continue;
            }

            Table table = new Table().Border(TableBorder.Simple);
            for (int i = 0; i < grid.Columns.Count; i++)
            {
                TableColumn column = new(grid.Columns[i]) { NoWrap = grid.Columns[i] != "instead" };
                table.AddColumn(grid.IsText(i) ? column : column.RightAligned());
            }

            foreach (IReadOnlyList<string> row in grid.Rows)
            {
                table.AddRow(row.Select(c => Cell.Of(c)));
            }

            console.Write(table);
        }

        console.Flush();
    }
}
