using Deescalate.Rules;
using Deescalate.Tests.Support;

namespace Deescalate.Tests.Emotions;

public sealed class GrievanceTests
{
    [Theory]
    [InlineData("My parcel is late. Instead of a driver I got a text.")]
    [InlineData("The engineer never came. Instead of a visit I got a form.")]
    public void Find_WrongWithHintOfAnnoyance_IsFrustration(string text) => Assert.NotNull(Frustration(text));

    [Theory]
    [InlineData("The heating in room six is not working.")]
    [InlineData("My card was declined in the shop.")]
    public void Find_WrongAlone_IsNoFrustration(string text) => Assert.Null(Frustration(text));

    [Theory]
    [InlineData("The parcel came late. Thank you so much for finding it!")]
    [InlineData("Thank you so much for the help when my bag was lost, instead of a form I got a person.")]
    public void Find_WrongBesideThanksOrPraise_IsNoFrustration(string text) => Assert.Null(Frustration(text));

    [Fact]
    public void Heat_WrongAlone_IsCalm() => Assert.True(Read("My card was declined in the shop.").Heat < 0.25f);

    private static MessageAnalysis Read(string text) => SharedAnalyzer.Instance.StartSession().Add(Message.FromCustomer(text));

    private static Finding? Frustration(string text) => Read(text).Findings.FirstOrDefault(f => f.RuleId == "emotion.frustration");
}
