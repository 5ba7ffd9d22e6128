using Deescalate.Rules;

namespace Deescalate;

/// <summary>Adds up signs of the three archetypes. Evidence is halved about every seven customer messages, so that a score fades when the signs stay away.</summary>
internal sealed class ArchetypeTracker
{
    public const int MostReasons = 8;

    private const float Fade = 0.9f;
    private const int LongMessage = 40;
    private const int RunMessage = 25;
    private const float Bottom = 0.01f;

    public float[] Evidence { get; } = new float[3];

    public List<ArchetypeReason>[] Reasons { get; } = [[], [], []];

    /// <summary>Customer messages of some length since the agent last said anything of substance.</summary>
    public int Run { get; set; }

    /// <summary>Whether the agent's latest message asked something.</summary>
    public bool QuestionOpen { get; set; }

    /// <summary>Customer messages read.</summary>
    public int Messages { get; set; }

    public void AddAgent(bool asks, bool onlyEncourages)
    {
        QuestionOpen = asks;
        Run = onlyEncourages ? Run : 0;
    }

    public void AddCustomer(int message, int words, IReadOnlyList<Finding> findings)
    {
        for (int i = 0; i < Evidence.Length; i++)
        {
            Evidence[i] = Evidence[i] < Bottom ? 0 : Evidence[i] * Fade;
        }

        Messages++;
        AddLength(message, words);
        for (int i = 0; i < findings.Count; i++)
        {
            AddFinding(message, findings[i]);
        }
    }

    public ArchetypeScore ToScore(Archetype archetype)
    {
        List<ArchetypeReason> reasons = Reasons[(int)archetype];
        float evidence = Evidence[(int)archetype];
        return new ArchetypeScore(archetype, 1 - MathF.Exp(-evidence), evidence == 0 ? [] : [.. Enumerable.Reverse(reasons)]);
    }

    private void AddLength(int message, int words)
    {
        Run = words >= RunMessage ? Run + 1 : Run;
        if (words >= LongMessage * 2)
        {
            Add(Archetype.Monologuer, message, "long-message", 0.15f);
        }

        if (Run >= 2 && words >= RunMessage)
        {
            Add(Archetype.Monologuer, message, "message-run", Run == 2 ? 0.3f : 0.7f);
        }

        if (QuestionOpen && words >= LongMessage)
        {
            Add(Archetype.Monologuer, message, "ignored-question", 0.3f);
        }

        QuestionOpen = false;
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
                Add(Archetype.Escalator, message, finding.RuleId, finding["level"] is "human" ? 0.3f : 0.7f);
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
