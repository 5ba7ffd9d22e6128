using Deescalate.Cli.Reports;

namespace Deescalate.Cli.Summaries;

/// <summary>Takes analyses into a summary, and writes it at the end.</summary>
internal sealed class SummaryReport(Summary summary, Action<Summary> write) : IAnalysisReport
{
    public void Add(string place, Conversation conversation, ConversationAnalysis analysis) => summary.Add(place, conversation, analysis);

    public void Close() => write(summary);
}
