using System.Globalization;
using System.Text;

namespace Deescalate.Cli.Summaries;

/// <summary>A summary for spreadsheets and databases: one table, a value a row.</summary>
internal sealed class SummaryCsv(TextWriter output)
{
    public void Write(Summary summary)
    {
        output.Write("group,measure,item,value\n");
        foreach (SummaryGroup group in summary.Groups.Append(summary.All))
        {
            Write(group);
        }

        foreach (RankedConversation conversation in summary.Worst)
        {
            Write("all", "worst", conversation.Name, conversation.Score);
        }

        foreach (RankedConversation conversation in summary.Best)
        {
            Write("all", "best", conversation.Name, conversation.Score);
        }

        output.Flush();
    }

    private void Write(SummaryGroup group)
    {
        Write(group.Name, "conversations", "", group.Conversations);
        Write(group.Name, "agent-messages", "", group.AgentMessages);
        Write(group.Name, "handling-score", "", group.Score);
        Write(group.Name, "peak-heat", "", group.PeakHeat);
        Write(group.Name, "outcome-questions", "", group.OutcomeQuestions);
        Write(group.Name, "outcome-answers", "", group.OutcomeAnswers);
        WriteAll(group, "fault", group.Faults);
        WriteAll(group, "move", group.Moves);
        WriteAll(group, "move-judged", group.Judged);
        WriteAll(group, "move-landed", group.Landed);
    }

    private void WriteAll(SummaryGroup group, string measure, Tally tally)
    {
        foreach ((string name, int count) in tally.Top(int.MaxValue))
        {
            Write(group.Name, measure, name, count);
        }
    }

    private void Write(string group, string measure, string item, double value) =>
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{Field(group)},{measure},{Field(item)},{value:0.####}\n"));

    /// <summary>Quoted where it must be. A name that a spreadsheet would take for a formula gets an apostrophe before it.</summary>
    private static string Field(string text)
    {
        StringBuilder field = new(text);
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
        {
            field.Insert(0, '\'');
        }

        return text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{field.Replace("\"", "\"\"")}\"" : field.ToString();
    }
}
