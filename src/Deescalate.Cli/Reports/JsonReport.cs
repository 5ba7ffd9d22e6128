using Deescalate.Wire;

namespace Deescalate.Cli.Reports;

/// <summary>One JSON document, indented: an analysis where there is one, a list where there are more or none. Holds back the first until it knows.</summary>
internal sealed class JsonReport(TextWriter output) : IAnalysisReport
{
    private string? _first;
    private bool _list;

    public void Add(string place, Conversation conversation, ConversationAnalysis analysis)
    {
        string json = ConversationJson.ToJson(analysis, indented: true);
        if (_list)
        {
            output.Write($",\n{json}");
        }
        else if (_first is null)
        {
            _first = json;
        }
        else
        {
            output.Write($"[\n{_first},\n{json}");
            (_first, _list) = (null, true);
        }
    }

    public void Close()
    {
        if (_list)
        {
            output.Write("\n]\n");
        }
        else
        {
            output.Write($"{_first ?? "[]"}\n");
        }
    }
}
