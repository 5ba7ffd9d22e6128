using Deescalate.Rules;

namespace Deescalate;

/// <summary>Adds up signs of the three archetypes. Evidence is halved about every seven customer messages, so that a score fades when the signs stay away.</summary>
internal sealed class ArchetypeTracker
{
    public const int MostReasons = 8;

    private const float Fade = 0.9f;
    private const int VeryLong = 80;
    private const float Bottom = 0.01f;

    public float[] Evidence { get; } = new float[3];

    public List<ArchetypeReason>[] Reasons { get; } = [[], [], []];

    /// <summary>Long customer messages in a row since the agent last said anything of substance.</summary>
    public int Run { get; set; }

    /// <summary>Customer messages read.</summary>
    public int Messages { get; set; }

    public void AddAgent(in HistoryEntry entry) => Run = MonologuerRule.OnlyEncourages(entry) ? Run : 0;

    /// <summary>Adds the signs of a customer message.</summary>
    /// <param name="message">Its index.</param>
    /// <param name="entry">What was read from it.</param>
    /// <param name="ignoresQuestion">Whether it passes over what the agent asked.</param>
    public void AddCustomer(int message, in HistoryEntry entry, bool ignoresQuestion)
    {
        for (int i = 0; i < Evidence.Length; i++)
        {
            Evidence[i] = Evidence[i] < Bottom ? 0 : Evidence[i] * Fade;
        }

        Messages++;
        AddLength(message, entry.Words, ignoresQuestion);
        for (int i = 0; i < entry.Findings.Count; i++)
        {
            AddFinding(message, entry.Findings[i]);
        }
    }

    public ArchetypeScore ToScore(Archetype archetype)
    {
        List<ArchetypeReason> reasons = Reasons[(int)archetype];
        float evidence = Evidence[(int)archetype];
        return new ArchetypeScore(archetype, 1 - MathF.Exp(-evidence), evidence == 0 ? [] : [.. Enumerable.Reverse(reasons)]);
    }

    private void AddLength(int message, int words, bool ignoresQuestion)
    {
        Run = words >= MonologuerRule.LongMessage ? Run + 1 : 0;
        if (words >= VeryLong)
        {
            Add(Archetype.Monologuer, message, "long-message", 0.15f);
        }

        if (Run >= 2)
        {
            Add(Archetype.Monologuer, message, "message-run", Run == 2 ? 0.3f : 0.5f);
        }

        if (ignoresQuestion)
        {
            Add(Archetype.Monologuer, message, "ignored-question", 0.4f);
        }
    }

    private void AddFinding(int message, Finding finding)
    {
        switch (finding.RuleId)
        {
            case RuleIds.Abuse when finding["target"] == "agent":
                Add(Archetype.Bully, message, finding.RuleId, 0.6f);
                break;
            case RuleIds.Threat:
                Add(Archetype.Bully, message, finding.RuleId, finding["kind"] is "violence" ? 1.2f : finding["kind"] is "complaint" or "legal" ? 0.25f : 0.1f);
                break;
            case RuleIds.EscalationRequest:
                Add(Archetype.Escalator, message, finding.RuleId, finding["level"] is "manager" ? 0.5f : 0.1f);
                break;
            case RuleIds.Monologuer:
                Add(Archetype.Monologuer, message, finding.RuleId, 0.8f);
                break;
            case RuleIds.Bully:
                Add(Archetype.Bully, message, finding.RuleId, 0.8f);
                break;
            case RuleIds.Escalator:
                Add(Archetype.Escalator, message, finding.RuleId, 0.8f);
                break;
        }
    }

    private void Add(Archetype archetype, int message, string sign, float weight)
    {
        Evidence[(int)archetype] += weight;
        List<ArchetypeReason> reasons = Reasons[(int)archetype];
        reasons.Add(new ArchetypeReason(message, sign, weight));
        if (reasons.Count > MostReasons)
        {
            reasons.RemoveAt(0);
        }
    }
}
