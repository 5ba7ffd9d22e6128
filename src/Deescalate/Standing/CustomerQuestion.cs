namespace Deescalate;

/// <summary>A question or demand of the customer, and what became of it.</summary>
/// <param name="MessageIndex">The message that asked.</param>
/// <param name="Kind"><c>outcome</c>, <c>process</c> or <c>other</c>.</param>
/// <param name="Ask">For an outcome: <c>when</c>, <c>how-much</c>, <c>will-you</c>, <c>where</c> or <c>what</c>; otherwise null.</param>
/// <param name="AnsweredBy">The message that gave the best answer so far; null while there is none.</param>
/// <param name="Answer">How it was answered.</param>
public sealed record CustomerQuestion(int MessageIndex, string Kind, string? Ask, int? AnsweredBy, AnswerKind Answer)
{
    /// <summary>Whether the answer is a refusal with nothing beside it: a rule in place of the thing, hands that are tied, a flat no.</summary>
    public bool Refused { get; init; }
}
