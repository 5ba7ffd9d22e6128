using System.Globalization;

namespace Deescalate.Rules;

/// <summary>Which of hear, empathize, accept, reassure and take action the agent has covered so far, and whether action came too early.</summary>
internal sealed class HeartRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "dialogue.heart";

    private const string Covered = "covered";
    private const int Hear = 1;
    private const int Empathize = 2;
    private const int Action = 16;
    private const int Early = 32;
    private static readonly string[] _letters = ["hear", "empathize", "accept", "reassure", "take-action"];
    private static readonly string[] _states = [.. Enumerable.Range(0, 64).Select(s => s.ToString(CultureInfo.InvariantCulture))];
    private static readonly FindingAttributes[] _attributes = [.. Enumerable.Range(0, 64).Select(Describe)];

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        int before = context.History.AgentCount > 0 && context.Memory.TryGetValue(Covered, out string? saved) ? int.Parse(saved, CultureInfo.InvariantCulture) : 0;
        int now = before;
        IReadOnlyList<Finding> findings = context.Findings;
        for (int i = 0; i < findings.Count; i++)
        {
            now |= LetterOf(findings[i].RuleId);
        }

        bool acts = (now & Action) != 0 && (before & Action) == 0;
        if (acts && (now & (Hear | Empathize)) != (Hear | Empathize))
        {
            now |= Early;
        }

        if (now != before)
        {
            context.Memory[Covered] = _states[now];
        }

        context.Report(attributes: _attributes[now]);
    }

    /// <summary>Whether this is what the rule remembers; what comes from outside may be damaged.</summary>
    public static bool IsSound(IReadOnlyDictionary<string, string> memory) => !memory.TryGetValue(Covered, out string? covered) || Array.IndexOf(_states, covered) >= 0;

    private static int LetterOf(string rule) => rule switch
    {
        RuleIds.Encourager or RuleIds.CuriousQuestion or RuleIds.Mirror or RuleIds.SummaryAnnounced or RuleIds.CheckUnderstanding or RuleIds.LastCall => Hear,
        RuleIds.Sympathy or RuleIds.Label or RuleIds.EmpathyWithReason => Empathize,
        RuleIds.Accept => 4,
        RuleIds.Reassure or RuleIds.PositiveExpectation => 8,
        RuleIds.TakeAction or RuleIds.EscalationHonoured or RuleIds.Commitment => Action,
        _ => 0,
    };

    private static FindingAttributes Describe(int state)
    {
        List<KeyValuePair<string, string>> pairs = [];
        string covered = string.Join(',', _letters.Where((_, i) => (state & (1 << i)) != 0));
        string missing = string.Join(',', _letters.Where((_, i) => (state & (1 << i)) == 0));
        if (covered.Length > 0)
        {
            pairs.Add(new("covered", covered));
        }

        if (missing.Length > 0)
        {
            pairs.Add(new("missing", missing));
        }

        if ((state & Early) != 0)
        {
            pairs.Add(new("out-of-order", "true"));
        }

        return new FindingAttributes([.. pairs]);
    }
}
