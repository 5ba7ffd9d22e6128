using System.Globalization;
using Deescalate.Rules;

namespace Deescalate;

/// <summary>Says what a draft leaves undone: what its faults of omission tell, the questions that stay open, and the moves that are due.</summary>
internal sealed class OmissionFinder(ConversationSession session, MessageAnalysis draft)
{
    private const float Hot = 0.5f;
    private const float Warm = 0.25f;
    private const string Answer = "outcome-answer";
    private const string Escalate = "escalate";

    private readonly List<ReplyOmission> _omissions = [];
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<NextMove> _due = session.PeekMoves();

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
        else if (session.Tracker.Stage == ConversationStage.Boundary && draft.Find(RuleIds.Boundary) is null)
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
            Add(ReplyOmissionKind.Question, SeverityOf(question), Answer, Reason(question), question.MessageIndex);
        }
    }

    /// <summary>A question back may be needed first, and a feeling may come before the answer; then the open question can wait for a message.
    /// Answers to questions that ask for neither a result nor steps are seldom known as such.</summary>
    private RuleSeverity SeverityOf(CustomerQuestion question) =>
        IsMade("ask") == true || question.Kind == QuestionKind.Other ? RuleSeverity.Info
        : question.Kind == QuestionKind.Process || (session.Tracker.Heat.Heat >= Hot && Acknowledgements.Any(draft.Findings)) ? RuleSeverity.Suggestion
        : RuleSeverity.Warning;

    private string Reason(CustomerQuestion question)
    {
        string number = question.MessageIndex.ToString(CultureInfo.InvariantCulture);
        string wanted = question.Ask switch
        {
            QuestionAsk.When => "Say by when, even as an estimate or a range.",
            QuestionAsk.HowMuch => "Name the sum, even as an estimate or a range.",
            QuestionAsk.Where => "Say where.",
            QuestionAsk.WillYou => "Say yes or no, and what you will do.",
            _ when question.Kind == QuestionKind.Process => "Say how, step by step.",
            _ when question.Kind == QuestionKind.Other => "Answer it in plain words.",
            _ => "Say what will happen.",
        };
        return draft.Answer switch
        {
            AnswerKind.Process => $"The question of message {number} gets a procedure in place of a result. {wanted}",
            AnswerKind.Deferred => $"The question of message {number} is put off or sent elsewhere. {wanted}",
            _ => $"The question of message {number} {(question.Kind == QuestionKind.Other ? "may stay" : "stays")} open. {wanted}",
        };
    }

    private void FindMoves()
    {
        // Where nobody is upset, nothing is pressing but what the customer asks for.
        bool pressing = session.Tracker.Heat.Heat >= Warm || session.Tracker.Stage is not (ConversationStage.Calm or ConversationStage.Closing);
        bool enough = _omissions.Count > 0;
        foreach (NextMove move in _due)
        {
            enough |= IsMade(move.Move) == true;
        }

        foreach (NextMove move in _due)
        {
            bool asked = move.Move == Escalate;
            if ((asked || pressing) && move.Move != Answer && IsMade(move.Move) == false && _told.Add(move.Move))
            {
                Add(ReplyOmissionKind.Move, asked || !enough ? RuleSeverity.Suggestion : RuleSeverity.Info, move.Move, move.Reason, asked ? session.History.LastCustomer : null);
                enough = true;
            }
        }
    }

    private bool? IsMade(string move) => session.Grammar.IsMade(move, draft.Findings, draft.Answer);

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
