using Deescalate.Rules;

namespace Deescalate;

/// <summary>Something that a reply should do at this point, and the draft does not.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Severity">How much it matters. <see cref="RuleSeverity.Info"/> where the draft does something else that is due, which may be enough.</param>
/// <param name="Reason">Why it is due, in a sentence.</param>
public sealed record ReplyOmission(ReplyOmissionKind Kind, RuleSeverity Severity, string Reason)
{
    /// <summary>Name of the next move that would do it; see <see cref="NextMove"/>.</summary>
    /// <value>The default is <see langword="null"/>: no move of that name is due.</value>
    public string? Move { get; init; }

    /// <summary>Index of the customer's message that asks for it.</summary>
    /// <value>The default is <see langword="null"/>: the conversation as a whole does.</value>
    public int? MessageIndex { get; init; }

    /// <summary>Words to do it with; may hold gaps to fill, such as <c>{date}</c>.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<string> Phrases { get; init; } = [];
}
