using Deescalate.Rules;

namespace Deescalate;

/// <summary>The running state behind <see cref="Standing"/>, updated by each message at constant cost.</summary>
/// <param name="profile">The profile of <see cref="Standing.Coverage"/>.</param>
/// <param name="alarm">When the alarm is raised.</param>
internal sealed class StandingTracker(CoverageProfile profile, AlarmPolicy alarm)
{
    private HeatTrack _heat;

    public ref HeatTrack Heat => ref _heat;

    /// <summary>HEART, which every standing tells.</summary>
    public CoverageTracker Heart { get; } = new(CoverageProfiles.Heart);

    /// <summary>The profile that was asked for; null where it is HEART.</summary>
    public CoverageTracker? Other { get; } = profile == CoverageProfiles.Heart ? null : new CoverageTracker(profile);

    public CoverageTracker Coverage => Other ?? Heart;

    public ArchetypeTracker Archetypes { get; } = new();

    public HandlingLedger Handling { get; } = new();

    public QuestionLedger Questions { get; } = new();

    public CommitmentLedger Commitments { get; } = new();

    public ActionLedger Actions { get; } = new();

    public ProblemTracker Problem { get; } = new();

    public DialogueLedger Dialogue { get; } = new();

    public RiskMeter Risk { get; } = new();

    public TurningPoints Turns { get; } = new();

    public ConversationStage Stage { get; set; }

    /// <summary>The message that brought the present stage.</summary>
    public int StageSince { get; set; }

    /// <summary>The latest customer message that was hotter than the one before, or waved a move away; -1 for none.</summary>
    public int LastRise { get; set; } = -1;

    /// <summary>Whether a message insulted the agent.</summary>
    public bool Insulted { get; set; }

    public AlarmState Alarm { get; set; }

    /// <summary>The latest message on which each rule reported.</summary>
    public Dictionary<string, int> LastFound { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a message that is not yet in the history.</summary>
    public void Add(int index, in HistoryEntry message, ConversationHistory history, MessageReading reading)
    {
        ConversationStage before = Stage;
        HandlingSituation situation = Situation(message);
        if (message.IsCustomer)
        {
            AddCustomer(index, message, history, reading);
        }
        else if (message.IsAgent)
        {
            AddAgent(index, message);
        }

        StageSince = Stage == before ? StageSince : index;
        Questions.Add(index, message, reading.Terms);
        List<PromisedAct>? acts = message.IsAgent ? PromiseReader.Read(reading, message.Findings) : null;
        Commitments.Add(index, message, reading.Terms, acts);
        Actions.Add(index, message, reading, acts);
        Risk.Add(index, message);
        if (message.IsCustomer)
        {
            Risk.AddTone(index, message, reading, history.LastAgent >= 0 && Questions.IsAnsweredBy(history.LastAgent, index));
        }

        Handling.Add(index, message.Findings, situation);
        for (int i = 0; i < message.Findings.Count; i++)
        {
            LastFound[message.Findings[i].RuleId] = index;
        }

        Alarm = alarm.Next(Alarm, Risk.Score(_heat, Questions));
    }

    /// <summary>What a message would add to the handling score if it came next.</summary>
    public float PointsOf(int index, in HistoryEntry message) => Handling.PointsOf(index, message.Findings, Situation(message));

    public Standing ToStanding(int lastCustomer) => new(
        _heat.Heat,
        _heat.Peak,
        _heat.Trend,
        Stage,
        [Archetypes.ToScore(Archetype.Monologuer), Archetypes.ToScore(Archetype.Bully), Archetypes.ToScore(Archetype.Escalator)],
        HeartCoverage.Of(Heart),
        Risk.Score(_heat, Questions))
    {
        Coverage = Coverage.ToCoverage(),
        BeginHeat = _heat.Begin,
        EndHeat = _heat.Latest,
        RiskContributions = Risk.Explain(_heat, Questions, lastCustomer),
        AlarmRaised = Alarm.Raised,
        TurningPoints = [.. Turns.Points],
        Stalemate = Dialogue.Stalemate,
    };

    private void AddCustomer(int index, in HistoryEntry message, ConversationHistory history, MessageReading reading)
    {
        HeatTrack before = _heat;
        bool threatens = CustomerSigns.Threatens(message);
        _heat.Add(threatens ? Math.Max(message.Heat, HeatTrack.LeastOfThreat) : message.Heat, message.Words == 0 || CustomerSigns.HoldsHeat(message));
        if (_heat.Seen > 1 && (_heat.Latest > before.Latest || CustomerSigns.IsContent(message) || before.Heat - _heat.Heat >= TurningPoints.Cooling))
        {
            Turns.Add(index, before.Latest, _heat.Latest, history.LastAgent > history.LastCustomer ? history.LastAgent : null);
        }

        if (_heat.Trend == HeatTrend.Rising || message.Find(LandedRule.Id)?["result"] is "hotter" or "rejected")
        {
            LastRise = index;
        }

        Risk.Age();
        if (history.Agent?.Find(RuleIds.EscalationHonoured) is not null && !CustomerSigns.IsDispleased(message))
        {
            Risk.Grant();
        }

        Archetypes.AddCustomer(index, message, IgnoredQuestion.Stands(history, reading));
        Stage = StageTracker.AfterCustomer(Stage, message, Insulted, history.AgentCount > 0, history.Agent is { } agent && AgentSigns.MakesWay(agent), Questions.IsWaiting(history));
        Insulted |= CustomerSigns.InsultsAgent(message);
        Problem.AddCustomer(index, message, reading.Terms);
        Dialogue.AddCustomer(index, message, history.LastAgent);
    }

    private void AddAgent(int index, in HistoryEntry message)
    {
        Heart.Add(index, message.Findings);
        Other?.Add(index, message.Findings);
        Archetypes.AddAgent(message);
        Stage = StageTracker.AfterAgent(Stage, _heat.Heat, message);
        Problem.AddAgent(index, message);
        Dialogue.AddAgent(index, message);
    }

    private HandlingSituation Situation(in HistoryEntry message)
    {
        HandlingSituation situation = message.IsAgent ? HandlingSituation.Agent : HandlingSituation.None;
        situation |= _heat.Heat < CustomerSigns.Warm && Stage != ConversationStage.Closing ? HandlingSituation.Cool : HandlingSituation.None;
        return _heat.Heat >= CustomerSigns.Hot && Stage is ConversationStage.Venting or ConversationStage.Boundary ? situation | HandlingSituation.Unheard : situation;
    }
}
