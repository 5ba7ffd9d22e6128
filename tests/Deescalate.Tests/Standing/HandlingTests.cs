using Deescalate.Rules;
using Deescalate.Tests.Support;

namespace Deescalate.Tests;

public sealed class HandlingTests
{
    [Fact]
    public void Score_OfNothing_IsTheBase() => Assert.Equal(Handling.Base, SharedAnalyzer.Instance.StartSession().Handling.Score);

    [Fact]
    public void Add_OneFaultFromTheBase_CountsInFull() => Assert.Equal(50, Score(new Given(0, "agent.arguing", -10)));

    [Fact]
    public void Add_ManyFaults_NeverReachesZero()
    {
        Handling handling = Of([.. Enumerable.Range(0, 40).Select(i => new Given(i, "agent.arguing", -10))]);
        Assert.InRange(handling.Score, 0.01, 5);
        Assert.Equal(handling.Score, Handling.Base + handling.Contributions.Sum(c => c.Points), 0.01);
    }

    [Fact]
    public void Add_SameMoveAgain_CountsHalf()
    {
        Handling handling = Of(new(0, "agent.mirror", 6), new(1, "agent.mirror", 6));
        Assert.Equal(6, handling.Contributions[0].Points, 0.01);
        Assert.Equal(HandlingWeighing.Repeated, handling.Contributions[1].Weighing);
        Assert.InRange(handling.Contributions[1].Points, 2, 3);
    }

    [Fact]
    public void Add_SecondSympathyAfterTheHeat_EarnsNothing()
    {
        ConversationSession session = SharedAnalyzer.Instance.StartSession();
        session.Add(Message.FromCustomer("I'm furious, this is the third time you have lost my parcel!!"));
        session.Add(Message.FromAgent("I'm really sorry about all this trouble."));
        session.Add(Message.FromCustomer("Okay. The parcel is blue."));
        session.Add(Message.FromCustomer("It has a white label."));
        session.Add(Message.FromCustomer("The label is on the left."));
        session.Add(Message.FromAgent("I'm really sorry about all this trouble."));
        HandlingContribution[] warm = [.. session.Handling.Contributions.Where(c => c.RuleId is "agent.sympathy" or "agent.apology")];
        Assert.Contains(warm, c => c.MessageIndex == 1 && c.Points > 0);
        Assert.All(warm.Where(c => c.MessageIndex == 5), c => Assert.Equal((0f, HandlingWeighing.HeatGone), (c.Points, c.Weighing)));
    }

    [Fact]
    public void Add_MoveOnTheWordsOfAFault_EarnsNothing()
    {
        Handling handling = Of(new(0, "agent.judging-question", -6) { Span = new TextSpan(0, 12) }, new(0, "agent.mirror", 6) { Span = new TextSpan(6, 20) });
        Assert.Equal((0f, HandlingWeighing.OnFault), (handling.Contributions[1].Points, handling.Contributions[1].Weighing));
    }

    [Fact]
    public void Add_MoveBesideAFault_Counts()
    {
        Handling handling = Of(new(0, "agent.judging-question", -6) { Span = new TextSpan(0, 12) }, new(0, "agent.mirror", 6) { Span = new TextSpan(20, 20) });
        Assert.Equal(6, handling.Contributions[1].Points, 0.01);
    }

    [Fact]
    public void Without_FirstOfTwoMoves_WeighsTheSecondInFull()
    {
        Handling handling = Of(new(0, "agent.mirror", 6), new(1, "agent.mirror", 6));
        Handling without = handling.Without(handling.Contributions[0]);
        Assert.Equal(6, Assert.Single(without.Contributions).Points, 0.01);
        Assert.Equal(without.Score, handling.Without("agent.mirror", 0).Score);
    }

    [Fact]
    public void Without_ForeignContribution_SaysSo()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Of(new Given(0, "agent.mirror", 6)).Without(new HandlingContribution("agent.label", 3, 1)));
        Assert.Contains("agent.label on message 3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BestRepair_OfSeveral_IsTheWorstMessage()
    {
        Handling handling = Of(new(1, "agent.arguing", -10), new(3, "agent.assumption", -5), new(5, "agent.arguing", -10), new(5, "agent.harshness", -12));
        HandlingRepair repair = handling.BestRepair()!;
        Assert.Equal(5, repair.MessageIndex);
        Assert.Equal(["agent.arguing", "agent.harshness"], repair.Faults);
        Assert.Equal(handling.WithoutFaultsOf(5).Score - handling.Score, repair.Gain, 0.001);
    }

    [Fact]
    public void BestRepair_WithoutFaults_IsNull() => Assert.Null(Of(new Given(0, "agent.mirror", 6)).BestRepair());

    private static float Score(params Given[] given) => Of(given).Score;

    private static Handling Of(params Given[] given)
    {
        HandlingLedger ledger = new();
        foreach (IGrouping<int, Given> message in given.GroupBy(g => g.Message))
        {
            ledger.Add(message.Key, [.. message.Select(g => g.ToFinding())], HandlingSituation.Agent);
        }

        return ledger.ToHandling();
    }

    private sealed record Given(int Message, string Rule, float Points)
    {
        public TextSpan Span { get; init; } = new(0, 0);

        public Finding ToFinding() =>
            new(new RuleDescriptor(Rule, Points < 0 ? RuleKind.Fault : RuleKind.Move, RuleWatch.Agent, "t") { Points = Points }, Message, Span, 1);
    }
}
