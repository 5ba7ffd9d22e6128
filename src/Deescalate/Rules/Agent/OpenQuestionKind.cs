namespace Deescalate.Rules;

/// <summary>What kind of answer an open question wants.</summary>
internal enum OpenQuestionKind
{
    /// <summary>Nothing was asked.</summary>
    None,

    /// <summary>Steps or reasons.</summary>
    Process,

    /// <summary>A result.</summary>
    Outcome,
}
