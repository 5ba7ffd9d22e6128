using System.Globalization;
using System.Text;
using Deescalate.Rules;

namespace Deescalate.Cli.Reports.Html;

/// <summary>Heat as a line over the messages, with the turning points, and the agent's moves and faults along its foot.</summary>
internal static class HeatChart
{
    private const double Width = 960;
    private const double Left = 62;
    private const double Right = 14;
    private const double Top = 16;
    private const double Bottom = 176;
    private const double Foot = 196;
    private const int MostNumbers = 24;

    private static readonly (double From, double To, string Name)[] _bands = [(0, 0.25, "calm"), (0.25, 0.5, "mild"), (0.5, 0.75, "strong"), (0.75, 1, "extreme")];

    public static void Write(HtmlPage page, string id, ConversationAnalysis analysis)
    {
        int count = analysis.Messages.Count;
        MessageAnalysis[] customer = [.. analysis.Messages.Where(m => m.Role == ParticipantRole.Customer)];
        if (customer.Length == 0)
        {
            return;
        }

        page.Write($"""<figure class="chart"><svg viewBox="0 0 960 232" role="img" aria-labelledby="{id}-heat {id}-heat-text"><title id="{id}-heat">Heat of the customer's messages</title>""");
        page.Write($"""<desc id="{id}-heat-text">{StandingText.Heat(analysis.Standing)}. Turning points: {Turns(analysis)}.</desc>""");
        foreach ((double from, double to, string name) in _bands)
        {
            page.Write($"""<rect class="band {name}" x="{Left}" y="{Y(to)}" width="{Width - Left - Right}" height="{Y(from) - Y(to)}"/>""");
            page.Write($"""<text class="axis" x="{Left - 8}" y="{((Y(from) + Y(to)) / 2) + 4}" text-anchor="end">{name}</text>""");
        }

        page.Write($"""<path class="area" d="{Path(customer, count)} L{X(customer[^1].Index, count)} {Bottom} L{X(customer[0].Index, count)} {Bottom} Z"/>""");
        page.Write($"""<path class="line" d="{Path(customer, count)}"/>""");
        foreach (MessageAnalysis message in customer)
        {
            page.Write($"""<a href="#{id}-m{message.Index}"><circle class="dot {HeatClass.Of(message.Heat)}" cx="{X(message.Index, count)}" cy="{Y(message.Heat)}" r="4"><title>#{message.Index} heat {HeatInk.Number(message.Heat)}</title></circle></a>""");
        }

        foreach (TurningPoint turn in analysis.Standing.TurningPoints)
        {
            WriteTurn(page, turn, analysis.Messages[turn.MessageIndex].Heat, count);
        }

        WriteFoot(page, id, analysis, count);
        page.WriteLiteral("</svg><figcaption>Heat of the customer's messages. <b class=\"key turn\">○</b> turning point, below the line the agent's <b class=\"key move\">▲</b> moves and <b class=\"key fault\">▼</b> faults.</figcaption></figure>");
    }

    private static string Turns(ConversationAnalysis analysis) =>
        analysis.Standing.TurningPoints.Count == 0 ? "none" : string.Join("; ", analysis.Standing.TurningPoints.Select(StandingText.Of));

    private static void WriteTurn(HtmlPage page, TurningPoint turn, float heat, int count)
    {
        double x = X(turn.MessageIndex, count);
        double label = turn.Change > 0 ? Math.Max(Y(heat) - 12, 11) : Y(heat) - 12;
        page.Write($"""<circle class="turn" cx="{x}" cy="{Y(heat)}" r="9"/><text class="turn-label" x="{Math.Clamp(x, Left + 18, Width - Right - 18)}" y="{label}" text-anchor="middle">{Names.SignedHeat(turn.Change)}</text>""");
    }

    private static void WriteFoot(HtmlPage page, string id, ConversationAnalysis analysis, int count)
    {
        int every = Math.Max(1, (count + MostNumbers - 1) / MostNumbers);
        foreach (MessageAnalysis message in analysis.Messages)
        {
            double x = X(message.Index, count);
            if (message.Index % every == 0)
            {
                page.Write($"""<text class="axis" x="{x}" y="226" text-anchor="middle">{message.Index}</text>""");
            }

            string[] moves = Of(message, RuleKind.Move);
            string[] faults = Of(message, RuleKind.Fault);
            if (moves.Length > 0)
            {
                page.Write($"""<a href="#{id}-m{message.Index}"><path class="move" d="M{x - 5} {Foot - 4} h10 l-5 -9 z"><title>#{message.Index} {string.Join(", ", moves)}</title></path></a>""");
            }

            if (faults.Length > 0)
            {
                page.Write($"""<a href="#{id}-m{message.Index}"><path class="fault" d="M{x - 5} {Foot} h10 l-5 9 z"><title>#{message.Index} {string.Join(", ", faults)}</title></path></a>""");
            }
        }
    }

    private static string[] Of(MessageAnalysis message, RuleKind kind) => [.. message.Findings.Where(f => f.Rule.Kind == kind).Select(f => f.RuleId)];

    private static double X(int index, int count) => count <= 1 ? (Left + Width - Right) / 2 : Left + 12 + (index * (Width - Left - Right - 24) / (count - 1));

    private static double Y(double heat) => Bottom - (heat * (Bottom - Top));

    private static string Path(MessageAnalysis[] customer, int count)
    {
        StringBuilder path = new();
        foreach (MessageAnalysis message in customer)
        {
            path.Append(path.Length == 0 ? 'M' : 'L').Append(CultureInfo.InvariantCulture, $"{X(message.Index, count):0.##} {Y(message.Heat):0.##} ");
        }

        return path.ToString().TrimEnd();
    }
}
