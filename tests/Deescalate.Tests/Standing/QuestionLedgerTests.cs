using Deescalate.Tests.Support;

namespace Deescalate.Tests;

public sealed class QuestionLedgerTests
{
    [Fact]
    public void Add_StepsThenResult_ResultReplacesSteps()
    {
        ConversationSession session = Read("C: When will my line be back?", "A: Our engineers are inspecting the mast.");
        Assert.Equal((AnswerKind.Process, 1), Answer(session, 0));

        session.Add(Message.FromAgent("It will be back by six."));
        Assert.Equal((AnswerKind.Outcome, 2), Answer(session, 0));
    }

    [Fact]
    public void Add_ResultThenSteps_KeepsTheResult() =>
        Assert.Equal((AnswerKind.Outcome, 1), Answer(Read("C: When will it be fixed?", "A: By six tonight.", "C: ok", "A: Our engineers are inspecting the mast."), 0));

    [Fact]
    public void Add_AgentAsksFirst_IsNoAnswerYet() =>
        Assert.Equal((AnswerKind.None, null), Answer(Read("C: Where is my parcel?", "A: What is the order number?"), 0));

    [Fact]
    public void Add_TwoTurns_AnswerBelongsToTheLatest()
    {
        ConversationSession session = Read("C: When will it be fixed?", "A: Good morning.", "C: How much will it cost?", "A: It costs £40.");
        Assert.Equal((AnswerKind.Outcome, 3), Answer(session, 1));
        Assert.Equal((AnswerKind.None, null), Answer(session, 0));
    }

    [Fact]
    public void Add_AskedAgainInAnotherTurn_OneResultAnswersBoth()
    {
        ConversationSession session = Read("C: How much will it cost?", "A: Hello.", "C: When will you come?", "A: Good morning.", "C: When??", "A: Between two and four on Tuesday.");
        Assert.Equal([(AnswerKind.None, null), (AnswerKind.Outcome, 5), (AnswerKind.Outcome, 5)], session.Questions.Select(q => (q.Answer, q.AnsweredBy)));
    }

    [Theory]
    [InlineData("I need a date.")]
    [InlineData("I want an actual date, please.")]
    [InlineData("We need a time, not another excuse.")]
    public void Add_DateIsDemanded_AsksWhenAgain(string again)
    {
        ConversationSession session = Read("C: When will the lift be fixed?", "A: Our engineers are inspecting it.", $"C: {again}", "A: On Friday.");
        Assert.Equal([(AnswerKind.Outcome, 3), (AnswerKind.Outcome, 3)], session.Questions.Select(q => (q.Answer, q.AnsweredBy)));
    }

    [Fact]
    public void Add_OtherQuestionWithAReportingWord_DoesNotAskTheSame() =>
        Assert.Equal([null, null], Read("C: How long will you hold the clock?", "A: Good morning.", "C: When is he going to ring?").Questions.Select(q => q.AskedBefore));

    [Fact]
    public void Add_AgentAskedBackAndAnsweredTheNextOnly_WaitsStill()
    {
        ConversationSession session = Read("C: Will you pay for the hotel?", "A: Which night was it?", "C: The 4th. And what about breakfast?", "A: Breakfast is covered.", "C: Lovely, thank you.");
        Assert.NotEqual(ConversationStage.Closing, session.Standing.Stage);
    }

    [Fact]
    public void Add_ProcessQuestion_StepsAnswerItWithoutFault()
    {
        ConversationSession session = Read("C: How do claims work here?", "A: The claim is reviewed first, then it goes to a panel.");
        Assert.Equal((AnswerKind.Process, 1), Answer(session, 0));
        Assert.Null(session.Messages[1].Find("agent.process-answer"));
        Assert.Equal(AnswerKind.Process, session.Messages[1].Answer);
    }

    [Fact]
    public void Add_SameEvasionTwice_IsOneFault()
    {
        ConversationSession session = Read("C: When will it be fixed?", "A: Our engineers are inspecting the mast.", "C: right", "A: We have raised a ticket with the back office.");
        Assert.NotNull(session.Messages[1].Find("agent.process-answer"));
        Assert.Null(session.Messages[3].Find("agent.process-answer"));
    }

    [Theory]
    [InlineData("But when?")]
    [InlineData("I asked when it will be fixed.")]
    [InlineData("when will u fix it??")]
    [InlineData("That's no answer. I asked when.")]
    [InlineData("Okay, but when will it work again?")]
    public void Add_SameQuestionAgain_PointsToTheFirst(string again)
    {
        ConversationSession session = Read("C: When will the lift be fixed?", "A: Our engineers are inspecting it.", $"C: {again}", "A: It is with the engineers.", "C: When will the lift be fixed?");
        Assert.Equal([null, 0, 0], session.Questions.Select(q => q.AskedBefore));
        Assert.DoesNotContain(session.Questions, q => q.AnsweredBefore);
    }

    [Fact]
    public void Add_AnotherQuestionOfTheSameKind_IsNew()
    {
        ConversationSession session = Read("C: When will the lift be fixed?", "A: By six tonight.", "C: And when does the caretaker come?", "A: On Monday.", "C: When?");
        Assert.All(session.Questions, q => Assert.Null(q.AskedBefore));
    }

    [Fact]
    public void Add_AskedAgainAfterTheResult_WasAnsweredBefore()
    {
        ConversationSession session = Read("C: When will the lift be fixed?", "A: By six tonight.", "C: Sorry, when will the lift be fixed?");
        Assert.Equal((0, true), (session.Questions[1].AskedBefore, session.Questions[1].AnsweredBefore));
    }

    [Theory]
    [InlineData(0, 25, 25)]
    [InlineData(10, 4, 0)]
    [InlineData(0, null, null)]
    public void Add_Answer_TellsHowLongItTook(int asked, int? answered, int? minutes)
    {
        DateTimeOffset nine = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        ConversationSession session = SharedAnalyzer.Instance.StartSession();
        session.Add(Message.FromCustomer("When will the lift be fixed?") with { At = nine.AddMinutes(asked) });
        Assert.Null(session.Questions[0].Waited);
        session.Add(Message.FromAgent("By six tonight.") with { At = answered is { } m ? nine.AddMinutes(m) : null });
        Assert.Equal(minutes is { } wanted ? TimeSpan.FromMinutes(wanted) : null, session.Questions[0].Waited);
    }

    private static ConversationSession Read(params string[] messages)
    {
        ConversationSession session = SharedAnalyzer.Instance.StartSession();
        foreach (string message in messages)
        {
            session.Add(message[0] == 'A' ? Message.FromAgent(message[3..]) : Message.FromCustomer(message[3..]));
        }

        return session;
    }

    private static (AnswerKind Answer, int? By) Answer(ConversationSession session, int question) =>
        (session.Questions[question].Answer, session.Questions[question].AnsweredBy);
}
