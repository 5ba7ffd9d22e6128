using System.Globalization;
using Deescalate.Rules;

namespace Deescalate;

/// <summary>Says what a draft leaves undone: what its faults of omission tell, the questions that stay open, and the moves that are due.</summary>
internal sealed class OmissionFinder(ConversationSession session, MessageAnalysis draft)
{
    private const float Hot = 0.5f;
    private const float Warm = 0.25f;

    private readonly List<ReplyOmission> _omissions = [];
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<NextMove> _due = session.NextMoves;

    public IReadOnlyList<ReplyOmission> Find()
    {
        FindBoundary();
        FindFeeling();
        FindQuestions();
        FindMoves();
        return _omissions;
    }

    private void FindBoundary()
    {
        if (draft.Find(BoundaryDueRule.Id) is { } due)
        {
            Add(ReplyOmissionKind.Boundary, due.Rule.Severity, "boundary", due.Rule.Instead, session.History.LastCustomer);
        }
        else if (session.Tracker.Stage == ConversationStage.Boundary && MoveSigns.IsMade("boundary", draft) == false)
        {
            Add(ReplyOmissionKind.Boundary, RuleSeverity.Warning, "boundary", "You were insulted. Say what you need before you go on with the matter.", session.History.LastCustomer);
        }
    }

    private void FindFeeling()
    {
        if (draft.Find(EmotionIgnoredRule.Id) is { } ignored)
        {
            Add(ReplyOmissionKind.Feeling, ignored.Rule.Severity, "label", ignored.Rule.Instead, session.History.LastCustomer);
        }
    }

    private void FindQuestions()
    {
        foreach (CustomerQuestion question in OpenQuestions.After(session.Tracker.Questions, draft.Answer))
        {
            Add(ReplyOmissionKind.Question, SeverityOf(question), "outcome-answer", Reason(question), question.MessageIndex);
        }
    }

    /// <summary>A question back may be needed first, and a feeling may come before the answer; then the open question can wait for a message.</summary>
    private RuleSeverity SeverityOf(CustomerQuestion question) =>
        MoveSigns.IsMade("ask", draft) == true ? RuleSeverity.Info
        : question.Kind != "outcome" || (session.Tracker.Heat.Heat >= Hot && Acknowledgements.Any(draft.Findings)) ? RuleSeverity.Suggestion
        : RuleSeverity.Warning;

    private string Reason(CustomerQuestion question)
    {
        string number = question.MessageIndex.ToString(CultureInfo.InvariantCulture);
        string wanted = question.Ask switch
        {
            "when" => "Say by when, even as an estimate or a range.",
            "how-much" => "Name the sum, even as an estimate or a range.",
            "where" => "Say where.",
            "will-you" => "Say yes or no, and what you will do.",
            _ when question.Kind == "process" => "Say how, step by step.",
            _ => "Say what will happen.",
        };
        return draft.Answer switch
        {
            AnswerKind.Process => $"The question of message {number} gets a procedure in place of a result. {wanted}",
            AnswerKind.Deferred => $"The question of message {number} is put off or sent elsewhere. {wanted}",
            _ => $"The question of message {number} stays open. {wanted}",
        };
    }

    private void FindMoves()
    {
        bool something = _omissions.Count > 0 || (session.Tracker.Heat.Heat < Warm && session.Tracker.Stage is ConversationStage.Calm or ConversationStage.Closing);
        foreach (NextMove move in _due)
        {
            something |= MoveSigns.IsMade(move.Move, draft) == true;
        }

        foreach (NextMove move in _due)
        {
            if (MoveSigns.IsMade(move.Move, draft) == false && !_told.Contains(move.Move))
            {
                Add(ReplyOmissionKind.Move, something ? RuleSeverity.Info : RuleSeverity.Suggestion, move.Move, move.Reason, null);
                something = true;
            }
        }
    }

    private void Add(ReplyOmissionKind kind, RuleSeverity severity, string move, string reason, int? message)
    {
        _told.Add(move);
        NextMove? due = _due.FirstOrDefault(m => m.Move == move);
        _omissions.Add(new ReplyOmission(kind, severity, reason)
        {
            Move = due?.Move,
            MessageIndex = message,
            Phrases = due?.Phrases ?? [],
        });
    }
}
