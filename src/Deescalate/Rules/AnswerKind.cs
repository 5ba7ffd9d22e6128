namespace Deescalate;

/// <summary>How a question was answered.</summary>
public enum AnswerKind
{
    /// <summary>Not at all so far.</summary>
    None,

    /// <summary>Put off or sent elsewhere, with no result.</summary>
    Deferred,

    /// <summary>With steps and procedure in place of the result.</summary>
    Process,

    /// <summary>With what will happen or be given.</summary>
    Outcome,
}
