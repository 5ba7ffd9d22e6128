namespace Deescalate.Cues;

/// <summary>Which part of a trigger's surroundings a test looks at.</summary>
internal enum TriggerPlace : byte
{
    /// <summary>Anything passes.</summary>
    Anywhere,

    /// <summary>The next word.</summary>
    Next,

    /// <summary>The word before.</summary>
    Previous,

    /// <summary>The rest of the sentence.</summary>
    Ahead,

    /// <summary>The sentence so far.</summary>
    Behind,

    /// <summary>The next few words and entities, <see cref="Surroundings.Window"/> of them.</summary>
    SoonAhead,

    /// <summary>The few words and entities before.</summary>
    JustBehind,
}
