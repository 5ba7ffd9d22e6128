namespace Deescalate;

/// <summary>A question or demand of the customer, and what became of it.</summary>
/// <param name="MessageIndex">The message that asked.</param>
/// <param name="Kind">What it asks for; a demand asks for an outcome.</param>
/// <param name="Ask">For an outcome: which result, as far as it is known; otherwise null.</param>
/// <param name="AnsweredBy">The message that gave the best answer so far; null while there is none.</param>
/// <param name="Answer">How it was answered.</param>
public sealed record CustomerQuestion(int MessageIndex, QuestionKind Kind, QuestionAsk? Ask, int? AnsweredBy, AnswerKind Answer)
{
    /// <summary>Whether the answer is a refusal with nothing beside it: a rule in place of the thing, hands that are tied, a flat no.</summary>
    public bool Refused { get; init; }

    /// <summary>The message that asked the same for the first time; null where this one is the first.</summary>
    public int? AskedBefore { get; init; }

    /// <summary>Whether it had already got its result when it was asked again.</summary>
    public bool AnsweredBefore { get; init; }

    /// <summary>When it was asked; null where the message has no time.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>How long the customer waited for the answer of <see cref="AnsweredBy"/>, never less than nothing; null while there is none, or where a message has no time.</summary>
    public TimeSpan? Waited { get; init; }
}
