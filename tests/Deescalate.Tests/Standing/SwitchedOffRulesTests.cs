using Deescalate.Rules;
using Deescalate.Tests.Support;

namespace Deescalate.Tests;

/// <summary>What stands on a rule goes with it.</summary>
public sealed class SwitchedOffRulesTests
{
    private static readonly string[] _messages =
    [
        "C:My line is dead, that is so annoying! When will it be back? I want a refund.", "A:I'll send you a new router by Friday, and the engineer will be with you by noon.",
        "A:Please restart the box in the meantime.", "C:I'll send you the photos tonight.",
    ];

    [Theory]
    [InlineData("A:I'll send you a new router by Friday.")]
    [InlineData("A:It will be with you by noon.")]
    [InlineData("A:The courier comes on Friday.")]
    [InlineData("A:I'll ring you tomorrow to check that it is still up.")]
    public void Commitments_RuleOff_AreNotKept(string promise)
    {
        Assert.NotEmpty(Conversations.Run(promise).Commitments);
        Assert.Empty(Conversations.Run(Without("agent.commitment"), promise).Commitments);
    }

    [Theory]
    [InlineData(ActionSide.Customer, "agent.action-items")]
    [InlineData(ActionSide.Agent, "agent.commitment", "agent.take-action")]
    public void ActionItems_RulesOff_AreNotKept(ActionSide side, params string[] rules)
    {
        Assert.Contains(Conversations.Run(_messages).ActionItems, i => i.Side == side);
        IReadOnlyList<ActionItem> others = Conversations.Run(Without(rules), _messages).ActionItems;
        Assert.NotEmpty(others);
        Assert.DoesNotContain(others, i => i.Side == side);
    }

    [Fact]
    public void Standing_AllRulesOff_RestsOnWeightsAndLengthsAlone()
    {
        ConversationAnalysis analysis = Conversations.Run(Without([.. SharedAnalyzer.Instance.Rules.Select(r => r.Id)]), _messages).ToAnalysis();
        Assert.All(analysis.Messages, m => Assert.Empty(m.Findings));
        Assert.All(analysis.Messages, m => Assert.Equal(AnswerKind.None, m.Answer));
        Assert.Empty(analysis.Commitments);
        Assert.Empty(analysis.ActionItems);
        Assert.Empty(analysis.Questions);
        Assert.Empty(analysis.Landings);
        Assert.Empty(analysis.Handling.Contributions);
        Assert.True(analysis.Problem.IsEmpty);
        Assert.All(analysis.Standing.Coverage.Steps, s => Assert.Empty(s.Signs));
        Assert.True(analysis.Messages[0].Heat > 0);
    }

    private static ConversationAnalyzer Without(params string[] rules)
    {
        DeescalateOptions options = new();
        foreach (string rule in rules)
        {
            options.Rules[rule] = new RuleOptions { Enabled = false };
        }

        return ConversationAnalyzer.CreateBuilder(options).Build();
    }
}
