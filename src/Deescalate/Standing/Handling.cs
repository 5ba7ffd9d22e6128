namespace Deescalate;

/// <summary>How well the agent handled the conversation so far: a base and what each finding adds to it, nothing else.</summary>
/// <remarks>Immutable. The score coaches, it does not judge: see docs/responsible-use.md.</remarks>
/// <param name="Contributions">What added to it, in the order of the messages. Their points and <see cref="Base"/> add up to <see cref="Score"/>.</param>
public sealed record Handling(IReadOnlyList<HandlingContribution> Contributions)
{
    /// <summary>The score of a conversation in which nothing was found.</summary>
    public const float Base = 60;

    /// <summary>Messages that are tried for <see cref="BestRepair"/>: those with the most points of faults.</summary>
    private const int MostTried = 64;

    /// <summary>0 to 100: the base plus all contributions.</summary>
    public float Score => Math.Clamp(Base + Contributions.Sum(c => c.Points), 0, 100);

    /// <summary>The handling as it would be without one finding: its own points are gone, and those of others that hung on it are weighed again.</summary>
    /// <param name="contribution">One of <see cref="Contributions"/>.</param>
    /// <exception cref="ArgumentException">It is not one of them.</exception>
    public Handling Without(HandlingContribution contribution)
    {
        ArgumentNullException.ThrowIfNull(contribution);
        int index = Contributions.TakeWhile(c => !c.Equals(contribution)).Count();
        return index < Contributions.Count
            ? new Handling(HandlingScale.Replay(Contributions.Where((_, i) => i != index)))
            : throw new ArgumentException($"There is no contribution of {contribution.RuleId} on message {contribution.MessageIndex} to take away. Give one of {nameof(Contributions)}.", nameof(contribution));
    }

    /// <summary>The handling as it would be without what a rule found on a message; the same where it found nothing there.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="messageIndex">The message.</param>
    public Handling Without(string ruleId, int messageIndex) =>
        new(HandlingScale.Replay(Contributions.Where(c => c.MessageIndex != messageIndex || c.RuleId != ruleId)));

    /// <summary>The handling as it would be had a message been without its faults: their words are gone, and with them the moves that stood on them.</summary>
    /// <param name="messageIndex">The message.</param>
    public Handling WithoutFaultsOf(int messageIndex) =>
        new(HandlingScale.Replay(Contributions.Where(c => c.MessageIndex != messageIndex || (c.FullPoints >= 0 && c.Weighing != HandlingWeighing.OnFault))));

    /// <summary>The one message of the agent that, without its faults, would have helped the score most; null where the agent made none. Weighs the
    /// conversation again for each message with faults (the 64 worst), so ask for it once, not after each message.</summary>
    public HandlingRepair? BestRepair()
    {
        HandlingRepair? best = null;
        var worst = Contributions.Where(c => c.FullPoints < 0 && c.Situation.HasFlag(HandlingSituation.Agent))
            .GroupBy(c => c.MessageIndex).OrderBy(g => g.Sum(c => c.FullPoints)).ThenBy(g => g.Key).Take(MostTried);
        foreach (IGrouping<int, HandlingContribution> faults in worst)
        {
            float gain = WithoutFaultsOf(faults.Key).Score - Score;
            if (gain > (best?.Gain ?? 0))
            {
                best = new HandlingRepair(faults.Key, gain, [.. faults.Select(f => f.RuleId)]);
            }
        }

        return best;
    }
}
