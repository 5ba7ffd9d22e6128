using Deescalate.Rules;
using Deescalate.Text;

namespace Deescalate;

/// <summary>Collects the problem map.</summary>
internal sealed class ProblemTracker
{
    private const int When = 1;
    private const int WhoFirst = 2;
    private const int Outcome = 4;
    private const int BestSolution = 8;
    private static readonly string[] _slots = ["when", "who-first", "outcome", "best-solution"];

    public List<ProblemStatement> Candidates { get; } = [];

    public ProblemStatement? Demand { get; set; }

    public ProblemStatement? Agreed { get; set; }

    public int? AgreedBy { get; set; }

    /// <summary>Which of the four are known, as bits.</summary>
    public int Known { get; set; }

    /// <summary>Which of them the agent has just asked for, as bits.</summary>
    public int Asked { get; set; }

    /// <summary>What the agent last named as the problem, with or without agreement.</summary>
    public ProblemStatement? Named { get; set; }

    public void AddCustomer(int message, in HistoryEntry entry, TermBuffer terms)
    {
        bool problem = entry.Heat >= CustomerSigns.Warm;
        for (int i = 0; i < entry.Findings.Count; i++)
        {
            Finding finding = entry.Findings[i];
            switch (finding.RuleId)
            {
                case RuleIds.StatedDemand:
                    Demand = new ProblemStatement(message, finding.Span) { What = finding["what"] };
                    Known |= BestSolution;
                    problem = true;
                    break;
                case RuleIds.RootCandidate:
                    Candidates.Add(new ProblemStatement(message, finding.Span));
                    problem = true;
                    break;
                case RuleIds.RepeatContact:
                    Known |= WhoFirst;
                    problem = true;
                    break;
                case CommitmentMissedRule.Id:
                    Known |= Outcome;
                    break;
                case RuleIds.RootAgreed:
                    Agreed = Named ?? (Candidates.Count > 0 ? Candidates[^1] : Demand);
                    AgreedBy = message;
                    break;
            }
        }

        if (entry.Find(RuleIds.Question) is null)
        {
            Known |= Asked;
        }

        Asked = 0;
        if (problem && (Known & When) == 0 && NamesTime(terms))
        {
            Known |= When;
        }
    }

    public void AddAgent(int message, in HistoryEntry entry)
    {
        for (int i = 0; i < entry.Findings.Count; i++)
        {
            Finding finding = entry.Findings[i];
            if (finding.RuleId == RuleIds.GapQuestion)
            {
                Asked |= Bit(finding["slot"]);
            }
            else if (finding.RuleId is RuleIds.RootConfirm or RuleIds.Mirror && AgentSigns.Counts(finding, entry.Findings))
            {
                Named = new ProblemStatement(message, WhatIsAsked(finding));
            }
        }
    }

    /// <summary>"Does that fit with what you see?" asks about what stands before it.</summary>
    private static TextSpan WhatIsAsked(Finding finding) =>
        finding.RuleId == RuleIds.RootConfirm && finding["refers"] == "before" && finding.Span.Start > 1 ? new TextSpan(0, finding.Span.Start - 1) : finding.Span;

    public ProblemMap ToMap()
    {
        bool none = Demand is null && Candidates.Count == 0 && Agreed is null;
        return new ProblemMap(Demand, new ListPrefix<ProblemStatement>(Candidates), Agreed, AgreedBy, none ? [] : [.. _slots.Where((_, i) => (Known & (1 << i)) == 0)]);
    }

    private static int Bit(string? slot) => slot is null ? 0 : Array.IndexOf(_slots, slot) is var i and >= 0 ? 1 << i : 0;

    private static bool NamesTime(TermBuffer terms)
    {
        foreach (Entity entity in terms.Entities)
        {
            if (entity.Kind is EntityKind.Date or EntityKind.Time or EntityKind.Duration)
            {
                return true;
            }
        }

        return false;
    }
}
