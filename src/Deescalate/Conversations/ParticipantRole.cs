namespace Deescalate;

/// <summary>Who speaks in a conversation.</summary>
public enum ParticipantRole
{
    /// <summary>The person who came for help.</summary>
    Customer,

    /// <summary>The person who helps on the company's behalf.</summary>
    Agent,

    /// <summary>Someone above the agent who joined; read as an agent.</summary>
    Supervisor,

    /// <summary>An automated agent; read as an agent.</summary>
    Bot,

    /// <summary>Lines written by the system ("Anna joined the chat"); kept, never analysed.</summary>
    System,
}
