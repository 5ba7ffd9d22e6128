using Deescalate.Rules;

namespace Deescalate;

/// <summary>Which moves are due, late or early at a point of a conversation: a table over stage, heat and what was found, read in its order;
/// their words are found later. Immutable.</summary>
internal sealed class MoveGrammar
{
    /// <summary>Most moves proposed at once, and most named as coming later.</summary>
    public const int MostMoves = 3;

    private const int LateBonus = 8;

    /// <summary>Heat that is a feeling by itself, whatever the words.</summary>
    private const float Hot = 0.5f;

    private readonly Lazy<IReadOnlyList<MoveRule>> _rules;

    public MoveGrammar(IReadOnlyList<MoveRule> rules) => _rules = new Lazy<IReadOnlyList<MoveRule>>(rules);

    private MoveGrammar(string language) => _rules = new Lazy<IReadOnlyList<MoveRule>>(() => MoveGrammarReader.ReadBuiltIn(language));

    public static MoveGrammar BuiltIn(string language) => new(language);

    /// <summary>Names of its moves.</summary>
    public IEnumerable<string> Moves => _rules.Value.Select(r => r.Move);

    /// <summary>Whether a message makes a move; <see langword="null"/> where no rule can tell: nobody is told that they missed it.</summary>
    /// <param name="move">Name of the move.</param>
    /// <param name="findings">What was found in the message.</param>
    /// <param name="answer">How it answers.</param>
    public bool? IsMade(string move, IReadOnlyList<Finding> findings, AnswerKind answer)
    {
        MoveRule? rule = _rules.Value.FirstOrDefault(r => r.Move == move);
        IReadOnlyList<string> signs = rule is null ? [] : rule.SeenBy.Count > 0 ? rule.SeenBy : rule.Unless;
        return signs.Count == 0 ? null : (rule!.OpenQuestion && answer == AnswerKind.Outcome) || findings.Any(f => signs.Contains(f.RuleId));
    }

    public MoveProposal Propose(StandingTracker tracker, ConversationHistory history)
    {
        List<(NextMove Move, int Rank)> next = [];
        List<NextMove> later = [];
        foreach (MoveRule rule in _rules.Value)
        {
            List<MoveEvidence> evidence = [];
            if (IsEarly(rule, tracker))
            {
                if (later.Count < MostMoves && rule.WaitsFor is { } waits && !Made(rule, tracker, 0))
                {
                    later.Add(new NextMove(rule.Move, rule.Reason, []) { Timing = MoveTiming.Early, WaitsFor = waits });
                }
            }
            else if (IsTimely(rule, tracker, history, evidence) is var since and >= 0 && !Made(rule, tracker, since))
            {
                bool late = rule.Late is not null && (history.LastAgent > since || (rule.OpenQuestion && OpenQuestion(tracker.Questions) is { AskedBefore: not null, AnsweredBefore: false }));
                NextMove move = new(rule.Move, late ? rule.Late! : rule.Reason, rule.Phrases) { Timing = late ? MoveTiming.Late : MoveTiming.Due, Evidence = evidence };
                next.Add((move, rule.Priority + (late ? LateBonus : 0)));
            }
        }

        return new MoveProposal([.. next.OrderByDescending(m => m.Rank).Select(m => m.Move)], later);
    }

    /// <summary>The message since which a move is due, or -1 where it is not.</summary>
    private static int IsTimely(MoveRule rule, StandingTracker tracker, ConversationHistory history, List<MoveEvidence> evidence)
    {
        float heat = tracker.Heat.Heat;
        if ((rule.Stages.Count > 0 && !rule.Stages.Contains(tracker.Stage)) || heat < rule.MinHeat || heat > rule.MaxHeat)
        {
            return -1;
        }

        if ((rule.Feeling && heat < Hot && !VoicedFeelings.Any(history, onlyNow: heat < CustomerSigns.Warm)) || (rule.Settled && OpenQuestion(tracker.Questions) is not null)
            || (rule.AfterCustomer && history.LastAgent > history.LastCustomer) || IsHeldBack(rule, history))
        {
            return -1;
        }

        int since = Math.Max(0, tracker.LastRise);
        if (rule.Stages.Count > 0)
        {
            if (history.Count > 0)
            {
                evidence.Add(new MoveEvidence("stage", tracker.StageSince));
            }

            since = Math.Max(since, tracker.StageSince);
        }

        if (rule.MinHeat > 0 && history.LastCustomer >= 0)
        {
            evidence.Add(new MoveEvidence("heat", history.LastCustomer));
        }

        if (rule.OpenQuestion)
        {
            if (OpenQuestion(tracker.Questions) is not { } question)
            {
                return -1;
            }

            evidence.Add(new MoveEvidence(MoveEvidence.Question, question.MessageIndex));
            since = question.AnsweredBy is { } answered ? answered : question.MessageIndex;
        }

        return rule.When.Count == 0 ? since : Latest(rule, tracker, history, evidence);
    }

    private static bool IsHeldBack(MoveRule rule, ConversationHistory history)
    {
        for (int i = 0; i < rule.NotWith.Count; i++)
        {
            if (history.Customer?.Find(rule.NotWith[i]) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static int Latest(MoveRule rule, StandingTracker tracker, ConversationHistory history, List<MoveEvidence> evidence)
    {
        (string? sign, int message) = (null, -1);
        foreach (string id in rule.When)
        {
            int found = tracker.LastFound.GetValueOrDefault(id, -1);
            if (found > message && ((rule.Keeps && !IsGranted(id, history)) || found == history.LastCustomer || found == history.LastAgent))
            {
                (sign, message) = (id, found);
            }
        }

        if (sign is not null)
        {
            evidence.Add(new MoveEvidence(sign, message));
        }

        return message;
    }

    /// <summary>Whether a human has come for whom a bot was asked: nobody says so then.</summary>
    private static bool IsGranted(string sign, ConversationHistory history) => sign == RuleIds.EscalationRequest && EscalationState.HasHumanCome(history);

    /// <summary>Whether the conversation has still to come to the stage of the move, or to cool down for it.</summary>
    private static bool IsEarly(MoveRule rule, StandingTracker tracker)
    {
        if (rule.Stages.Count == 0 || tracker.Stage is ConversationStage.Calm or ConversationStage.Closing)
        {
            return false;
        }

        if (rule.Stages.Contains(tracker.Stage))
        {
            return tracker.Heat.Heat > rule.MaxHeat;
        }

        int now = Way(tracker.Stage);
        foreach (ConversationStage stage in rule.Stages)
        {
            if (Way(stage) <= now)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How far a stage is on the way: abuse has to be dealt with before anything else.</summary>
    private static int Way(ConversationStage stage) => stage == ConversationStage.Boundary ? -1 : (int)stage;

    private static bool Made(MoveRule rule, StandingTracker tracker, int since)
    {
        foreach (string id in rule.Unless)
        {
            if (tracker.LastFound.GetValueOrDefault(id, -1) >= since)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The latest question, where it has no result yet. Who asked how to do something, and was told, waits for none.</summary>
    private static CustomerQuestion? OpenQuestion(QuestionLedger ledger)
    {
        CustomerQuestion? latest = ledger.Questions.Count == 0 ? null : ledger.Questions[^1];
        bool told = latest is { Kind: QuestionKind.Process, Answer: AnswerKind.Process, Refused: false };
        return latest?.Answer is AnswerKind.None or AnswerKind.Process or AnswerKind.Deferred && !told ? latest : null;
    }
}
