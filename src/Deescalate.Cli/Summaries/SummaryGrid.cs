using System.Globalization;
using Deescalate.Cli.Reports;

namespace Deescalate.Cli.Summaries;

/// <summary>A table of a summary: the table for people and the page show the same ones.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Columns">Its columns; the first holds names, the others numbers.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record SummaryGrid(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private const int LongestName = 60;

    /// <summary>Whether a column holds text, not numbers.</summary>
    public bool IsText(int column) => column == 0 || Columns[column] is "instead" or "most frequent fault";

    public static IEnumerable<SummaryGrid> Of(Summary summary)
    {
        string grouping = summary.Grouping == SummaryGrouping.Agent ? "Agent" : "Channel";
        yield return new SummaryGrid(
            $"By {grouping.ToLowerInvariant()}",
            [grouping, "conv.", "msgs", "score", "heat", "asked", "answered", "most frequent fault"],
            [.. summary.Groups.Append(summary.All).Select(Row)]);
        yield return new SummaryGrid("Most frequent faults", ["Fault", "times", "instead"], [.. summary.All.Faults.Top(summary.Top).Select(f => Row(f, summary))]);
        yield return new SummaryGrid("Moves, and how they landed", ["Move", "times", "judged", "landed"], [.. summary.All.Moves.Top(summary.Top).Select(m => Row(m, summary.All))]);
        yield return new SummaryGrid("Worst handled", ["Conversation", "score", "heat"], [.. summary.Worst.Select(Row)]);
        yield return new SummaryGrid("Best handled", ["Conversation", "score", "heat"], [.. summary.Best.Select(Row)]);
    }

    public static string Share(double? share) => share is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value * 100:0} %") : "–";

    private static string[] Row(SummaryGroup group) =>
    [
        Printable.Line(group.Name, LongestName),
        Number(group.Conversations),
        Number(group.AgentMessages),
        Number(group.Score, "0.0"),
        Number(group.PeakHeat, "0.00"),
        Number(group.OutcomeQuestions),
        Share(group.OutcomeRate),
        group.Faults.Top(1) is [var fault] ? string.Create(CultureInfo.InvariantCulture, $"{fault.Name} ×{fault.Count}") : "–",
    ];

    private static string[] Row((string Name, int Count) fault, Summary summary) => [fault.Name, Number(fault.Count), Printable.Line(summary.Rules[fault.Name].Instead)];

    private static string[] Row((string Name, int Count) move, SummaryGroup all)
    {
        int judged = all.Judged[move.Name];
        return [move.Name, Number(move.Count), Number(judged), Share(judged == 0 ? null : (double)all.Landed[move.Name] / judged)];
    }

    private static string[] Row(RankedConversation conversation) =>
        [Printable.Line(conversation.Name, LongestName), Number(conversation.Score, "0.0"), Number(conversation.PeakHeat, "0.00")];

    private static string Number(double value, string format = "0") => value.ToString(format, CultureInfo.InvariantCulture);
}
