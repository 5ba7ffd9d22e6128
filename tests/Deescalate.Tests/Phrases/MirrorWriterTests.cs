using Deescalate.Phrases;

namespace Deescalate.Tests.Phrases;

public sealed class MirrorWriterTests
{
    private static readonly MirrorWriter _mirrors = new("en");

    [Theory]
    [InlineData("My line has been dead since Monday.", "your line has been dead since Monday")]
    [InlineData("I paid for two seats and I got one.", "you paid for two seats and you got one")]
    [InlineData("You charged me twice for the same kettle!", "we charged you twice for the same kettle")]
    [InlineData("I called you on Tuesday about the leak", "you called us on Tuesday about the leak")]
    [InlineData("I was on hold for an hour and a half.", "you were on hold for an hour and a half")]
    [InlineData("I'm still waiting for my new card", "you're still waiting for your new card")]
    [InlineData("Been waiting since nine for the plumber.", "you've been waiting since nine for the plumber")]
    [InlineData("on hold for 40 minutes", "you've been on hold for 40 minutes")]
    [InlineData("@AcmeAir my suitcase never arrived in Lisbon #AcmeAir", "your suitcase never arrived in Lisbon")]
    [InlineData("im still waiting and i havent got my parcel", "you're still waiting and you haven't got your parcel")]
    [InlineData("So honestly, nobody has called me back about the boiler.", "nobody has called you back about the boiler")]
    [InlineData("What is this? Our heating broke on Saturday.", "your heating broke on Saturday")]
    public void Best_PlainFact_IsTurned(string said, string mirror) => Assert.Equal(mirror, _mirrors.Best(said).Text);

    [Theory]
    [InlineData("When will my line be back?")]
    [InlineData("You are all thieves.")]
    [InlineData("This is the worst company I have ever dealt with.")]
    [InlineData("I am so angry I could scream.")]
    [InlineData("If you don't refund me I will sue.")]
    [InlineData("I would like a refund.")]
    [InlineData("Great, another delay. I love this.")]
    [InlineData("WHERE IS MY PARCEL")]
    [InlineData("I recieved teh worng parcle")]
    [InlineData("Send it back.")]
    [InlineData("They told me to wait.")]
    [InlineData("I waited foreverrrr for the bus")]
    [InlineData("My wife and I were left outside.")]
    [InlineData("I said \"no more\" to him")]
    [InlineData("You have to wait two hours to talk to a person.")]
    [InlineData("")]
    [InlineData("😡😡😡")]
    public void Best_QuestionFeelingOrUnclearShape_IsLeftAlone(string said) => Assert.Null(_mirrors.Best(said).Text);

    [Fact]
    public void Best_SeveralFacts_PrefersTheCustomersOwnWithANumber() =>
        Assert.Equal("your router has dropped the line 12 times since Monday", _mirrors.Best("The lamp is on. My router has dropped the line 12 times since Monday. It was blue.").Text);

    [Fact]
    public void Best_EndlessText_ReadsOnlyItsStart() => Assert.Null(_mirrors.Best(new string('x', 1_000_000) + " My line is dead.").Text);
}
