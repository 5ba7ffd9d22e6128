using System.Globalization;
using System.Net;

namespace Deescalate.Cli.Summaries;

/// <summary>A summary as a page of its own: no script, nothing loaded from elsewhere.</summary>
internal sealed class SummaryHtml(TextWriter output)
{
    private const string Head = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>Summary of conversations</title>
        <style>
        :root { color-scheme: light dark; }
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
        table { border-collapse: collapse; width: 100%; margin-bottom: 2rem; }
        caption { text-align: left; font-weight: 600; padding: .5rem 0; }
        th, td { border-bottom: 1px solid #8886; padding: .3rem .6rem; text-align: right; vertical-align: top; }
        .text { text-align: left; }
        </style>
        </head>
        <body>
        """;

    public void Write(Summary summary)
    {
        output.Write(Head.ReplaceLineEndings("\n"));
        output.Write(string.Create(CultureInfo.InvariantCulture, $"\n<h1>{summary.All.Conversations} conversations</h1>\n"));
        foreach (SummaryGrid grid in SummaryGrid.Of(summary))
        {
            Write(grid);
        }

        output.Write("</body>\n</html>\n");
        output.Flush();
    }

    private void Write(SummaryGrid grid)
    {
        output.Write($"<table>\n<caption>{Encode(grid.Title)}</caption>\n<thead><tr>");
        for (int i = 0; i < grid.Columns.Count; i++)
        {
            output.Write($"<th scope=\"col\"{ClassOf(grid, i)}>{Encode(grid.Columns[i])}</th>");
        }

        output.Write("</tr></thead>\n<tbody>\n");
        foreach (IReadOnlyList<string> row in grid.Rows)
        {
            output.Write("<tr>");
            for (int i = 0; i < row.Count; i++)
            {
                output.Write($"<td{ClassOf(grid, i)}>{Encode(row[i])}</td>");
            }

            output.Write("</tr>\n");
        }

        output.Write("</tbody>\n</table>\n");
    }

    private static string ClassOf(SummaryGrid grid, int column) => grid.IsText(column) ? " class=\"text\"" : "";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
