using Deescalate.Tests.Support;
using Microsoft.Extensions.Options;

namespace Deescalate.Tests;

public sealed class AlarmPolicyTests
{
    [Fact]
    public void Next_RiskThatTrembles_RaisesOnce()
    {
        AlarmPolicy policy = new(new AlarmOptions { Threshold = 0.6f, ClearBelow = 0.4f, Cooldown = 1 });
        AlarmState state = default;
        List<AlarmChange> changes = [];
        foreach (float risk in new[] { 0.2f, 0.61f, 0.59f, 0.61f, 0.45f, 0.39f, 0.7f, 0.7f, 0.3f })
        {
            state = policy.Next(state, risk);
            changes.Add(state.Change);
        }

        Assert.Equal(
            [AlarmChange.None, AlarmChange.Raised, AlarmChange.None, AlarmChange.None, AlarmChange.None, AlarmChange.Cleared, AlarmChange.None, AlarmChange.Raised, AlarmChange.Cleared],
            changes);
    }

    [Fact]
    public void Add_Threat_RaisesTheAlarmOnce()
    {
        ConversationSession session = Conversations.Run("C:Hello, I ordered a lamp.");
        Assert.False(session.Standing.AlarmRaised);
        Assert.Equal(AlarmChange.Raised, session.Add(Message.FromCustomer("I am furious, you useless idiots, and I will sue you!!")).Alarm);
        Assert.Equal(AlarmChange.None, session.Add(Message.FromCustomer("I am furious, you useless idiots, and I will sue you!!")).Alarm);
        Assert.True(session.Standing.AlarmRaised);
    }

    [Theory]
    [InlineData(0, 0.4f, 1, "Alarm:Threshold is 0;")]
    [InlineData(1.5f, 0.4f, 1, "Alarm:Threshold is 1.5;")]
    [InlineData(0.6f, 0.7f, 1, "Alarm:ClearBelow is 0.7;")]
    [InlineData(0.6f, 0.4f, -1, "Alarm:Cooldown is -1;")]
    public void Build_OptionOutOfRange_SaysWhich(float threshold, float clear, int cooldown, string expected)
    {
        DeescalateOptions options = new() { Alarm = new AlarmOptions { Threshold = threshold, ClearBelow = clear, Cooldown = cooldown } };
        OptionsValidationException error = Assert.Throws<OptionsValidationException>(() => ConversationAnalyzer.CreateBuilder(options));
        Assert.Contains(error.Failures, f => f.StartsWith(expected, StringComparison.Ordinal));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AlarmPolicy(options.Alarm));
    }

    [Fact]
    public void Risk_OfBarePoliteRequest_IsSmall() => Assert.InRange(Conversations.Run("C:Could you tell me when you open?").Standing.EscalationRisk, 0, 0.1);

    [Fact]
    public void Risk_AfterThanks_Falls()
    {
        ConversationSession session = Conversations.Run("C:I will sue you for this.");
        float before = session.Standing.EscalationRisk;
        session.Add(Message.FromAgent("I have refunded you in full just now."));
        session.Add(Message.FromCustomer("Thank you so much, that is wonderful."));
        Assert.True(session.Standing.EscalationRisk < before);
    }
}
