namespace Deescalate.Phrases;

/// <summary>How a phrase sounds.</summary>
public enum PhraseRegister
{
    /// <summary>Short and friendly; fits everybody.</summary>
    Plain,

    /// <summary>More feeling, as in a talk between people who have begun to trust each other.</summary>
    Warm,

    /// <summary>No contractions, as in a letter.</summary>
    Formal,
}
