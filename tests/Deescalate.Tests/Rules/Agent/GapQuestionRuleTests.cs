using Deescalate.Rules;
using Deescalate.Tests.Support;

namespace Deescalate.Tests.Rules.Agent;

/// <summary>A question about the matter is one for a missing fact even where no cue knows its words.</summary>
public sealed class GapQuestionRuleTests
{
    private const string Id = "agent.gap-question";

    [Theory]
    [InlineData("Long wheelbase or short?", "Long wheelbase or short")]
    [InlineData("Thanks, Nils. Same gate as in spring?", "Same gate as in spring")]
    [InlineData("Batteries, perhaps? We'll send some.", "Batteries, perhaps")]
    [InlineData("Cable or satellite?", "Cable or satellite")]
    public void Add_QuestionThatNoCueKnows_IsFoundByItsForm(string text, string question)
    {
        Finding finding = Assert.Single(Read(text), f => f.RuleId == Id);
        Assert.Equal("other", finding["slot"]);
        Assert.Equal(question, finding.Span.In(text).ToString());
        Assert.Equal(0.6f, finding.Confidence);
    }

    [Theory]
    [InlineData("Shall I ring the depot?")]
    [InlineData("Would you mind the rear seat?")]
    [InlineData("Is there anything else?")]
    [InlineData("Lovely and warm today, isn't it?")]
    [InlineData("Why not try the other till?")]
    [InlineData("Okay?")]
    [InlineData("We mended the needle.")]
    public void Add_OfferTagOrStatement_AsksNoFact(string text) =>
        Assert.DoesNotContain(Read(text), f => f.RuleId == Id);

    [Fact]
    public void Add_ThresholdAboveWhatFormTells_LeavesCues()
    {
        DeescalateOptions options = new();
        options.Rules[Id] = new RuleOptions { Threshold = 0.7f };
        ConversationAnalyzer analyzer = ConversationAnalyzer.CreateBuilder(options).Build();

        Assert.DoesNotContain(analyzer.StartSession().Add(Message.FromAgent("Long wheelbase or short?")).Findings, f => f.RuleId == Id);
        Assert.Contains(analyzer.StartSession().Add(Message.FromAgent("Which model of dishwasher is it?")).Findings, f => f.RuleId == Id);
    }

    private static IReadOnlyList<Finding> Read(string text)
    {
        ConversationSession session = SharedAnalyzer.Instance.StartSession();
        session.Add(Message.FromCustomer("The meter in the hall stands still."));
        return session.Add(Message.FromAgent(text)).Findings;
    }
}
