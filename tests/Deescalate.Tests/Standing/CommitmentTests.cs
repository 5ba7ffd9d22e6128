using System.Globalization;
using Deescalate.Tests.Support;

namespace Deescalate.Tests;

public sealed class CommitmentTests
{
    private static readonly DateTimeOffset _monday = new(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(1));

    [Theory]
    [InlineData("I'll call you by noon.", "2026-03-02 12:00")]
    [InlineData("I will send it within 48 hours.", "2026-03-04 10:00")]
    [InlineData("I'll ring you tomorrow.", "2026-03-03 23:59")]
    [InlineData("I'll ring you on Friday.", "2026-03-06 23:59")]
    [InlineData("I'll ring you tomorrow by 3pm.", "2026-03-03 15:00")]
    [InlineData("I will send it in two business days.", "2026-03-04 10:00")]
    [InlineData("I will send it by the end of the week.", "2026-03-08 23:59")]
    [InlineData("I'll send it by 5 May.", "2026-05-05 23:59")]
    [InlineData("I'll call you by 3 tomorrow.", "2026-03-03 15:00")]
    [InlineData("I'll call you at 9.", "2026-03-02 21:00")]
    [InlineData("I'll call you at half past three.", "2026-03-02 15:30")]
    [InlineData("I'll send it by EOD.", "2026-03-02 23:59")]
    [InlineData("I'll send it within a day or two.", "2026-03-04 10:00")]
    [InlineData("I'll call you in an hour and a half.", "2026-03-02 11:30")]
    [InlineData("I'll ring you the day after tomorrow.", "2026-03-04 23:59")]
    [InlineData("I'll send it on Monday the 9th.", "2026-03-09 23:59")]
    [InlineData("I'll send it by 4 January 2027.", "2027-01-04 23:59")]
    [InlineData("I'll ring you on Sat.", "2026-03-07 23:59")]
    [InlineData("I'll send it by EOW.", "2026-03-08 23:59")]
    [InlineData("I'll ring you at 3.15.", "2026-03-02 15:15")]
    [InlineData("I'll ring you at 10.30 tomorrow.", "2026-03-03 10:30")]
    [InlineData("We'll email you by 5.30.", "2026-03-02 17:30")]
    [InlineData("I'll ring you between 11.30 and 12.15.", "2026-03-02 12:15")]
    [InlineData("I'll ring you tomorrow between 8:30 and 9:15.", "2026-03-03 09:15")]
    [InlineData("I'll ring you at half four.", "2026-03-02 16:30")]
    [InlineData("I'll call you around ten past two.", "2026-03-02 14:10")]
    [InlineData("I'll call you about twenty to nine.", "2026-03-02 20:40")]
    [InlineData("I'll ring you in the next ten minutes.", "2026-03-02 10:10")]
    [InlineData("I'll ring you in the next half hour.", "2026-03-02 10:30")]
    [InlineData("I'll ring you within the hour.", "2026-03-02 11:00")]
    [InlineData("I'll ring you inside the hour.", "2026-03-02 11:00")]
    [InlineData("I'll ring you within the next hour or two.", "2026-03-02 12:00")]
    [InlineData("I'll ring you in the next day or so.", "2026-03-03 10:00")]
    [InlineData("I'll send it within the week.", "2026-03-09 10:00")]
    [InlineData("I'll send it by the end of the hour.", "2026-03-02 10:59")]
    [InlineData("I'll ring you in a few minutes.", "2026-03-02 10:03")]
    [InlineData("I'll ring you in half an hour.", "2026-03-02 10:30")]
    [InlineData("I'll ring you in an hour or so.", "2026-03-02 11:00")]
    public void DueAt_TimeAsSaid_IsCountedFromTheMessage(string text, string expected)
    {
        Commitment commitment = Assert.Single(Run((0, $"A:{text}")).Commitments);
        Assert.Equal(expected, commitment.DueAt?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("I'll ring you between half four and five.", "half four and five")]
    [InlineData("The engineer will visit from 8.30 to 9.15.", "8.30 to 9.15")]
    [InlineData("I'll ring you tomorrow at 3.15.", "tomorrow at 3.15")]
    [InlineData("I'll ring you at 3.15, and at 4.15 I leave.", "3.15")]
    [InlineData("In the next ten minutes I'll send you the form.", "ten minutes")]
    [InlineData("Give me half an hour and I'll ring you.", "half an hour")]
    public void Due_TimeAsSaid_IsWhole(string text, string expected) => Assert.Contains(Run((0, $"A:{text}")).Commitments, c => c.Due == expected);

    [Theory]
    [InlineData("I'll call you back soon.")]
    [InlineData("I'll send it by 4/5.")]
    [InlineData("I'll send it for 3.15.")]
    [InlineData("I'll send it at half price.")]
    [InlineData("I'll ring you from the next room.")]
    [InlineData("I'll look into the last ten minutes of the call.")]
    public void DueAt_TimeThatCannotBeTold_IsNull(string text) => Assert.All(Run((0, $"A:{text}")).Commitments, c => Assert.Null(c.DueAt));

    [Fact]
    public void DueAt_MessageWithoutTime_IsNull() => Assert.Null(Assert.Single(Conversations.Run("A:I'll ring you by noon.").Commitments).DueAt);

    [Fact]
    public void Add_MessageAfterTheTime_IsMissed()
    {
        ConversationSession session = Run((0, "A:I'll ring you by noon."), (6, "C:Hello?"));
        Assert.NotNull(session.Messages[1].Find("dialogue.commitment-missed"));
        Assert.Equal((CommitmentStatus.Missed, 1), (session.Commitments[0].Status, session.Commitments[0].SettledBy));
    }

    [Fact]
    public void Add_MessageBeforeTheTime_IsStillOpen()
    {
        ConversationSession session = Run((0, "A:I'll ring you by noon."), (1, "C:Hello?"));
        Assert.Null(session.Messages[1].Find("dialogue.commitment-missed"));
        Assert.Equal(CommitmentStatus.Open, session.Commitments[0].Status);
    }

    [Fact]
    public void Add_ThanksAfterTheTime_IsKept()
    {
        ConversationSession session = Run((0, "A:I'll ring you by noon."), (6, "C:Thank you so much for the call, it works now."));
        Assert.Null(session.Messages[1].Find("dialogue.commitment-missed"));
        Assert.Equal(CommitmentStatus.Kept, session.Commitments[0].Status);
    }

    [Fact]
    public void Add_AsPromised_KeepsTheOneItSpeaksOf()
    {
        ConversationSession session = Run((0, "A:I'll send the return label tomorrow."), (1, "A:I'll refund the delivery charge on Friday."), (2, "A:As promised, here is the return label."));
        Assert.Equal([CommitmentStatus.Kept, CommitmentStatus.Open], session.Commitments.Select(c => c.Status));
    }

    [Fact]
    public void Add_OtherTimeForTheSame_Contradicts()
    {
        ConversationSession session = Run((0, "A:I'll send the return label tomorrow."), (1, "C:Okay."), (2, "A:I'll send the return label on Friday."));
        Assert.Equal([CommitmentStatus.Contradicted, CommitmentStatus.Open], session.Commitments.Select(c => c.Status));
    }

    [Theory]
    [InlineData("I'll bake the cake myself tonight, and I will bring it to the hall at nine tomorrow morning.", "tonight", "nine tomorrow morning")]
    [InlineData("I'll ring you on Monday and we'll send the form by Wednesday.", "Monday", "Wednesday")]
    [InlineData("I'll send that picture by eight, and I'll have the quote over tomorrow.", "eight", "tomorrow")]
    [InlineData("I'll send that picture by eight, and Maria will ring you on Friday.", "eight", "Friday")]
    [InlineData("I'll email the label in an hour and the courier will collect tomorrow between 8 and 12.", "an hour", "tomorrow between 8 and 12")]
    [InlineData("They can be with you between two and four.", "two and four")]
    [InlineData("I'll ring you at four fifteen.", "four fifteen")]
    [InlineData("I'll ring you on Monday and you will have it in writing.", "Monday")]
    [InlineData("I'll ring you on Monday, and I'll be honest with you.", "Monday")]
    [InlineData("I'll ring you on Monday, and I will not call before.", "Monday")]
    public void Add_TwoPromisesInASentence_AreBothKept(string text, params string[] due) =>
        Assert.Equal(due, Conversations.Run($"A:{text}").Commitments.Select(c => c.Due));

    [Fact]
    public void Add_SamePromiseAgainBesideAnother_ContradictsNothing()
    {
        ConversationSession session = Run((0, "A:I'll send you a picture of the wreath tonight by 8pm."), (1, "C:Thank you."), (2, "A:I'll send that picture by 8pm, and I'll be at the church at 9am."));
        Assert.DoesNotContain(session.Commitments, c => c.Status == CommitmentStatus.Contradicted);
    }

    [Fact]
    public void Condition_OfAPromise_IsItsClause()
    {
        const string Text = "I'll refund you on Friday, once the parcel is back with us.";
        TextSpan condition = Assert.Single(Run((0, $"A:{Text}")).Commitments).Condition!.Value;
        Assert.Equal("once the parcel is back with us", condition.In(Text).ToString());
    }

    [Fact]
    public void CarryOver_IntoTheNextConversation_IsMissedByTime()
    {
        ConversationSession first = Run((0, "A:I'll refund you by tomorrow."));
        ConversationSession next = SharedAnalyzer.Instance.StartSession("c2", first.CarryOver());
        MessageAnalysis read = next.Add(Message.FromCustomer("Hello, it's me again.") with { At = _monday.AddDays(4) });
        Commitment carried = Assert.Single(next.Commitments);
        Assert.Equal((true, "c1", CommitmentStatus.Missed, 0), (carried.Carried, carried.Conversation, carried.Status, carried.SettledBy));
        Assert.NotNull(read.Find("dialogue.commitment-missed"));
    }

    [Fact]
    public void CarryOver_KeptPromise_IsNotCarried() =>
        Assert.Empty(Run((0, "A:I'll send the label tomorrow."), (1, "A:As promised, here is your label.")).CarryOver());

    [Fact]
    public void ActionItems_OfBothSides_AreCollected()
    {
        ConversationSession session = Run((0, "A:I'll send you a label tomorrow. Please upload a photo of the box by Friday."), (1, "C:I'll send you the photos tonight."));
        Assert.Equal([ActionSide.Agent, ActionSide.Customer, ActionSide.Customer], session.ActionItems.Select(i => i.Side));
        Assert.Equal("Friday", session.ActionItems[1].Due);
    }

    [Fact]
    public void Problem_DemandAndAgreement_AreMapped()
    {
        ConversationSession session = Conversations.Run(
            "C:I want my money back, the washing machine leaks since Monday.", "A:So the real trouble is that the machine leaks, is that right?", "C:Yes, exactly, that's it.");
        Assert.Equal("refund", session.Problem.Demand?.What);
        Assert.Equal(2, session.Problem.AgreedBy);
        Assert.DoesNotContain("when", session.Problem.Missing);
        Assert.Contains("who-first", session.Problem.Missing);
    }

    [Fact]
    public void Problem_OfSmallTalk_IsEmpty() => Assert.True(Conversations.Run("C:Hello.", "A:Hello.").Problem.IsEmpty);

    private static ConversationSession Run(params (int Hours, string Text)[] messages)
    {
        ConversationSession session = SharedAnalyzer.Instance.StartSession("c1");
        foreach ((int hours, string text) in messages)
        {
            session.Add(Conversations.ToMessage(text) with { At = _monday.AddHours(hours) });
        }

        return session;
    }
}
