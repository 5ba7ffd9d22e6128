namespace Deescalate.Phrases;

/// <summary>Who a simulated caller is.</summary>
public enum CallerPersona
{
    /// <summary>Talks without a gap; cools when somebody says back what was told, or asks to step in.</summary>
    Monologuer,

    /// <summary>Insults the agent while hot; a clear boundary stops most of it.</summary>
    Bully,

    /// <summary>Wants somebody higher up, and says so until that is granted or the agent has earned a try.</summary>
    Escalator,

    /// <summary>Afraid of what may happen; needs calm and certainty.</summary>
    Worried,

    /// <summary>Lost among contradictions; needs a plain answer.</summary>
    Confused,
}
