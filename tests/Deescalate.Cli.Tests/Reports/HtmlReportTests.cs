using System.Globalization;
using System.Xml.Linq;
using Deescalate.Cli.Reports.Html;

namespace Deescalate.Cli.Tests.Reports;

public sealed class HtmlReportTests
{
    private static readonly ConversationAnalyzer _analyzer = ConversationAnalyzer.CreateDefault();
    private static readonly Conversation _angry = new(
    [
        Message.FromAgent("Larkfield, Marcus speaking."),
        Message.FromCustomer("My line has been dead since Monday. When will it be back?"),
        Message.FromAgent("It is under review. You need to calm down."),
        Message.FromCustomer("I am absolutely furious, I will sue you, let me talk to your manager!!"),
        Message.FromAgent("You have every right to be. I'll ring you tomorrow by noon."),
    ])
    { Id = "angry" };

    [Fact]
    public void Add_Conversation_ShowsAllParts()
    {
        XElement body = Render(_angry).Root!.Element("body")!;
        string[] titles = [.. body.Descendants("h2").Select(h => h.Value)];
        Assert.Contains("Conversation", titles);
        Assert.Contains("What to do next", titles);
        Assert.Contains("Promises", titles);
        Assert.Contains(titles, t => t.StartsWith("HEART:", StringComparison.Ordinal));
        Assert.Contains(titles, t => t.StartsWith("Handling score", StringComparison.Ordinal));
        Assert.Contains(body.Descendants("path"), p => (string?)p.Attribute("class") == "line");
        Assert.Contains(body.Descendants("circle"), c => (string?)c.Attribute("class") == "turn");
        Assert.Contains(body.Descendants("path"), p => (string?)p.Attribute("class") == "fault");
    }

    [Fact]
    public void Add_AnyConversation_StandsAlone()
    {
        string page = Write(_angry);
        foreach (string foreign in new[] { "<script", "http:", "https:", "src=", "@import", "url(" })
        {
            Assert.DoesNotContain(foreign, page, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Add_HostileText_IsEscaped()
    {
        const string Hostile = "<img src=x onerror=alert(1)> \"quoted\" & 'single' \u202e reversed \u0007";
        Conversation conversation = new([Message.FromCustomer(Hostile) with { Author = "<b>Eve</b>" }, Message.FromAgent(Hostile)]) { Id = "</title><script>alert(1)</script>" };
        XDocument page = Render(conversation);
        Assert.Empty(page.Descendants("img").Concat(page.Descendants("script")));
        XElement text = page.Descendants("p").First(p => (string?)p.Attribute("class") == "text");
        Assert.Equal("<img src=x onerror=alert(1)> \"quoted\" & 'single'   reversed  ", text.Value);
        Assert.DoesNotContain('\u202e', Write(conversation));
    }

    [Fact]
    public void Add_EveryLink_LeadsIntoThePage()
    {
        XDocument page = Render(_angry);
        HashSet<string> ids = [.. page.Descendants().Attributes("id").Select(a => a.Value)];
        Assert.Equal(ids.Count, page.Descendants().Attributes("id").Count());
        Assert.All(page.Descendants("a").Attributes("href"), a => Assert.Contains(a.Value[1..], ids));
    }

    [Fact]
    public void Add_SeveralConversations_IsOnePage()
    {
        XDocument page = Render(_angry, new Conversation([]), new Conversation([Message.FromAgent("Hello.")]));
        Assert.Equal(3, page.Descendants("article").Count());
    }

    [Fact]
    public void Close_WithoutConversations_WritesNothing() => Assert.Equal("", Write());

    [Fact]
    public async Task Analyze_FormatHtml_WritesAPage()
    {
        CliOutcome outcome = await CliRunner.RunWithInputAsync("""{"id":"b","messages":[{"role":"customer","text":"Hi."}]}""", "analyze", "-", "--format", "html");
        Assert.Equal(ExitCode.Fine, outcome.ExitCode);
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", outcome.Output, StringComparison.Ordinal);
    }

    /// <summary>The page is well-formed as XML too, so that a parser can vouch for its tags.</summary>
    private static XDocument Render(params Conversation[] conversations) => XDocument.Parse(Write(conversations), LoadOptions.PreserveWhitespace);

    private static string Write(params Conversation[] conversations)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture);
        HtmlReport report = new(output);
        foreach (Conversation conversation in conversations)
        {
            report.Add("nowhere", conversation, _analyzer.Analyze(conversation));
        }

        report.Close();
        return output.ToString();
    }
}
