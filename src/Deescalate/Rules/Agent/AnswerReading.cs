namespace Deescalate.Rules;

/// <summary>How an agent's message answers.</summary>
/// <param name="Kind">The class of the answer; the best of the message's sentences.</param>
/// <param name="Span">The words that decided.</param>
/// <param name="Confidence">How sure the reading is, 0 to 1.</param>
/// <param name="Form">For an outcome: conditional, range, estimate, date or result; for a process <see cref="Look"/> or none.</param>
/// <param name="Question">What was asked.</param>
internal readonly record struct AnswerReading(AnswerKind Kind, TextSpan Span, float Confidence, string? Form, OpenQuestion Question)
{
    /// <summary>The form of a process that is no more than "let me look".</summary>
    public const string Look = "look";

    /// <summary>Whether it answers for want of anything else that it could be: a statement that no cue knows, a figure where none was asked for, or steps and delays that
    /// weights alone see.</summary>
    public bool Plain { get; init; }

    /// <summary>Whether it is only somewhat likelier than anything else: enough to say how the reply answers, too little to call it a fault.</summary>
    public bool Doubtful { get; init; }

    /// <summary>Whether steps or delay stand where a result was asked for, and this is the first reply.</summary>
    public bool Evades => Question is { Kind: OpenQuestionKind.Outcome, Fresh: true };
}
