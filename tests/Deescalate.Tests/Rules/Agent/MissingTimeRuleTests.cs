using Deescalate.Rules;
using Deescalate.Tests.Support;

namespace Deescalate.Tests.Rules.Agent;

public sealed class MissingTimeRuleTests
{
    [Theory]
    [InlineData("I'll ring you at 3.15.")]
    [InlineData("We'll email you by 5.30.")]
    [InlineData("The engineer will visit from 8.30 to 9.15.")]
    [InlineData("I'll ring you back between half four and five.")]
    [InlineData("Someone will call you about twenty to nine.")]
    [InlineData("Our team will contact you within the next hour or two.")]
    [InlineData("I'll ring you inside the hour.")]
    [InlineData("I'll ring you in the next day or so.")]
    [InlineData("I'll send it by the end of the working day.")]
    public void Examine_PromiseWithTime_IsSilent(string text) => Assert.Null(Read(text).Find(MissingTimeRule.Id));

    [Theory]
    [InlineData("Someone will call you from the next room.")]
    [InlineData("We will contact you in the hour of need.")]
    [InlineData("I'll send it at half price.")]
    [InlineData("We'll refund it at 3.15 percent.")]
    [InlineData("We'll send a replacement for 3.15.")]
    [InlineData("I'll send half the order.")]
    public void Examine_PromiseWithoutTime_IsReported(string text) => Assert.NotNull(Read(text).Find(MissingTimeRule.Id));

    private static MessageAnalysis Read(string text) => SharedAnalyzer.Instance.StartSession().Add(Message.FromAgent(text));
}
