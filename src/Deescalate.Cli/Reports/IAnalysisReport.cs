namespace Deescalate.Cli.Reports;

/// <summary>Writes analyses as they come.</summary>
internal interface IAnalysisReport
{
    /// <summary>Writes one analysis.</summary>
    /// <param name="place">Where the conversation was read from; its name where it has no id.</param>
    /// <param name="conversation">The conversation.</param>
    /// <param name="analysis">What was read from it.</param>
    void Add(string place, Conversation conversation, ConversationAnalysis analysis);

    /// <summary>Ends the report.</summary>
    void Close();
}
