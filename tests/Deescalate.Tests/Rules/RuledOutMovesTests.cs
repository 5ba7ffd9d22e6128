using System.Text;
using Deescalate.Rules;
using Deescalate.Tests.Support;

namespace Deescalate.Tests.Rules;

/// <summary>A fault in the words rules moves out on the same words, whichever of the two is read first.</summary>
public sealed class RuledOutMovesTests
{
    [Theory]
    [InlineData("a.move", "b.fault")]
    [InlineData("b.move", "a.fault")]
    public void Add_FaultThatRulesOutMoves_LeavesNoMoveOnItsWords(string move, string fault)
    {
        MessageAnalysis read = Read(move, fault, rulesOut: true, "I can help with nothing at all.");

        Assert.NotNull(read.Find(fault));
        Assert.Null(read.Find(move));
    }

    [Fact]
    public void Add_FaultThatRulesOutMoves_LeavesMovesOnOtherWords()
    {
        MessageAnalysis read = Read("a.move", "b.fault", rulesOut: true, "I can do nothing at all. Let me help.");

        Assert.NotNull(read.Find("b.fault"));
        Assert.NotNull(read.Find("a.move"));
    }

    [Fact]
    public void Add_FaultOfTimeOrPlace_LeavesTheMoveStanding()
    {
        MessageAnalysis read = Read("a.move", "b.fault", rulesOut: false, "Let me help you with nothing at all.");

        Assert.NotNull(read.Find("b.fault"));
        Assert.NotNull(read.Find("a.move"));
    }

    /// <summary>Weights know that a fault is there, not in which words.</summary>
    [Theory]
    [InlineData("I can offer you a refund or a voucher today.", "agent.options-offered", true)]
    [InlineData("I know how hard today must be for you.", "agent.sympathy", false)]
    public void Add_FaultThatWeightsAloneFind_StandsBesideBusinessAndGivesWayToKindness(string text, string move, bool stands)
    {
        using MemoryStream weights = new(WeightTables.Of(("today", "agent.harshness")));
        MessageAnalysis read = ConversationAnalyzer.CreateBuilder().UseRuleWeights(weights, "own.bin").Build().StartSession().Add(Message.FromAgent(text));

        Assert.NotNull(read.Find(move));
        Assert.Equal(stands, read.Find("agent.harshness") is not null);
    }

    private static MessageAnalysis Read(string move, string fault, bool rulesOut, string text)
    {
        ConversationAnalyzer analyzer = ConversationAnalyzer.CreateBuilder()
            .AddRule(File(move, "move", "help ...3 nothing", "let me help", rulesOut: false))
            .AddRule(File(fault, "fault", "nothing at all", "nothing whatever", rulesOut))
            .Build();
        return analyzer.StartSession().Add(Message.FromAgent(text));
    }

    private static RuleFile File(string id, string kind, string cue, string other, bool rulesOut)
    {
        string json = $$"""
            { "id": "{{id}}", "kind": "{{kind}}", "watches": "agent", "title": "x", "rules-out-moves": {{(rulesOut ? "true" : "false")}}, "guards": [],
              "cues": ["{{cue}}", "{{other}}"] }
            """;
        return RuleFileReader.Read(Encoding.UTF8.GetBytes(json), id + ".json");
    }
}
