using Deescalate.Tests.Support;

namespace Deescalate.Tests.Guidance;

/// <summary>Who asked a bot for a human has what they asked for once one speaks.</summary>
public sealed class HumanCameTests
{
    [Fact]
    public void NextMoves_HumanSpeaksAfterABotWasAskedForOne_DoesNotEscalate() =>
        Assert.DoesNotContain(Moves(new Message(ParticipantRole.Bot, "Choose one of three."), Message.FromAgent("Hi, this is Jess, I'm a real person.")), m => m.Move == "escalate");

    [Fact]
    public void NextMoves_BotGoesOn_Escalates() =>
        Assert.Contains(Moves(new Message(ParticipantRole.Bot, "Choose one of three."), new Message(ParticipantRole.Bot, "I did not get that.")), m => m.Move == "escalate");

    [Fact]
    public void NextMoves_AnAgentWasAskedForSomebodyElse_Escalates() =>
        Assert.Contains(Moves(Message.FromAgent("What is it about?"), Message.FromAgent("I see.")), m => m.Move == "escalate");

    private static IReadOnlyList<NextMove> Moves(Message before, Message after)
    {
        ConversationSession session = SharedAnalyzer.Instance.StartSession();
        session.Add(Message.FromCustomer("Where is my order?"));
        session.Add(before);
        session.Add(Message.FromCustomer("I want to talk to a human."));
        session.Add(after);
        session.Add(Message.FromCustomer("It is about the parcel."));
        return session.NextMoves;
    }
}
