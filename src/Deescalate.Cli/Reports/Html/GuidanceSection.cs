namespace Deescalate.Cli.Reports.Html;

/// <summary>What to do next, and HEART.</summary>
internal static class GuidanceSection
{
    public static void Write(HtmlPage page, string id, ConversationAnalysis analysis)
    {
        WriteMoves(page, id, analysis);
        WriteHeart(page, id, analysis.Standing.Heart);
    }

    private static void WriteMoves(HtmlPage page, string id, ConversationAnalysis analysis)
    {
        if (analysis.NextMoves.Count + analysis.LaterMoves.Count == 0)
        {
            return;
        }

        page.WriteLiteral("<section><h2>What to do next</h2><ol class=\"moves\">");
        foreach (NextMove move in analysis.NextMoves)
        {
            page.Write($"""<li><p><b>{move.Move}</b>{(move.Timing == MoveTiming.Late ? " (overdue)" : "")} {move.Reason}""");
            foreach (MoveEvidence evidence in move.Evidence.DistinctBy(e => e.MessageIndex))
            {
                page.Write($""" <a class="ref" href="#{id}-m{evidence.MessageIndex}" title="{evidence.Sign}">#{evidence.MessageIndex}</a>""");
            }

            page.WriteLiteral("</p>");
            foreach (string phrase in move.Phrases)
            {
                page.Write($"<blockquote>{phrase}</blockquote>");
            }

            page.WriteLiteral("</li>");
        }

        page.WriteLiteral("</ol>");
        if (analysis.LaterMoves.Count > 0)
        {
            page.WriteLiteral("<p class=\"note\">Not yet: ");
            page.WriteText(string.Join(" ", analysis.LaterMoves.Select(m => $"{m.Move}: {m.WaitsFor}")));
            page.WriteLiteral("</p>");
        }

        page.WriteLiteral("</section>");
    }

    private static void WriteHeart(HtmlPage page, string id, HeartCoverage heart)
    {
        (string Letter, string Name, IReadOnlyList<int> Messages)[] letters =
        [
            ("H", "Hear", heart.Hear), ("E", "Empathize", heart.Empathize), ("A", "Accept", heart.Accept), ("R", "Reassure", heart.Reassure), ("T", "Take action", heart.TakeAction),
        ];
        page.Write($"<section><h2>HEART: {heart.Covered} of 5</h2><ul class=\"heart\">");
        foreach ((string letter, string name, IReadOnlyList<int> messages) in letters)
        {
            page.Write($"""<li class="{(messages.Count > 0 ? "done" : "open")}"><b aria-hidden="true">{letter}</b><span>{name}</span><small>""");
            if (messages.Count == 0)
            {
                page.WriteLiteral("missing");
            }

            foreach (int message in messages)
            {
                page.Write($"""<a class="ref" href="#{id}-m{message}">#{message}</a> """);
            }

            page.WriteLiteral("</small></li>");
        }

        page.WriteLiteral("</ul></section>");
    }
}
