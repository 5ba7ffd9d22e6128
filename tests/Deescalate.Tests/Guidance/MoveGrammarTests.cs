using System.Text.Json;
using Deescalate.Rules;
using Deescalate.Tests.Support;

namespace Deescalate.Tests;

public sealed class MoveGrammarTests
{
    [Fact]
    public void NextMoves_HotCustomer_LabelFirst()
    {
        ConversationSession session = Conversations.Run("C:I am absolutely furious about this!!");
        Assert.Equal(("label", MoveTiming.Due), (session.NextMoves[0].Move, session.NextMoves[0].Timing));
        Assert.Contains(session.NextMoves[0].Evidence, e => e == new MoveEvidence("stage", 0));
    }

    [Fact]
    public void NextMoves_PassedOver_AreLate()
    {
        ConversationSession session = Conversations.Run("C:I am absolutely furious about this!!", "A:May I have your order number?");
        Assert.All(session.NextMoves.Where(m => m.Move is "label" or "mirror"), m => Assert.Equal(MoveTiming.Late, m.Timing));
        Assert.Contains(session.NextMoves, m => m.Move == "label");
    }

    [Fact]
    public void LaterMoves_WhileVenting_SayWhatTheyWaitFor()
    {
        ConversationSession session = Conversations.Run("C:I am absolutely furious about this!!");
        Assert.All(session.LaterMoves, m => Assert.Equal((MoveTiming.Early, true), (m.Timing, m.WaitsFor!.Length > 0)));
        Assert.Contains(session.LaterMoves, m => m.Move == "options");
        Assert.DoesNotContain(session.NextMoves, m => m.Move == "options");
    }

    [Fact]
    public void NextMoves_EscalationUnanswered_StaysUntilHonoured()
    {
        ConversationSession session = Conversations.Run("C:Let me speak to your manager.", "A:The office is in Leeds.", "C:The box is blue.");
        Assert.Equal(("escalate", MoveTiming.Late), (session.NextMoves[0].Move, session.NextMoves[0].Timing));
        session.Add(Message.FromAgent("Of course, I'll put you through to Dana, our team leader, now."));
        Assert.DoesNotContain(session.NextMoves, m => m.Move == "escalate");
    }

    [Fact]
    public void NextMoves_MoveMade_IsNotAskedForAgain() =>
        Assert.DoesNotContain(Conversations.Run("C:I am absolutely furious about this!!", "A:You must be exhausted by all this.").NextMoves, m => m.Move == "label");

    [Theory]
    [InlineData("C:Hello, may I speak with a supervisor, please?")]
    [InlineData("C:Please get me a supervisor.", "A:May I ask what it is about?", "C:I would sooner tell her myself. A supervisor, please.")]
    public void NextMoves_CalmRequestForASupervisor_AgreesAndAssumesNoFeeling(params string[] lines)
    {
        ConversationSession session = Conversations.Run(lines);
        Assert.Equal("escalate", session.NextMoves[0].Move);
        Assert.DoesNotContain(session.NextMoves, m => m.Move is "label" or "accept" or "mirror" or "outcome-answer");
    }

    [Fact]
    public void NextMoves_AngryRequestForASupervisor_StillNamesTheFeeling() =>
        Assert.Contains(Conversations.Run("C:I am absolutely furious. Get me your supervisor!").NextMoves, m => m.Move == "label");

    [Fact]
    public void NextMoves_QuestionOpen_PromisesNoFollowUpYet()
    {
        ConversationSession session = Conversations.Run("C:This is my third call, I'm worried sick about my results.", "A:I'm so sorry. You have an appointment on Thursday at 9.", "C:Which Thursday do you mean?");
        Assert.DoesNotContain(session.NextMoves, m => m.Move == "follow-up");
        session.Add(Message.FromAgent("This Thursday, the 4th, at 9 in the morning."));
        session.Add(Message.FromCustomer("Good, thank you."));
        Assert.Contains(session.NextMoves, m => m.Move == "follow-up");
    }

    [Fact]
    public void NextMoves_AgentHasSaidGoodbye_AreNoFurtherClose()
    {
        ConversationSession session = Conversations.Run("C:Where is my parcel?", "A:It will be with you tomorrow by noon.", "C:Wonderful, thank you so much!");
        Assert.Contains(session.NextMoves, m => m.Move == "close");
        session.Add(Message.FromAgent("Bye, enjoy it."));
        Assert.DoesNotContain(session.NextMoves, m => m.Move == "close");
    }

    [Fact]
    public void NextMoves_SameAskedAgain_AnswerIsLate() => Assert.Contains(
        Conversations.Run("C:When will the boiler be mended?", "A:May I have your postcode?", "C:BN1. When will it be mended?").NextMoves,
        m => m is { Move: "outcome-answer", Timing: MoveTiming.Late });

    [Fact]
    public void NextMoves_FeelingOfLongAgo_IsNotNamedNow()
    {
        string[] lines = ["C:I'm a bit annoyed, the bill is twice what it was.", "A:Are you on a meter?", "C:It is in the hall.", "A:And the number on it?", "C:It says 4410."];
        Assert.Contains(Conversations.Run(lines[..1]).NextMoves, m => m.Move == "label");
        Assert.DoesNotContain(Conversations.Run(lines).NextMoves, m => m.Move is "label" or "accept");
    }

    [Theory]
    [InlineData("A:Open the app, tap Payments, then Trips, and choose the card.", false)]
    [InlineData("A:Hi, this is Jo.", true)]
    public void NextMoves_AskedHowAndTold_NoResultIsWaitedFor(string reply, bool open) =>
        Assert.Equal(open, Conversations.Run("C:How do I pay for the trip?", reply).NextMoves.Any(m => m.Move == "outcome-answer"));

