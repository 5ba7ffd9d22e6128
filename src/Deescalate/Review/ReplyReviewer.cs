using Deescalate.Rules;

namespace Deescalate;

/// <summary>Reviews drafts with the rules of the session's own analyzer.</summary>
/// <remarks>Immutable and safe to share between threads, if its rewriters are; one serves the sessions of all analyzers.</remarks>
public sealed class ReplyReviewer : IReplyReviewer
{
    /// <summary>Most wordings that a review proposes.</summary>
    public const int MostRewrites = 3;

    private readonly IReplyRewriter[] _rewriters;

    /// <summary>Creates a reviewer.</summary>
    /// <param name="rewriters">What proposes other wordings, best first; the library's own comes after them.</param>
    public ReplyReviewer(IEnumerable<IReplyRewriter>? rewriters = null) => _rewriters = [.. rewriters ?? [], new PhraseReplyRewriter()];

    /// <inheritdoc/>
    public ReplyReview Review(ConversationSession session, string draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return Review(session, Message.FromAgent(draft));
    }

    /// <inheritdoc/>
    public ReplyReview Review(ConversationSession session, Message draft)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Role is not (ParticipantRole.Agent or ParticipantRole.Supervisor or ParticipantRole.Bot))
        {
            throw new ArgumentException($"A draft is a reply of the agent's side; this message has the role {draft.Role}. Add it to the session instead.", nameof(draft));
        }

        ReplyReview review = Read(session, draft);
        return review.IsFine() ? review : review with { Rewrites = Rewrite(session, draft, review) };
    }

    private static ReplyReview Read(ConversationSession session, Message draft)
    {
        MessageAnalysis analysis = session.Rehearse(draft, out IReadOnlyList<RuleFailure> failures);
        HistoryEntry entry = new(draft.Role, 0, default, 0, analysis.Findings) { Answer = analysis.Answer };
        ConversationStage after = StageTracker.AfterAgent(session.Tracker.Stage, session.Tracker.Heat.Heat, entry);
        IReadOnlyList<ReplyCorrection> corrections =
        [
            .. from finding in analysis.Findings
               where finding.Rule.Kind == RuleKind.Fault
               orderby finding.Span.Start
               group finding by finding.Rule into faults
               select new ReplyCorrection(faults.Key, [.. faults.Select(f => f.Span)], faults.Key.Instead),
        ];
        return new ReplyReview(analysis, after, corrections, new OmissionFinder(session, analysis).Find())
        {
            RuleFailures = failures,
            Points = session.Tracker.PointsOf(analysis.Index, entry),
        };
    }

    private List<ReplyRewrite> Rewrite(ConversationSession session, Message draft, ReplyReview review)
    {
        List<ReplyRewrite> kept = [];
        foreach (string text in _rewriters.SelectMany(r => r.Rewrite(session, draft, review)))
        {
            if (kept.Count < MostRewrites && text != draft.Text && kept.TrueForAll(k => k.Text != text))
            {
                ReplyReview rewritten = Read(session, draft with { Text = text });
                if (IsBetter(rewritten, review))
                {
                    kept.Add(new ReplyRewrite(text, rewritten));
                }
            }
        }

        return kept;
    }

    /// <summary>No fault that the draft does not have, and less to say against it.</summary>
    private static bool IsBetter(ReplyReview rewritten, ReplyReview draft) =>
        rewritten.Corrections.All(c => draft.Corrections.Any(d => d.Rule.Id == c.Rule.Id)) && Blame(rewritten) < Blame(draft);

    private static int Blame(ReplyReview review) =>
        review.Corrections.Sum(c => c.Spans.Count * (int)c.Rule.Severity) + review.Omissions.Sum(o => (int)o.Severity);
}
