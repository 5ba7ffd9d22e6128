using Deescalate.Rules;

namespace Deescalate.Cli.Reports.Html;

/// <summary>The conversation itself: who spoke, how hot, what was said with the words that rules saw marked, and the findings under it.</summary>
internal static class ConversationSection
{
    private static readonly HashSet<string> _perMessageNoise = new(StringComparer.Ordinal) { "dialogue.heart" };

    public static void Write(HtmlPage page, string id, Conversation conversation, ConversationAnalysis analysis)
    {
        page.WriteLiteral("<section><h2>Conversation</h2><ol class=\"talk\">");
        for (int i = 0; i < analysis.Messages.Count; i++)
        {
            WriteMessage(page, id, conversation.Messages[i], analysis.Messages[i]);
        }

        page.WriteLiteral("</ol></section>");
    }

    private static void WriteMessage(HtmlPage page, string id, Message message, MessageAnalysis read)
    {
        bool customer = read.Role == ParticipantRole.Customer;
        string role = read.Role.ToString();
        page.Write($"""<li id="{id}-m{read.Index}" class="{(customer ? "customer" : "agent")} {(customer ? HeatClass.Of(read.Heat) : "")}"><p class="who"><span>#{read.Index} {message.Author ?? role}</span>""");
        if (customer)
        {
            page.Write($"""<span class="heat">heat {HeatInk.Number(read.Heat)}</span>""");
        }

        page.Write($"""{(read.Alarm == AlarmChange.None ? "" : $"alarm {Names.Of(read.Alarm)}")}</p><p class="text">""");
        WriteMarked(page, message.Text, [.. read.Findings.Where(f => f.Rule.Kind is RuleKind.Move or RuleKind.Fault)]);
        page.WriteLiteral("</p>");
        Finding[] shown = [.. read.Findings.Where(f => !_perMessageNoise.Contains(f.RuleId))];
        if (shown.Length > 0)
        {
            page.WriteLiteral("<ul class=\"chips\">");
            foreach (Finding finding in shown)
            {
                string attributes = string.Join(' ', finding.Attributes.Where(a => a.Key != "heat").Select(a => $"{a.Key}={a.Value}"));
                page.Write($"""<li class="{Kind(finding.Rule.Kind)}" title="{finding.Reason}"><b aria-hidden="true">{FindingInk.MarkOf(finding.Rule.Kind)}</b> <span class="visually-hidden">{Kind(finding.Rule.Kind)} </span>{Short(finding.RuleId)}{(attributes.Length == 0 ? "" : $" {attributes}")}</li>""");
            }

            page.WriteLiteral("</ul>");
        }

        page.WriteLiteral("</li>\n");
    }

    /// <summary>The text with the words of moves and faults marked; where several overlap, the fault shows.</summary>
    private static void WriteMarked(HtmlPage page, string text, Finding[] findings)
    {
        string kind = "";
        int from = 0;
        for (int at = 0; at <= text.Length; at++)
        {
            string here = at == text.Length ? "end" : KindAt(findings, at, text.Length);
            if (here == kind)
            {
                continue;
            }

            if (kind is "move" or "fault")
            {
                page.Write($"""<mark class="{kind}">{text[from..at]}</mark>""");
            }
            else
            {
                page.WriteText(text.AsSpan(from, at - from));
            }

            (kind, from) = (here, at);
        }
    }

    private static string KindAt(Finding[] findings, int at, int length)
    {
        string kind = "";
        foreach (Finding finding in findings)
        {
            if (finding.Span.Start <= at && at < finding.Span.End && finding.Span.Length < length)
            {
                kind = finding.Rule.Kind == RuleKind.Fault ? "fault" : kind is "" ? "move" : kind;
            }
        }

        return kind;
    }

    private static string Short(string ruleId) => ruleId[(ruleId.IndexOf('.', StringComparison.Ordinal) + 1)..];

    private static string Kind(RuleKind kind) => kind switch
    {
        RuleKind.Move => "move",
        RuleKind.Fault => "fault",
        RuleKind.Emotion => "emotion",
        _ => "state",
    };
}
