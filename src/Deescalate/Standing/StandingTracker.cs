using Deescalate.Rules;

namespace Deescalate;

/// <summary>The running state behind <see cref="Standing"/>, updated by each message at constant cost.</summary>
/// <param name="profile">The profile of <see cref="Standing.Coverage"/>.</param>
internal sealed class StandingTracker(CoverageProfile profile)
{
    private const float RiskFade = 0.8f;

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

    public ConversationStage Stage { get; set; }

    /// <summary>Evidence from abuse, threats and demands for a manager, fading with each customer message.</summary>
    public float Alarm { get; set; }

    public void Add(int index, in HistoryEntry message, bool ignoresQuestion)
    {
        if (message.IsCustomer)
        {
            _heat.Add(message.Heat);
            Alarm = (Alarm * RiskFade) + AlarmOf(message);
            Archetypes.AddCustomer(index, message, ignoresQuestion);
            Stage = StageTracker.AfterCustomer(Stage, _heat.Heat, message);
        }
        else if (message.IsAgent)
        {
            Heart.Add(index, message.Findings);
            Other?.Add(index, message.Findings);
            Archetypes.AddAgent(message);
            Stage = StageTracker.AfterAgent(Stage, _heat.Heat, message);
            Commitments.Add(index, message.Findings);
        }

        Questions.Add(index, message);
        Handling.Add(index, message.Findings);
    }

    public Standing ToStanding() => new(
        _heat.Heat,
        _heat.Peak,
        _heat.Trend,
        Stage,
        [Archetypes.ToScore(Archetype.Monologuer), Archetypes.ToScore(Archetype.Bully), Archetypes.ToScore(Archetype.Escalator)],
        HeartCoverage.Of(Heart),
        Risk())
    {
        Coverage = Coverage.ToCoverage(),
    };

    private static float AlarmOf(in HistoryEntry message)
    {
        float alarm = 0;
        if (message.Find(RuleIds.Abuse) is not null)
        {
            alarm += 0.4f;
        }

        if (message.Find(RuleIds.Threat) is not null)
        {
            alarm += 0.5f;
        }

        if (message.Find(RuleIds.EscalationRequest) is not null)
        {
            alarm += 0.4f;
        }

        return alarm;
    }

    private float Risk()
    {
        float evidence = (_heat.Heat * 0.8f) + Alarm + (_heat.Trend == HeatTrend.Rising ? 0.15f : 0) - (_heat.Trend == HeatTrend.Falling ? 0.15f : 0);
        return evidence <= 0 ? 0 : 1 - MathF.Exp(-evidence);
    }
}
