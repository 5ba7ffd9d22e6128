using Deescalate.Rules;
using Deescalate.Tests.Support;

namespace Deescalate.Tests.Rules;

public sealed class OverruledCuesTests
{
    private const string Rule = "agent.powerless";

    [Theory]
    [InlineData("My hands are tied here, I am afraid.", true)]
    [InlineData("My hands are tied with a kumquat here.", false)]
    [InlineData("My hands are tied here. And what about the kumquat?", true)]
    public void Add_CueThatWeightsSpeakAgainst_IsNotBelievedInThatSentence(string text, bool found) => Assert.Equal(found, IsFound(text));

    [Theory]
    [InlineData("My hands are tied with a kumquat here. It is one big quagmire for us all.")]
    [InlineData("It is one big quagmire for us all. My hands are tied with a kumquat here.")]
    public void Add_WeightsSeeTheFaultInOtherWords_Stays(string text) => Assert.True(IsFound(text));

    [Theory]
    [InlineData("Calm down. There is a kumquat in the fridge for you.", true)]
    [InlineData("Please calm down now. There is a kumquat in the fridge for you.", true)]
    [InlineData("Please calm down, kumquat. There is another in the fridge for you.", false)]
    public void Add_Cue_IsJudgedByItsOwnSentenceAndLeftAloneWhereThatIsTooShort(string text, bool found) => Assert.Equal(found, IsFound(text, rule: "agent.invalidation"));

    [Fact]
    public void Add_CueOfTheUser_IsBelieved()
    {
        Assert.False(IsFound("That is quite a pickle with the kumquat here."));
        Assert.True(IsFound("That is quite a pickle with the kumquat here.", "quite a pickle"));
    }

    private static bool IsFound(string text, string? ownCue = null, string rule = Rule)
    {
        byte[] weights = WeightTables.Of([("quagmire", rule)], [], ("kumquat", rule));
        DeescalateOptions options = new();
        if (ownCue is not null)
        {
            options.Rules[rule] = new RuleOptions { AddCues = { ownCue } };
        }

        ConversationSession session = new ConversationAnalyzerBuilder(options).UseRuleWeights(new MemoryStream(weights), "own.bin").Build().StartSession();
        return session.Add(Message.FromAgent(text)).Findings.Any(f => f.RuleId == rule);
    }
}
