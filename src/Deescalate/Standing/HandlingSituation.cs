namespace Deescalate;

/// <summary>What the conversation was like when a message was scored, apart from the message's own findings.</summary>
[Flags]
internal enum HandlingSituation : byte
{
    None = 0,

    /// <summary>The customer had cooled, and the end was not yet reached.</summary>
    Cool = 1,

    /// <summary>The customer was hot and had not been heard.</summary>
    Unheard = 2,

    /// <summary>The agent's side said it.</summary>
    Agent = 4,
}
