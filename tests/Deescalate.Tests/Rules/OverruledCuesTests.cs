using Deescalate.Rules;
using Deescalate.Tests.Support;

namespace Deescalate.Tests.Rules;

public sealed class OverruledCuesTests
{
    private const string Rule = "agent.powerless";

    private static readonly byte[] _weights = WeightTables.Of([("quagmire", Rule)], [], ("kumquat", Rule));

    [Theory]
    [InlineData("My hands are tied here, I am afraid.", true)]
    [InlineData("My hands are tied with a kumquat here.", false)]
    [InlineData("My hands are tied here. And what about the kumquat?", true)]
    public void Add_CueThatWeightsSpeakAgainst_IsNotBelievedInThatSentence(string text, bool found) => Assert.Equal(found, IsFound(text));

    [Fact]
    public void Add_MessageTooShortToBeRead_IsLeftToCues() => Assert.True(IsFound("Can't. Kumquat.", "can't"));

    [Fact]
    public void Add_CueOfTheUser_IsBelieved()
    {
        Assert.False(IsFound("That is quite a pickle with the kumquat here."));
        Assert.True(IsFound("That is quite a pickle with the kumquat here.", "quite a pickle"));
    }

    private static bool IsFound(string text, string? ownCue = null)
    {
        DeescalateOptions options = new();
        if (ownCue is not null)
        {
            options.Rules[Rule] = new RuleOptions { AddCues = { ownCue } };
        }

        ConversationSession session = new ConversationAnalyzerBuilder(options).UseRuleWeights(new MemoryStream(_weights), "own.bin").Build().StartSession();
        return session.Add(Message.FromAgent(text)).Findings.Any(f => f.RuleId == Rule);
    }
}
