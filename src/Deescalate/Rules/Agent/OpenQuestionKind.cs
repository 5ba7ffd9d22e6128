namespace Deescalate.Rules;

/// <summary>What kind of answer an open question wants.</summary>
internal enum OpenQuestionKind
{
    /// <summary>Nothing was asked, and nothing is wrong.</summary>
    None,

    /// <summary>Nothing was asked, but something is wrong: a plain result is welcome.</summary>
    Problem,

    /// <summary>Steps or reasons.</summary>
    Process,

    /// <summary>A result.</summary>
    Outcome,
}
