namespace Deescalate.Cli.Reports.Html;

/// <summary>The head of a conversation's report: score, risk, heat, and how far it is on the way.</summary>
internal static class SummarySection
{
    private static readonly ConversationStage[] _way =
        [ConversationStage.Venting, ConversationStage.Heard, ConversationStage.ProblemAgreed, ConversationStage.Options, ConversationStage.Closing];

    public static void Write(HtmlPage page, ConversationAnalysis analysis)
    {
        Standing standing = analysis.Standing;
        page.WriteLiteral("<section class=\"cards\" aria-label=\"Summary\">");
        Card(page, "Handling", Names.Points(MathF.Round(analysis.Handling.Score)), "of 100", analysis.Handling.Score / 100, "good");
        Card(page, "Risk of escalation", HeatInk.Number(standing.EscalationRisk), standing.AlarmRaised ? "alarm is on" : "no alarm", standing.EscalationRisk, "bad");
        Card(page, "Heat now", HeatInk.Number(standing.Heat), $"{Names.Of(standing.Trend)}, began {HeatInk.Number(standing.BeginHeat)}, peak {HeatInk.Number(standing.PeakHeat)}", standing.Heat, "bad");
        page.WriteLiteral("<div class=\"card\"><h2>Stage</h2>");
        WriteStage(page, standing.Stage);
        page.WriteLiteral("</div></section>");
    }

    private static void Card(HtmlPage page, string title, string figure, string note, float share, string kind)
    {
        page.Write($"""<div class="card"><h2>{title}</h2><p class="figure">{figure}</p><p class="note">{note}</p>""");
        page.Write($"""<div class="meter {kind}" aria-hidden="true"><i style="width:{Math.Clamp(share * 100, 0, 100)}%"></i></div></div>""");
    }

    private static void WriteStage(HtmlPage page, ConversationStage stage)
    {
        page.Write($"""<p class="figure stage">{Names.Of(stage)}</p><ol class="way" aria-hidden="true">""");
        foreach (ConversationStage step in _way)
        {
            string state = step == stage ? "now" : stage is ConversationStage.Calm or ConversationStage.Boundary || step > stage ? "ahead" : "past";
            page.Write($"""<li class="{state}" title="{Names.Of(step)}"></li>""");
        }

        page.WriteLiteral("</ol>");
    }
}
