namespace Deescalate.Cli.Lint;

/// <summary>An order not to report some rules somewhere, with the reason why.</summary>
/// <param name="Rules">Ids of the rules.</param>
/// <param name="Reason">Why; null where the writer left it out, and then nothing is suppressed.</param>
/// <param name="Place">Where the order stands in the file.</param>
internal sealed record Suppression(IReadOnlyList<string> Rules, string? Reason, TextSpan Place)
{
    /// <summary>Number of the only reply that it is for; null where it is not for a whole reply.</summary>
    public int? Reply { get; init; }

    /// <summary>Number of the only line that it is for; null where it is not for a line.</summary>
    public int? Line { get; init; }

    /// <summary>What is wrong with how it is written; null where it can be read.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether it covers a finding.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="reply">Number of the reply.</param>
    /// <param name="line">The line on which the words begin.</param>
    public bool Covers(string rule, int reply, int line) =>
        Problem is null && Reason is not null && Rules.Contains(rule) && (Reply is null || Reply == reply) && (Line is null || Line == line);
}
