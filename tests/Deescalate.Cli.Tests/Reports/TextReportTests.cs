using System.Globalization;
using Deescalate.Cli.Reports;
using Deescalate.Transcripts;

namespace Deescalate.Cli.Tests.Reports;

public sealed class TextReportTests
{
    private static readonly ConversationAnalyzer _analyzer = OwnRules.CreateAnalyzer();
    private static readonly Conversation _hostile = new([Message.FromCustomer("a\u001b[31mb\u0007c \u202edesrever [bold]x[/] 🙂 漢字漢字")]) { Id = "\u001b]0;title" };

    [Fact]
    public void Add_Sample_LooksAsAccepted()
    {
        Conversation conversation = new TranscriptReader().ReadText(
            """
            Agent: Larkfield Broadband, Marcus speaking.
            Customer: My line has been dead since Monday. When will it be back?
            Agent: Your ticket is under review by the network team, and I would have to ask them to say anything more about it.
            Customer: Unbelievable. You people are useless! When will it be back?
            Agent: You need to calm down.
            Customer: I want your manager.
            Agent: I can submit a request. It takes five business days.
            """) with
        { Id = "telecom" };

        // What to do next comes from the library's own table and is not what this test is about.
        string report = Render(conversation, 90);
        Snapshot.Verify(report[..report.IndexOf("\nNext ", StringComparison.Ordinal)], "TextReportTests.Add_Sample_LooksAsAccepted");
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(100)]
    [InlineData(200)]
    public void Add_AnyWidth_StaysWithinIt(int width)
    {
        Conversation conversation = new([.. Enumerable.Range(0, 120).Select(i => i % 2 == 0 ? Message.FromCustomer("You are useless. When will it be back? " + new string('x', i)) : Message.FromAgent("It is under review."))]);

        Assert.All(Render(conversation, width).Split('\n'), l => Assert.True(l.Length <= width, l));
    }

    [Fact]
    public void Add_ControlCharacters_AreNotPrinted()
    {
        string report = Render(_hostile, 100);

        Assert.DoesNotContain(report, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain('\u202e', report);
        Assert.Contains("[bold]x[/] 🙂 漢字漢字", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Add_WithoutColour_HasNoEscapesAndNoTrailingBlanks() =>
        Assert.All(Render(new Conversation([Message.FromCustomer("You are useless.")]), 80).Split('\n'), l => Assert.Equal(l.TrimEnd(), l));

    [Fact]
    public void Add_WithColour_HasEscapes() => Assert.Contains("\u001b[", Render(new Conversation([Message.FromCustomer("You are useless.")]), 80, colour: true), StringComparison.Ordinal);

    [Fact]
    public void Add_EmptyConversation_IsReported() => Assert.Contains("0 messages", Render(new Conversation([]), 80), StringComparison.Ordinal);

    private static string Render(Conversation conversation, int width, bool colour = false)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture);
        TextReport report = new(new ReportConsole(new CliEnvironment { In = Stream.Null, Out = output, Error = TextWriter.Null, Width = width, Colour = colour }));
        report.Add("place", conversation, _analyzer.Analyze(conversation));
        report.Close();
        return output.ToString();
    }
}
