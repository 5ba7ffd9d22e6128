namespace Deescalate.Rules;

/// <summary>A rule as the engine runs it: the descriptor after options, its groups, and its code if it has any. Immutable.</summary>
internal sealed class RuleEntry
{
    public RuleEntry(int number, RuleDescriptor descriptor, IReadOnlyList<CueGroup> groups, IConversationRule? code, bool enabled)
    {
        Number = number;
        Descriptor = descriptor;
        Groups = [.. groups];
        GroupKeys = new ulong[Groups.Length];
        for (int i = 0; i < GroupKeys.Length; i++)
        {
            GroupKeys[i] = Text.WordHash.OfFolded($"<{descriptor.Id}/{Groups[i].Name ?? i.ToString(System.Globalization.CultureInfo.InvariantCulture)}>");
        }

        Code = code;
        Emotion = descriptor.Kind == RuleKind.Emotion && descriptor.Id.StartsWith(RuleId.Emotion, StringComparison.Ordinal) && Enum.TryParse(descriptor.Id[RuleId.Emotion.Length..], ignoreCase: true, out Emotion emotion) ? emotion : null;
        Enabled = enabled;
        ReadsCustomer = enabled && descriptor.Watches != RuleWatch.Agent;
        ReadsAgent = enabled && descriptor.Watches != RuleWatch.Customer;
    }

    public int Number { get; }

    public RuleDescriptor Descriptor { get; }

    public CueGroup[] Groups { get; }

    /// <summary>What fitted weights call each group.</summary>
    public ulong[] GroupKeys { get; }

    /// <summary>What words must not be where no cue says otherwise.</summary>
    public Text.TermFlags Guards { get; init; }

    public IConversationRule? Code { get; }

    public Emotion? Emotion { get; }

    /// <summary>Whether it is read at all.</summary>
    public bool Enabled { get; }

    public bool ReadsCustomer { get; }

    public bool ReadsAgent { get; }

    public bool Reads(bool customer) => customer ? ReadsCustomer : ReadsAgent;
}
