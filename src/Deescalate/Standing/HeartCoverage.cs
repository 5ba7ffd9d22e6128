namespace Deescalate;

/// <summary>Which messages of the agent covered which letter of HEART: hear, empathize, accept, reassure, take action.</summary>
/// <param name="Hear">Messages that listened: encouragers, curious questions, mirrors, recaps.</param>
/// <param name="Empathize">Messages with sympathy, a label, or empathy with its reason.</param>
/// <param name="Accept">Messages that called the feeling justified.</param>
/// <param name="Reassure">Messages that reassured.</param>
/// <param name="TakeAction">Messages with a concrete step.</param>
public sealed record HeartCoverage(
    IReadOnlyList<int> Hear,
    IReadOnlyList<int> Empathize,
    IReadOnlyList<int> Accept,
    IReadOnlyList<int> Reassure,
    IReadOnlyList<int> TakeAction)
{
    /// <summary>Number of letters covered, 0 to 5.</summary>
    public int Covered => Sign(Hear) + Sign(Empathize) + Sign(Accept) + Sign(Reassure) + Sign(TakeAction);

    internal static HeartCoverage Of(CoverageTracker heart) => new(heart.Messages(0), heart.Messages(1), heart.Messages(2), heart.Messages(3), heart.Messages(4));

    private static int Sign(IReadOnlyList<int> messages) => messages.Count > 0 ? 1 : 0;
}