    [Theory]
    [InlineData("""[{"move":"x","feeling":true,"reason":"r","phrases":["p"]}]""", "C:Where is the office?", false)]
    [InlineData("""[{"move":"x","feeling":true,"reason":"r","phrases":["p"]}]""", "C:I am so worried about this.", true)]
    [InlineData("""[{"move":"x","settled":true,"reason":"r","phrases":["p"]}]""", "C:When will it be done?", false)]
    [InlineData("""[{"move":"x","settled":true,"reason":"r","phrases":["p"]}]""", "C:It is done.", true)]
    [InlineData("""[{"move":"x","afterCustomer":true,"reason":"r","phrases":["p"]}]""", "A:Hello.", false)]
    [InlineData("""[{"move":"x","afterCustomer":true,"reason":"r","phrases":["p"]}]""", "C:Hello.", true)]
    [InlineData("""[{"move":"x","notWith":["customer.abuse"],"reason":"r","phrases":["p"]}]""", "C:You idiot.", false)]
    [InlineData("""[{"move":"x","notWith":["customer.abuse"],"reason":"r","phrases":["p"]}]""", "C:Hello.", true)]
    public void MovesPath_FeelingSettledAndNotWith_HoldAMoveBack(string json, string line, bool due) =>
        Assert.Equal(due ? ["x"] : [], Conversations.Run(Build(json), line).NextMoves.Select(m => m.Move));

    [Fact]
    public void MovesPath_OwnGrammar_ReplacesTheBuiltIn()
    {
        ConversationAnalyzer analyzer = Build("""[{"move":"smile","stages":["calm"],"reason":"Always.","phrases":["Hi!"]}]""");
        Assert.Equal(["smile"], Conversations.Run(analyzer, "C:Hello.").NextMoves.Select(m => m.Move));
    }

    [Fact]
    public void Rules_OfTheBuiltInGrammar_AreThere()
    {
        using JsonDocument grammar = JsonDocument.Parse(EmbeddedData.Bytes("Data/en/moves.json").ToArray());
        string[] rules = [.. SharedAnalyzer.Instance.Rules.Select(r => r.Id)];
        string[] named =
        [
            .. from move in grammar.RootElement.EnumerateArray()
               from member in move.EnumerateObject()
               where member.Name is "when" or "unless" or "seenBy" or "notWith"
               from rule in member.Value.EnumerateArray()
               select rule.GetString()!,
        ];
        Assert.NotEmpty(named);
        Assert.Empty(named.Except(rules));
    }

    [Theory]
    [InlineData("label", "I'm so sorry that this happened to you.", true)]
    [InlineData("label", "Your order number, please?", false)]
    [InlineData("outcome-answer", "Your refund will be with you on Friday.", true)]
    [InlineData("close", "Have a nice day.", null)]
    [InlineData("no-such-move", "Have a nice day.", null)]
    public void IsMade_Message_IsSeenByItsFindings(string move, string reply, bool? made)
    {
        MessageAnalysis message = Conversations.Run("C:Where is my refund?").Add(Message.FromAgent(reply));
        Assert.Equal(made, MoveGrammar.BuiltIn("en").IsMade(move, message.Findings, message.Answer));
    }

    [Theory]
    [InlineData("""[{"move":"x","stages":["angry"],"reason":"r","phrases":["p"]}]""", "$[0].stages[0]")]
    [InlineData("""[{"move":"x","reason":"r","phrases":["p"],"whem":[]}]""", "not a grammar of moves")]
    [InlineData("""[{"move":"x","reason":"r","phrases":["p"],"unless":["agent.mirrow"]}]""", "Did you mean 'agent.mirror'?")]
    [InlineData("""[{"move":"x","reason":"r","seenBy":["agent.mirrow"]}]""", "Did you mean 'agent.mirror'?")]
    [InlineData("""[{"move":"x","reason":"r","notWith":["agent.mirrow"]}]""", "Did you mean 'agent.mirror'?")]
    [InlineData("""[{"move":"x","reason":"r","phrases":["p"],"minHeat":0.8,"maxHeat":0.2}]""", "minHeat and maxHeat")]
    [InlineData("""[{"move":"x","reason":"r","phrases":["p"],"priority":101}]""", "priority 101")]
    [InlineData("""[{"move":"x","reason":""}]""", "lacks a name or a reason")]
    [InlineData("""[{"move":"x","reason":"r","phrases":["p"]},{"move":"x","reason":"r","phrases":["p"]}]""", "stands twice")]
    public void MovesPath_Mistake_NamesIt(string json, string expected)
    {
        RuleFileException error = Assert.Throws<RuleFileException>(() => Build(json));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Contains("moves.json", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MovesPath_NoSuchFile_SaysSo()
    {
        Microsoft.Extensions.Options.OptionsValidationException error =
            Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => ConversationAnalyzer.CreateBuilder(new DeescalateOptions { MovesPath = "nowhere.json" }));
        Assert.Contains("MovesPath is 'nowhere.json'; there is no such file.", error.Failures);
    }

    private static ConversationAnalyzer Build(string json)
    {
        string folder = Directory.CreateTempSubdirectory("moves").FullName;
        string path = Path.Combine(folder, "moves.json");
        try
        {
            File.WriteAllText(path, json);
            return ConversationAnalyzer.CreateBuilder(new DeescalateOptions { MovesPath = path }).Build();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
