using System.Globalization;
using Spectre.Console;

namespace Deescalate.Cli.Reports;

/// <summary>The report for people: the conversation with its heat and findings, and below it where it stands and what to do next.</summary>
internal sealed class TextReport(ReportConsole console) : IAnalysisReport
{
    private bool _begun;

    public void Add(string place, Conversation conversation, ConversationAnalysis analysis)
    {
        if (_begun)
        {
            console.WriteLine();
        }

        _begun = true;
        string title = Printable.Line(conversation.Id ?? place, Math.Max(10, console.Width - 30));
        string count = string.Create(CultureInfo.InvariantCulture, $"{conversation.Messages.Count} messages");
        console.Write(new Rule($"{Markup.Escape(title)}, {count}") { Justification = Justify.Left, Style = new Style(decoration: Decoration.Dim) });
        console.WriteLine(FindingInk.Legend);
        console.WriteLine();
        console.Write(MessageGrid.Create(conversation, analysis, console.Width));
        console.WriteLine();
        console.Write(StandingGrid.Create(conversation, analysis, console.Width));
        console.Flush();
    }

    public void Close()
    {
    }
}
