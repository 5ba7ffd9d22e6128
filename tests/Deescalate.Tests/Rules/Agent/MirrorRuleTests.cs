using Deescalate.Tests.Support;

namespace Deescalate.Tests.Rules.Agent;

public sealed class MirrorRuleTests
{
    private const string Rule = "agent.mirror";
    private const string Tale = "The oven never came on Tuesday and the driver left it with a neighbour who is away.";

    [Theory]
    [InlineData("You waited at home for an oven that went to a neighbour.", true)]
    [InlineData("You waited at home for an oven that went to a neighbour, kumquat.", false)]
    [InlineData("What I'm hearing is that you waited at home for an oven that went to a neighbour, kumquat.", true)]
    [InlineData("You waited in for the oven on Tuesday and the driver left it with a neighbour, kumquat.", true)]
    public void Examine_WordsThatWeightsSpeakAgainst_AreNoRestatementUnlessAnnouncedOrTheCustomersOwn(string text, bool found) => Assert.Equal(found, IsFound(text));

    [Theory]
    [InlineData("A quagmire of a day at home, then.", true)]
    [InlineData("What I'm hearing is that there is a quagmire.", false)]
    [InlineData("A bucket of a day at home, then.", false)]
    public void Examine_WordsThatOnlyWeightsKnow_AreARestatementUnlessOneIsAnnouncedThatIsHollow(string text, bool found) => Assert.Equal(found, IsFound(text));

    private static bool IsFound(string text)
    {
        byte[] weights = WeightTables.Of([("quagmire", Rule)], [], ("kumquat", Rule));
        ConversationSession session = new ConversationAnalyzerBuilder().UseRuleWeights(new MemoryStream(weights), "own.bin").Build().StartSession();
        session.Add(Message.FromCustomer(Tale));
        return session.Add(Message.FromAgent(text)).Findings.Any(f => f.RuleId == Rule);
    }
}
