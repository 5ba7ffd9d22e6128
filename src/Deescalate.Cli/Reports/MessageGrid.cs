using System.Globalization;
using Deescalate.Rules;
using Spectre.Console;

namespace Deescalate.Cli.Reports;

/// <summary>The conversation itself: who spoke, how hot, what was said, and the findings under it.</summary>
internal static class MessageGrid
{
    /// <summary>Below this width the heat is a number only.</summary>
    private const int WideEnough = 70;

    private static readonly Style _dim = new(decoration: Decoration.Dim);
    private static readonly Style _customer = new(decoration: Decoration.Bold);

    public static Grid Create(Conversation conversation, ConversationAnalysis analysis, int width)
    {
        Grid grid = new Grid()
            .AddColumn(new GridColumn().NoWrap().RightAligned().PadLeft(0).PadRight(1))
            .AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(1))
            .AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(1))
            .AddColumn(new GridColumn().PadLeft(0).PadRight(0));
        for (int i = 0; i < analysis.Messages.Count; i++)
        {
            AddMessage(grid, conversation.Messages[i], analysis.Messages[i], width >= WideEnough);
        }

        return grid;
    }

    private static void AddMessage(Grid grid, Message message, MessageAnalysis read, bool bars)
    {
        bool customer = message.Role == ParticipantRole.Customer;
        Spectre.Console.Text heat = !customer ? Cell.Empty : Cell.Of(bars ? HeatInk.Bar(read.Heat) : HeatInk.Number(read.Heat), HeatInk.StyleOf(read.Heat));
        Paragraph text = new(Printable.Lines(message.Text), customer ? _customer : Style.Plain);
        if (read.Truncated)
        {
            text.Append(" (read in part: over a limit)", _dim);
        }

        grid.AddRow(Cell.Of(read.Index.ToString(CultureInfo.InvariantCulture), _dim), Cell.Of(message.Role.ToString()), heat, text);
        foreach (Finding finding in read.Findings)
        {
            grid.AddRow(Cell.Empty, Cell.Empty, Cell.Empty, FindingInk.Line(finding, message.Text));
        }
    }
}
