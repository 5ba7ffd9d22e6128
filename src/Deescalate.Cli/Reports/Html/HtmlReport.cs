using System.Reflection;

namespace Deescalate.Cli.Reports.Html;

/// <summary>The report as one page that stands alone: no script, nothing loaded from elsewhere, everything escaped.</summary>
internal sealed class HtmlReport(TextWriter output) : IAnalysisReport
{
    private readonly HtmlPage _page = new(output);
    private int _count;

    public void Add(string place, Conversation conversation, ConversationAnalysis analysis)
    {
        if (_count == 0)
        {
            WriteHead();
        }

        _count++;
        string id = $"c{_count}";
        string title = conversation.Id ?? place;
        _page.Write($"""<article aria-labelledby="{id}-title"><header><h1 id="{id}-title">{title}</h1><p>{conversation.Messages.Count} messages</p></header>""");
        SummarySection.Write(_page, analysis);
        HeatChart.Write(_page, id, analysis);
        _page.WriteLiteral("<div class=\"columns\"><div>");
        ConversationSection.Write(_page, id, conversation, analysis);
        _page.WriteLiteral("</div><div>");
        GuidanceSection.Write(_page, id, analysis);
        MatterSection.Write(_page, id, conversation, analysis);
        ScoreSection.Write(_page, id, analysis);
        _page.WriteLiteral("</div></div></article>\n");
        _page.Flush();
    }

    public void Close()
    {
        if (_count > 0)
        {
            _page.WriteLiteral("""
                <footer><p>The scores are for coaching, not for judging people: they see words, and miss what is not in them.
                See docs/responsible-use.md.</p></footer></main></body></html>

                """);
            _page.Flush();
        }
    }

    private void WriteHead()
    {
        using Stream css = Assembly.GetExecutingAssembly().GetManifestResourceStream("report.css")!;
        using StreamReader reader = new(css);
        _page.WriteLiteral($"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"/>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="color-scheme" content="light dark"/>
            <title>Deescalate report</title>
            <style>
            {reader.ReadToEnd()}</style></head><body><main>

            """);
    }
}
