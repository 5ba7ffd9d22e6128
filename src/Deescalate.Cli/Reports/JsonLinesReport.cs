using Deescalate.Wire;

namespace Deescalate.Cli.Reports;

/// <summary>One analysis a line, in the wire format.</summary>
internal sealed class JsonLinesReport(TextWriter output) : IAnalysisReport
{
    public void Add(string place, Conversation conversation, ConversationAnalysis analysis)
    {
        output.Write(ConversationJson.ToJson(analysis));
        output.Write('\n');
        output.Flush();
    }

    public void Close()
    {
    }
}
