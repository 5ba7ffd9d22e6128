using Deescalate.Tests.Support;

namespace Deescalate.Tests;

public sealed class StageTests
{
    [Theory]
    [InlineData(ConversationStage.Calm, "C:The box is blue.")]
    [InlineData(ConversationStage.Calm, "C:What time do you open?")]
    [InlineData(ConversationStage.Calm, "C:What time do you open?", "A:Let me look.")]
    [InlineData(ConversationStage.Venting, "C:I am absolutely furious with you people!!")]
    [InlineData(ConversationStage.Venting, "C:I am absolutely furious about this!!", "A:May I have your order number?")]
    [InlineData(ConversationStage.Venting, "C:I am absolutely furious about this!!", "A:You need to calm down.")]
    [InlineData(ConversationStage.Heard, "C:I am absolutely furious about this!!", "A:You have every right to be furious.")]
    [InlineData(ConversationStage.Venting, "C:I am absolutely furious about this!!", "A:You have every right to be furious.", "C:I want to speak to your manager.")]
    [InlineData(ConversationStage.Venting, "C:I'll be hearing from my lawyer about you, I am going to sue.")]
    [InlineData(ConversationStage.Venting, "C:Let me speak to your manager.")]
    [InlineData(ConversationStage.Options, "C:Where is my parcel?", "A:It will be with you tomorrow by noon.")]
    [InlineData(ConversationStage.Closing, "C:Where is my parcel?", "A:It will be with you tomorrow by noon.", "C:Wonderful, thank you so much!")]
    [InlineData(ConversationStage.Venting, "C:Where is my parcel?", "A:It will be with you tomorrow by noon.", "C:I don't believe you, I will see you in court.")]
    [InlineData(ConversationStage.Venting, "C:When does the fitter come?", "A:He will be with you at two today.", "C:Lovely, thank you.", "A:My pleasure.", "C:It is frustrating, there is still nobody here.")]
    [InlineData(ConversationStage.Options, "C:When does the fitter come?", "A:He will be with you at two today.", "C:Lovely, thank you.", "A:And your phone number?", "C:Why do you need that?")]
    [InlineData(ConversationStage.Closing, "C:When does the fitter come?", "A:He will be with you at two today.", "C:Lovely, thank you.", "A:My pleasure.", "C:Bye now.")]
    [InlineData(ConversationStage.Boundary, "C:You are a stupid useless idiot, I hate you!!")]
    [InlineData(ConversationStage.Boundary, "C:You are a stupid useless idiot, I hate you!!", "A:Your bill is nine pounds.")]
    [InlineData(
        ConversationStage.Venting,
        "C:You are a stupid useless idiot, I hate you!!",
        "A:I'm not comfortable being spoken to like that. I do want to help you; if it carries on, I will have to end the chat.")]
    public void Stage_AfterTheConversation_IsByEvidence(ConversationStage expected, params string[] messages) =>
        Assert.Equal(expected, Run(messages).Standing.Stage);

    [Fact]
    public void Stage_QuietWordsAfterHeat_IsNotCalm()
    {
        ConversationSession session = Run("C:I am absolutely furious about this!!", "A:It is under review.", "C:Fine.", "A:Anything else?", "C:No.", "A:Okay.", "C:Bye then.");
        Assert.Equal(ConversationStage.Venting, session.Standing.Stage);
    }

    [Fact]
    public void EscalationRisk_RequestGrantedAndTaken_Falls()
    {
        ConversationSession session = Run("C:Get me your manager now.", "A:Of course, I'll put you through to Dana, our team leader, now.");
        float before = session.Standing.EscalationRisk;
        session.Add(Message.FromCustomer("ok. about time"));
        Assert.True(session.Standing.EscalationRisk < before / 2);
        Assert.DoesNotContain(session.Standing.RiskContributions, r => r.Sign == "customer.escalation-request");
    }

    [Fact]
    public void Heat_ColdThreatAfterHeat_DoesNotCool()
    {
        ConversationSession session = Run("C:I am absolutely furious about this!!");
        float before = session.Standing.Heat;
        session.Add(Message.FromCustomer("I will take legal action."));
        Assert.Equal(before, session.Standing.Heat);
        Assert.NotEqual(HeatTrend.Falling, session.Standing.Trend);
    }

    [Fact]
    public void TurningPoints_HotMessage_NamesItAndTheAgentsMessageBefore()
    {
        TurningPoint turn = Assert.Single(Run("C:The box is blue.", "A:You need to calm down.", "C:I am absolutely furious with this, it is an outrage!!").Standing.TurningPoints);
        Assert.Equal((2, 1), (turn.MessageIndex, turn.AfterAgent));
        Assert.True(turn.Change > 0.3f);
    }

    [Fact]
    public void Stalemate_ThreeRounds_IsKept()
    {
        ConversationSession session = Run(
            "C:Refund me for the chair.", "A:The chair is not refundable.", "C:I want a refund for that chair.", "A:The chair is not refundable.", "C:Refund my chair!", "A:I said the chair is not refundable.");
        Assert.Equal("unheard", session.Standing.Stalemate?.Kind);
        session.Add(Message.FromCustomer("Give me my refund."));
        session.Add(Message.FromAgent("I can offer you a replacement or a voucher, whichever you prefer."));
        Assert.Null(session.Standing.Stalemate);
    }

    private static ConversationSession Run(params string[] messages) => Conversations.Run(messages);
}
