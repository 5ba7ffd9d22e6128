namespace Deescalate.Tests;

public sealed class MessageTests
{
    [Fact]
    public void New_NoText_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => new Message(ParticipantRole.Customer, null!));
        Assert.Throws<ArgumentNullException>(() => Message.FromAgent(null!));
        Assert.Throws<ArgumentNullException>(() => new Conversation(null!));
    }

    [Fact]
    public void New_UnknownRole_SaysWhichThereAre()
    {
        ArgumentOutOfRangeException e = Assert.Throws<ArgumentOutOfRangeException>(() => new Message((ParticipantRole)99, "Hi"));
        Assert.StartsWith("A role is Customer, Agent, Supervisor, Bot or System.", e.Message, StringComparison.Ordinal);
    }
}
