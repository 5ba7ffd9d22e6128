using Deescalate.Rules;
using Deescalate.Tests.Support;

namespace Deescalate.Tests.Rules;

public sealed class SaidBeforeTests
{
    private const string Reply = "It is one big quagmire over here.";

    private static readonly ConversationAnalyzer _analyzer = ConversationAnalyzer.CreateBuilder()
        .UseRuleWeights(new MemoryStream(WeightTables.Of([("quagmire", "agent.powerless")], [("kumquat", "agent.powerless")])), "own.bin").Build();

    [Theory]
    [InlineData("Where is my parcel?", true)]
    [InlineData("How was your kumquat?", false)]
    [InlineData("", true)]
    public void Finding_ByWeights_DependsOnWhatItAnswers(string before, bool fires) =>
        Assert.Equal(fires, IsFound(Start(before)));

    [Fact]
    public void Finding_SeveralCustomersMessages_DependsOnTheLast()
    {
        ConversationSession session = Start("How was your kumquat?");
        session.Add(Message.FromCustomer("Where is my parcel?"));

        Assert.True(IsFound(session));
    }

    [Fact]
    public void Finding_AgentGoesOn_DependsOnTheSameMessage()
    {
        ConversationSession session = Start("How was your kumquat?");
        session.Add(Message.FromAgent("Let me see."));
        session.Add(new Message(ParticipantRole.System, "Anna has joined."));

        Assert.False(IsFound(session));
    }

    [Theory]
    [InlineData("The lamp is in the shed. ")]
    [InlineData("the lamp is in the shed and ")]
    public void Read_LongMessage_CountsItsEnd(string sentence)
    {
        string filler = string.Concat(Enumerable.Repeat(sentence, 40));

        Assert.True(IsFound(Start("kumquat. " + filler)));
        Assert.False(IsFound(Start(filler + "And kumquat kumquat kumquat kumquat.")));
    }

    [Fact]
    public void Restore_Session_KeepsWhatWasSaidBefore()
    {
        string saved = Start("How was your kumquat?").Save().ToJson();

        Assert.False(IsFound(_analyzer.Restore(SessionSnapshot.FromJson(saved))));
        Assert.DoesNotContain("kumquat", saved, StringComparison.Ordinal);
    }

    [Fact]
    public void Restore_OtherWeights_LeavesOutWhatTheyDoNotKnow()
    {
        ConversationSession session = SharedAnalyzer.Instance.StartSession();
        session.Add(Message.FromCustomer("You never sent my parcel, did you?"));

        Assert.True(IsFound(_analyzer.Restore(SessionSnapshot.FromJson(session.Save().ToJson().Replace("\"agent.powerless\"", "\"agent.other\"", StringComparison.Ordinal)))));
    }

    [Theory]
    [InlineData("Where is my parcel?", true)]
    [InlineData("How was your kumquat?", false)]
    public void ExplainRule_Contributions_AddUpToWhetherItFires(string before, bool fires)
    {
        IReadOnlyList<RuleContribution> parts = _analyzer.ExplainRule("agent.powerless", Reply, before);

        Assert.Equal(fires, parts.Sum(p => p.LogOdds) >= 0);
        Assert.Equal(fires ? [] : ["kumquat"], parts.Where(p => p.Before).Select(p => p.Span.In(before).ToString()));
    }

    [Fact]
    public void ExplainRule_ShippedWeights_AddUpToTheirFindings()
    {
        (string Before, string Text)[] exchanges =
        [
            ("it never came", "It was delivered on Tuesday, our records show."), ("when did it come?", "It was delivered on Tuesday, our records show."),
            ("you people are useless", "You entered the wrong postcode. That is why."), ("thanks a lot!", "You're welcome, have a lovely day."),
        ];
        foreach ((string before, string text) in exchanges)
        {
            ConversationSession session = SharedAnalyzer.Instance.StartSession();
            session.Add(Message.FromCustomer(before));
            foreach (Finding finding in session.Add(Message.FromAgent(text)).Findings.Where(f => f.Confidence == RuleWeights.Confidence && f.Rule.Kind == RuleKind.Fault))
            {
                Assert.True(SharedAnalyzer.Instance.ExplainRule(finding.RuleId, text, before).GroupBy(p => p.Attributes).Max(g => g.Sum(p => p.LogOdds)) >= 0, $"{finding.RuleId} in '{text}'");
            }
        }
    }

    private static ConversationSession Start(string before)
    {
        ConversationSession session = _analyzer.StartSession();
        session.Add(Message.FromCustomer(before));
        return session;
    }

    private static bool IsFound(ConversationSession session) => session.Add(Message.FromAgent(Reply)).Findings.Any(f => f.RuleId == "agent.powerless");
}
