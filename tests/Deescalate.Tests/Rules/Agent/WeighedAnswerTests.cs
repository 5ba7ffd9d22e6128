using System.Text;
using Deescalate.Rules;
using Deescalate.Tests.Support;
using Microsoft.Extensions.Options;

namespace Deescalate.Tests.Rules.Agent;

/// <summary>How a reply answers is said from cues and fitted weights together.</summary>
public sealed class WeighedAnswerTests
{
    private static readonly Message[] _asked = [Message.FromCustomer("Where is my lamp? It should have come last week.")];

    [Theory]
    [InlineData("Our terms ask for the original box before anything goes back to the maker, so that comes first.", AnswerKind.Process)]
    [InlineData("ok found it, it's on the van now, Thursday morning", AnswerKind.Outcome)]
    [InlineData("Send us a private message with the order number and somebody will pick it up from there.", AnswerKind.Deferred)]
    [InlineData("Oh no, that is such a long time to sit in the dark, I'm sorry!", AnswerKind.None)]
    [InlineData("Which lamp was it, the blue one or the green one?", AnswerKind.None)]
    public void Add_Reply_IsReadByAllTogether(string reply, AnswerKind expected)
    {
        ConversationSession session = SharedAnalyzer.Instance.StartSession();
        session.Add(_asked[0]);

        Assert.Equal(expected, session.Add(Message.FromAgent(reply)).Answer);
    }

    [Theory]
    [InlineData("Anything else I can do for you?")]
    [InlineData("Is there something else that I can sort out for you today?")]
    public void Add_ClosingQuestion_AnswersNothing(string closing)
    {
        ConversationSession session = SharedAnalyzer.Instance.StartSession();
        session.Add(_asked[0]);
        session.Add(Message.FromAgent("It is on the van and will be with you on Thursday."));
        session.Add(Message.FromCustomer("ok thx"));

        Assert.Equal(AnswerKind.None, session.Add(Message.FromAgent(closing)).Answer);
    }

    [Fact]
    public void ExplainAnswer_Reply_AddsUpToWhatIsTaken()
    {
        IReadOnlyList<AnswerContribution> parts = SharedAnalyzer.Instance.ExplainAnswer(_asked, "It is on the van and will be with you on Thursday.");

        float outcome = parts.Sum(p => p.Outcome);
        Assert.True(outcome > 0 && outcome > parts.Sum(p => p.Process) && outcome > parts.Sum(p => p.Deferred));
        Assert.Contains(parts, p => p.Feature == "asked.outcome");
        Assert.Equal(parts.Max(p => new[] { p.Deferred, p.Process, p.Outcome }.Max(Math.Abs)), new[] { parts[0].Deferred, parts[0].Process, parts[0].Outcome }.Max(Math.Abs));
    }

    [Fact]
    public void ExplainAnswer_TooShort_IsLeftToCues() => Assert.Empty(SharedAnalyzer.Instance.ExplainAnswer(_asked, "Thursday."));

    [Fact]
    public void UseAnswerWeights_OwnTable_DecidesInPlaceOfTheBuiltInOne()
    {
        ConversationSession session = Build("# all is put off\nalways\t9\t0\t0\n").StartSession();
        session.Add(_asked[0]);

        Assert.Equal(AnswerKind.Deferred, session.Add(Message.FromAgent("Which lamp was it, the blue one or the green one?")).Answer);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing but a comment")]
    public void UseAnswerWeights_NoWeights_AreRefused(string table) =>
        Assert.Equal("own.tsv: it holds no weights. Make the file with 'deescalate calibrate --answers'.", Assert.Throws<WeightsFileException>(() => Build(table)).Message);

    [Theory]
    [InlineData("always\t1\t2")]
    [InlineData("always\t1\t2\t3\t4")]
    [InlineData("always\t1\t2\tx")]
    [InlineData("always\t1\t2\tNaN")]
    [InlineData("always\t1\t2\t3\nalways\t1\t2\t3")]
    [InlineData("\t1\t2\t3")]
    public void UseAnswerWeights_BrokenLine_IsRefused(string table) => Assert.StartsWith(
        "own.tsv: a line is not made of a feature that stands there once and three numbers", Assert.Throws<WeightsFileException>(() => Build(table)).Message, StringComparison.Ordinal);

    [Fact]
    public void Options_AnswerWeightsNotThere_AreRefused()
    {
        OptionsValidationException e = Assert.Throws<OptionsValidationException>(() => ConversationAnalyzer.CreateBuilder(new DeescalateOptions { AnswerWeightsPath = "no/such.tsv" }));
        Assert.Equal("AnswerWeightsPath is 'no/such.tsv', and there is no such file.", e.Message);
    }

    [Fact]
    public void Table_WrittenAndRead_IsTheSame()
    {
        AnswerTable table = AnswerTable.Of(["figure", "nothing", "always"], [1, -0.5f, 0.25f, 0, 0.0001f, 0, 2, 0, 0], ["made up"]);

        AnswerTable read = AnswerTable.Read(table.Write(), "own.tsv");

        Assert.Equal("# made up\nalways\t2\t0\t0\nfigure\t1\t-0.5\t0.25\n", table.Write());
        Assert.Equal(table.Sources, read.Sources);
        Assert.Equal([2, 0, 0, 0, 0, 0, 1, -0.5f, 0.25f], read.InOrderOf(["always", "unknown", "figure"]));
    }

    private static ConversationAnalyzer Build(string table) => ConversationAnalyzer.CreateBuilder().UseAnswerWeights(new MemoryStream(Encoding.UTF8.GetBytes(table)), "own.tsv").Build();
}
