namespace Deescalate.Rules;

/// <summary>What a rule's findings mean.</summary>
public enum RuleKind
{
    /// <summary>Something true of the customer or the conversation.</summary>
    State,

    /// <summary>Something of value that the agent did.</summary>
    Move,

    /// <summary>A mistake of the agent.</summary>
    Fault,

    /// <summary>An emotion of the customer; its cues add up to a score in <see cref="EmotionScores"/>.</summary>
    Emotion,

    /// <summary>Helper cues that other rules read. Never reported.</summary>
    Signal,
}
