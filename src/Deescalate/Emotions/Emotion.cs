namespace Deescalate;

/// <summary>What a customer may feel, as far as customer service can act on it.</summary>
public enum Emotion
{
    /// <summary>Open hostility: rage, outrage, contempt.</summary>
    Anger,

    /// <summary>Annoyed, fed up, blocked, tired of repetition.</summary>
    Frustration,

    /// <summary>Let down; expected better.</summary>
    Disappointment,

    /// <summary>Worry, fear or stress about what may happen.</summary>
    Anxiety,

    /// <summary>Sad, wounded, heartbroken.</summary>
    Hurt,

    /// <summary>Something makes no sense to them.</summary>
    Confusion,

    /// <summary>Powerless, desperate, out of options.</summary>
    Helplessness,

    /// <summary>Cheated, lied to, a promise broken.</summary>
    Betrayal,

    /// <summary>Treated worse than other customers.</summary>
    Envy,

    /// <summary>Thankful for something done or said.</summary>
    Gratitude,

    /// <summary>A worry has lifted.</summary>
    Relief,

    /// <summary>Pleased, praising.</summary>
    Satisfaction,
}
