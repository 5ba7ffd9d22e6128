namespace Deescalate;

/// <summary>Words that name what is wanted or what is wrong.</summary>
/// <param name="MessageIndex">The message.</param>
/// <param name="Span">The words.</param>
public sealed record ProblemStatement(int MessageIndex, TextSpan Span)
{
    /// <summary>For a demand, what is asked for: <c>refund</c>, <c>repair</c> and so on; otherwise null.</summary>
    public string? What { get; init; }
}
