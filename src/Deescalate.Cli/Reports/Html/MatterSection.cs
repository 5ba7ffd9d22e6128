namespace Deescalate.Cli.Reports.Html;

/// <summary>The matter: problem, questions, promises, what each side has to do, how moves landed.</summary>
internal static class MatterSection
{
    public static void Write(HtmlPage page, string id, Conversation conversation, ConversationAnalysis analysis)
    {
        WriteList(page, "Problem", StandingText.Of(analysis.Problem, conversation));
        WriteList(page, "Questions", analysis.Questions.Select(StandingText.Of));
        WritePromises(page, id, conversation, analysis.Commitments);
        WriteList(page, "To do", analysis.ActionItems.Select(i => StandingText.Of(i, conversation)));
        WriteList(page, "Stalemate", analysis.Standing.Stalemate is { } stalemate ? [StandingText.Of(stalemate)] : []);
        WriteList(page, "Did it land?", analysis.Landings.Select(l => $"#{l.AgentMessage} {Names.Of(l.Result)} by #{l.CustomerMessage}"));
    }

    private static void WritePromises(HtmlPage page, string id, Conversation conversation, IReadOnlyList<Commitment> commitments)
    {
        if (commitments.Count == 0)
        {
            return;
        }

        page.WriteLiteral("<section><h2>Promises</h2><table><thead><tr><th scope=\"col\">Promise</th><th scope=\"col\">Due</th><th scope=\"col\">Now</th></tr></thead><tbody>");
        foreach (Commitment commitment in commitments)
        {
            string words = commitment.Carried ? "from an earlier conversation" : StandingText.Quote(conversation, commitment.MessageIndex, commitment.Span);
            page.Write($"""<tr><td>{(commitment.Carried ? "" : $"#{commitment.MessageIndex} ")}{words}</td><td>{commitment.Due ?? "no time"}</td><td class="status {Names.Of(commitment.Status)}">{Names.Of(commitment.Status)}""");
            if (commitment.SettledBy is { } by)
            {
                page.Write($""" <a class="ref" href="#{id}-m{by}">#{by}</a>""");
            }

            page.WriteLiteral("</td></tr>");
        }

        page.WriteLiteral("</tbody></table></section>");
    }

    private static void WriteList(HtmlPage page, string title, IEnumerable<string> lines)
    {
        bool begun = false;
        foreach (string line in lines)
        {
            if (!begun)
            {
                page.Write($"<section><h2>{title}</h2><ul>");
                begun = true;
            }

            page.Write($"<li>{line}</li>");
        }

        page.WriteLiteral(begun ? "</ul></section>" : "");
    }
}
