namespace Deescalate;

/// <summary>What a question asks for.</summary>
public enum QuestionKind
{
    /// <summary>What will happen or be given.</summary>
    Outcome,

    /// <summary>How or why something works, or how it is done.</summary>
    Process,

    /// <summary>Anything else.</summary>
    Other,
}
