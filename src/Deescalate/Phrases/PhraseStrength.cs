namespace Deescalate.Phrases;

/// <summary>How strong a phrase may be; the levels are those of heat. For boundaries: how firm.</summary>
public enum PhraseStrength
{
    /// <summary>For mild displeasure, heat below .5. For a boundary: the first.</summary>
    Mild,

    /// <summary>For strong feeling, heat from .5. For a boundary: the second, with its consequence.</summary>
    Strong,

    /// <summary>For rage or despair, heat from .75. For a boundary: the last.</summary>
    Extreme,
}
