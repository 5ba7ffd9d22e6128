using Deescalate.Rules;

namespace Deescalate;

/// <summary>What a draft would do if it were sent now.</summary>
/// <remarks>Immutable, safe to share between threads. Holds offsets, not the draft's words.</remarks>
/// <param name="Analysis">The draft as read: its findings, and how it answers. Its index is the one that it would have.</param>
/// <param name="StageAfter">Where the conversation would stand after it.</param>
/// <param name="Corrections">Its faults, each rule once, in the order of the words, with what to do instead.</param>
/// <param name="Omissions">What it leaves undone, the most pressing first.</param>
public sealed record ReplyReview(
    MessageAnalysis Analysis,
    ConversationStage StageAfter,
    IReadOnlyList<ReplyCorrection> Corrections,
    IReadOnlyList<ReplyOmission> Omissions)
{
    /// <summary>Other wordings, best first: what the registered <see cref="IReplyRewriter"/>s proposed and a review found better.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<ReplyRewrite> Rewrites { get; init; } = [];

    /// <summary>Rules that threw on the draft; always empty under <see cref="RuleFailurePolicy.Stop"/>.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<RuleFailure> RuleFailures { get; init; } = [];

    /// <summary>All that the rules saw in the draft: moves, faults and states.</summary>
    public IReadOnlyList<Finding> Findings => Analysis.Findings;

    /// <summary>The faults among <see cref="Findings"/>.</summary>
    public IEnumerable<Finding> Faults => Analysis.Findings.Where(f => f.Rule.Kind == RuleKind.Fault);

    /// <summary>The points of its findings. The handling score weighs them by the situation, so that what it adds may be less.</summary>
    public float Points => Analysis.Findings.Sum(f => f.Rule.Points);

    /// <summary>The gravest severity among faults and omissions; <see langword="null"/> where there is neither.</summary>
    public RuleSeverity? Worst
    {
        get
        {
            RuleSeverity? worst = null;
            foreach (RuleSeverity severity in Corrections.Select(c => c.Rule.Severity).Concat(Omissions.Select(o => o.Severity)))
            {
                worst = worst is null || severity > worst ? severity : worst;
            }

            return worst;
        }
    }

    /// <summary>Whether nothing speaks against sending it: no fault and no omission from a severity on.</summary>
    /// <param name="severity">The least severity that counts.</param>
    public bool IsFine(RuleSeverity severity = RuleSeverity.Suggestion) => Worst is null || Worst < severity;
}
