using System.Buffers;

namespace Deescalate.Rules;

/// <summary>How ids of rules are written: dotted, in lower case, such as <c>agent.policy-defense</c>.</summary>
internal static class RuleId
{
    /// <summary>How the id of a rule of kind <see cref="RuleKind.Emotion"/> begins; the emotion's name follows.</summary>
    public const string Emotion = "emotion.";

    private static readonly SearchValues<char> _letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-");

    /// <summary>What is wrong with an id and how to mend it, or <see langword="null"/>.</summary>
    public static string? Problem(string? id)
    {
        if (string.IsNullOrWhiteSpace(id))
        {
            return "A rule needs an id, such as 'agent.policy-defense'.";
        }

        int other = id.AsSpan().IndexOfAnyExcept(_letters);
        return other >= 0 ? $"id '{id}' holds '{id[other]}'. Use lower-case letters, digits, dots and dashes."
            : id.IndexOf('.', 1) is < 1 || id.EndsWith('.') || id.StartsWith('.') ? $"id '{id}' is not dotted. Say whose it is and what it sees, such as 'shop.{id.Trim('.')}'."
            : null;
    }

    /// <summary>The id, if there is nothing wrong with it.</summary>
    /// <exception cref="ArgumentException">There is.</exception>
    public static string Check(string? id) => Problem(id) is { } problem ? throw new ArgumentException(problem, nameof(id)) : id!;
}
