using System.Globalization;
using System.Text;

namespace Deescalate.Accuracy.Report;

/// <summary>Figures as a Markdown table whose columns line up, for the console and for the documentation alike.</summary>
internal static class FigureTable
{
    private static readonly string[] _head = ["capability", "set", "items", "metric", "figure", "floor", "reach", "", "human"];

    public static string Write(IEnumerable<Figure> figures)
    {
        List<string[]> rows = [_head, .. figures.Select(Row)];
        int[] widths = [.. Enumerable.Range(0, _head.Length).Select(c => Math.Max(3, rows.Max(r => r[c].Length)))];
        StringBuilder table = new();
        for (int r = 0; r < rows.Count; r++)
        {
            table.Append('|');
            for (int c = 0; c < widths.Length; c++)
            {
                table.Append(' ').Append(IsNumber(c) ? rows[r][c].PadLeft(widths[c]) : rows[r][c].PadRight(widths[c])).Append(" |");
            }

            table.Append('\n');
            if (r == 0)
            {
                table.Append('|').AppendJoin('|', widths.Select((w, c) => IsNumber(c) ? new string('-', w + 1) + ":" : new string('-', w + 2))).Append("|\n");
            }
        }

        return table.ToString();
    }

    private static string[] Row(Figure f) =>
    [
        f.Capability, f.Set, f.Items.ToString(CultureInfo.InvariantCulture), f.Metric, Number(f.Value), f.Floor,
        f.Reach is { } reach ? (f.LessIsBetter ? "≤ " : "≥ ") + reach.ToString("0.##", CultureInfo.InvariantCulture) : "",
        f.Reached switch { true => "met", false => "not yet", null => "" }, f.Human,
    ];

    private static bool IsNumber(int column) => column is 2 or 4;

    private static string Number(double value) => value.ToString("F3", CultureInfo.InvariantCulture);
}
