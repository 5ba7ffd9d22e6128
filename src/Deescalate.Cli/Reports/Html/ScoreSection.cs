namespace Deescalate.Cli.Reports.Html;

/// <summary>What the handling score and the risk are made of, as bars to both sides of a zero.</summary>
internal static class ScoreSection
{
    public static void Write(HtmlPage page, string id, ConversationAnalysis analysis)
    {
        WriteHandling(page, id, analysis.Handling);
        WriteRisk(page, id, analysis.Standing);
    }

    private static void WriteHandling(HtmlPage page, string id, Handling handling)
    {
        page.Write($"<section><h2>Handling score {Names.Points(handling.Score)}</h2><p class=\"note\">Begins at {Names.Points(Handling.Base)}; each finding adds or takes its points.");
        if (handling.BestRepair() is { } repair)
        {
            page.Write($" {StandingText.Of(repair)}.");
        }

        page.WriteLiteral("</p><table class=\"bars\"><thead><tr><th scope=\"col\" title=\"Message\">#</th><th scope=\"col\">Finding</th><th scope=\"col\">Points</th><th aria-hidden=\"true\"></th></tr></thead><tbody>");
        float most = handling.Contributions.Select(c => Math.Abs(c.Points)).DefaultIfEmpty(1).Max();
        foreach (HandlingContribution contribution in handling.Contributions)
        {
            string less = contribution.Weighing == HandlingWeighing.Full ? "" : $" ({Names.Of(contribution.Weighing)})";
            WriteRow(page, id, contribution.MessageIndex, contribution.RuleId + less, Names.SignedPoints(contribution.Points), contribution.Points / Math.Max(most, 1), contribution.Points >= 0);
        }

        page.WriteLiteral("</tbody></table></section>");
    }

    private static void WriteRisk(HtmlPage page, string id, Standing standing)
    {
        page.Write($"<section><h2>Risk {HeatInk.Number(standing.EscalationRisk)}</h2><p class=\"note\">Log-odds add up; above 0 escalation is likelier than not.</p>");
        page.WriteLiteral("<table class=\"bars\"><thead><tr><th scope=\"col\" title=\"Message\">#</th><th scope=\"col\">Sign</th><th scope=\"col\">Weight</th><th aria-hidden=\"true\"></th></tr></thead><tbody>");
        float most = standing.RiskContributions.Select(c => Math.Abs(c.Weight)).DefaultIfEmpty(1).Max();
        foreach (RiskContribution contribution in standing.RiskContributions)
        {
            WriteRow(page, id, contribution.MessageIndex, contribution.Sign, Names.SignedHeat(contribution.Weight), contribution.Weight / most, contribution.Weight < 0);
        }

        page.WriteLiteral("</tbody></table></section>");
    }

    private static void WriteRow(HtmlPage page, string id, int? message, string name, string number, float share, bool good)
    {
        page.WriteLiteral("<tr><td>");
        if (message is { } index)
        {
            page.Write($"""<a class="ref" href="#{id}-m{index}">#{index}</a>""");
        }

        double width = Math.Clamp(Math.Abs(share) * 50, 0, 50);
        page.Write($"""</td><td>{name}</td><td class="number">{number}</td><td class="bar" aria-hidden="true"><i class="{(good ? "good" : "bad")}" style="left:{(share >= 0 ? 50 : 50 - width)}%;width:{width}%"></i></td></tr>""");
    }
}
