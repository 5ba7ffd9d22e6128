using Deescalate.Phrases.Mirroring;

namespace Deescalate.Tests.Phrases.Mirroring;

/// <summary>Kinds of clause that a severe reader would strike out, each beside one of the same shape that is right.</summary>
public sealed class MirrorRefusalTests
{
    private static readonly MirrorWriter _mirrors = new("en");

    [Theory]
    [InlineData("I was told when I rang.", null)]
    [InlineData("I was told twice that my lease has ended.", "you were told twice that your lease has ended")]
    [InlineData("I have been denied.", null)]
    [InlineData("Please tell me when I will receive.", null)]
    [InlineData("Please tell me when I will receive my card.", "you'd like us to tell you when you will receive your card")]
    [InlineData("I would like to inform that my lease ends.", null)]
    [InlineData("Your portal won't even let me.", null)]
    [InlineData("Your portal won't let me pay my bill.", "our portal won't let you pay your bill")]
    [InlineData("This is the second time.", null)]
    [InlineData("This is the second time I've called.", "this is the second time you've called")]
    [InlineData("I don't even own a bath.", null)]
    [InlineData("I don't own a bath.", "you don't own a bath")]
    [InlineData("I am at the end of my tether.", null)]
    [InlineData("We are well aware.", null)]
    [InlineData("I came back at the same time.", null)]
    [InlineData("I have a question.", null)]
    [InlineData("I have a question about my lease.", "you have a question about your lease")]
    public void Best_ClauseThatSaysOnlyHalf_IsLeftAlone(string said, string? mirror) => Assert.Equal(mirror, _mirrors.Best(said).Text);

    [Theory]
    [InlineData("I don't have one.", null)]
    [InlineData("I ordered two lamps and got one.", "you ordered two lamps and got one")]
    [InlineData("Where can I buy this?", null)]
    [InlineData("I was put on those trains.", null)]
    [InlineData("It won't switch on.", null)]
    [InlineData("It won't let me log in.", "it won't let you log in")]
    [InlineData("My kettle broke and it won't switch on.", "your kettle broke and it won't switch on")]
    [InlineData("My boiler leaks and I called them.", null)]
    [InlineData("My driver started at 47.", null)]
    [InlineData("My driver started at nine.", "your driver started at nine")]
    public void Best_PronounOrNumberOfSomethingUnnamed_IsLeftAlone(string said, string? mirror) => Assert.Equal(mirror, _mirrors.Best(said).Text);

    [Theory]
    [InlineData("I'm on hold for 20 minutes.", null)]
    [InlineData("I've been on hold for 20 minutes.", "you've been on hold for 20 minutes")]
    [InlineData("My parcel is lost since Monday.", null)]
    [InlineData("My parcel has been lost since Monday.", "your parcel has been lost since Monday")]
    [InlineData("Been waiting for my parcel right now.", null)]
    [InlineData("I paid you and then I call the office.", null)]
    [InlineData("I fly every week.", null)]
    [InlineData("I now lost my parcel.", null)]
    [InlineData("Two days and two hours on hold the other day.", null)]
    public void Best_TenseThatDoesNotFit_IsLeftAlone(string said, string? mirror) => Assert.Equal(mirror, _mirrors.Best(said).Text);

    [Theory]
    [InlineData("I have a ticket in Sunday.", null)]
    [InlineData("I have a ticket on Sunday.", "you have a ticket on Sunday")]
    [InlineData("I got a busy at this moment tone.", null)]
    [InlineData("I need one more help.", null)]
    [InlineData("I want order keys.", null)]
    [InlineData("I want to order keys.", "you want to order keys")]
    [InlineData("I am complete my form.", null)]
    [InlineData("I need to status of my claim.", null)]
    [InlineData("I signed up new service.", null)]
    [InlineData("I left iPad in the cab.", null)]
    [InlineData("I left my iPad in the cab.", "you left your iPad in the cab")]
    [InlineData("I made two Unsuccessful attempts to pay.", null)]
    [InlineData("Fam paid my bill.", null)]
    [InlineData("One box came out nothing else for days.", null)]
    [InlineData("My parcel is missing from 1200 landed an hour ago.", null)]
    [InlineData("I want to pay from my brother account.", null)]
    [InlineData("My parcel went to Leeds-completely wrong town.", null)]
    [InlineData("@northline I can't open my northline app today.", null)]
    [InlineData("@northline I can't open my bank app today.", "you can't open your bank app today")]
    [InlineData("I just sent you a DM to help me.", null)]
    [InlineData("I just sent you a DM about my parcel.", "you just sent us a DM about your parcel")]
    public void Best_SlipThatMakesOtherWords_IsNotRepeated(string said, string? mirror) => Assert.Equal(mirror, _mirrors.Best(said).Text);

