namespace Deescalate;

/// <summary>How well the agent handled the conversation so far: a base and the points of each finding, nothing else.</summary>
/// <param name="Contributions">What added to it, in the order of the messages.</param>
public sealed record Handling(IReadOnlyList<HandlingContribution> Contributions)
{
    /// <summary>The score of a conversation in which nothing was found.</summary>
    public const float Base = 60;

    /// <summary>0 to 100: the base plus all contributions, cut off at the ends.</summary>
    public float Score => Math.Clamp(Base + Contributions.Sum(c => c.Points), 0, 100);
}