    [Theory]
    [InlineData("My lamp arrived broken lol", null)]
    [InlineData("My lamp arrived broken 😂", null)]
    [InlineData("My lamp arrived broken.", "your lamp arrived broken")]
    [InlineData("Oh sure, because I had my lunch in the queue.", null)]
    [InlineData("I had my lunch in the queue.", "you had your lunch in the queue")]
    [InlineData("What is your problem?", null)]
    [InlineData("Where is your decency?", null)]
    [InlineData("What is your policy on refunds?", "you'd like to know what our policy on refunds is")]
    [InlineData("Do you run any trains without faults?", null)]
    [InlineData("Please use common sense.", null)]
    [InlineData("Please send me the form.", "you'd like us to send you the form")]
    [InlineData("You can't just close my account.", null)]
    [InlineData("You can't even find my account.", "we can't even find your account")]
    [InlineData("You lost a customer.", null)]
    public void Best_MockeryOrReproach_IsNotTakenAtItsWord(string said, string? mirror) => Assert.Equal(mirror, _mirrors.Best(said).Text);

    [Theory]
    [InlineData("My sister is stuck in Leeds, no news.", "your sister is stuck in Leeds")]
    [InlineData("No news about my parcel.", "you've had no news about your parcel")]
    [InlineData("My cousin and I had two rooms.", null)]
    [InlineData("I have a wife and a cat.", null)]
    [InlineData("It says no because my order is locked.", null)]
    [InlineData("I'm upset because my order is locked.", "your order is locked")]
    [InlineData("My bill was paid in full and was told it would close.", "your bill was paid in full")]
    [InlineData("Card blocked twice and was told to wait.", "your card was blocked twice")]
    [InlineData("Want to charge me double.", null)]
    [InlineData("Want to charge my phone.", "you want to charge your phone")]
    public void Best_WordsAboutSomebodyElse_AreNotTheCustomers(string said, string? mirror) => Assert.Equal(mirror, _mirrors.Best(said).Text);

    [Theory]
    [InlineData("I spoke to agents, the cook, and the manager.", null)]
    [InlineData("I waited on hold for 1hr, 30min.", null)]
    [InlineData("I left a message at the desk for lost and found.", null)]
    [InlineData("I want to ride with #leedsrail", null)]
    [InlineData("Can I call @northline?", null)]
    [InlineData("My parcel has been in Leeds for weeks #northline", "your parcel has been in Leeds for weeks")]
    [InlineData("I need a train from Leeds -> Derby", null)]
    [InlineData("I was given no call back #", null)]
    public void Best_ClauseWhoseEndIsMissing_IsLeftAlone(string said, string? mirror) => Assert.Equal(mirror, _mirrors.Best(said).Text);

    [Theory]
    [InlineData(136, null)]
    [InlineData(140, null)]
    [InlineData(120, "your parcel has been in the depot since Monday")]
    [InlineData(200, "your parcel has been in the depot since Monday")]
    [InlineData(280, null)]
    public void Best_LastClauseOfAPostOfFullLength_MayBeCutOffAndIsLeftAlone(int length, string? mirror)
    {
        const string Last = " My parcel has been in the depot since Monday";
        string post = new string('x', length - Last.Length - 1) + "." + Last;

        Assert.Equal(length, post.Length);
        Assert.Equal(mirror, _mirrors.Best(post).Text);
    }

    [Theory]
    [InlineData("I am stuck in Leeds til Wed.", "you are stuck in Leeds until Wednesday")]
    [InlineData("My flight was delayed 3x.", "your flight was delayed 3 times")]
    [InlineData("My parcel was literally left in the rain.", "your parcel was left in the rain")]
    [InlineData("No receipt or invoices for my order.", "you've had no receipt or invoices for your order")]
    public void Best_ShortOrForcefulWords_AreSaidPlainly(string said, string mirror) => Assert.Equal(mirror, _mirrors.Best(said).Text);
}
