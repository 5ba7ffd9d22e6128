using System.Runtime.InteropServices;
using Deescalate.Rules;

namespace Deescalate;

/// <summary>Adds contributions to a score, message by message. Points count less the nearer the score is to the end they push it to, so that the score
/// never runs against an end and is the plain sum of what each finding added. The same contributions always give the same score.</summary>
internal sealed class HandlingScale
{
    private const float Top = 100;
    private readonly Dictionary<string, int> _made;
    private int _warmth;

    public HandlingScale()
        : this(new Dictionary<string, int>(StringComparer.Ordinal))
    {
    }

    private HandlingScale(Dictionary<string, int> made) => _made = made;

    /// <summary>The score so far.</summary>
    public double Score { get; private set; } = Handling.Base;

    /// <summary>A scale that stands where this one does.</summary>
    public HandlingScale Copy() => new(new Dictionary<string, int>(_made, StringComparer.Ordinal)) { Score = Score, _warmth = _warmth };

    /// <summary>Weighs the contributions of one message and moves the score.</summary>
    /// <param name="message">Its contributions; each is replaced by its weighed form.</param>
    public void Add(Span<HandlingContribution> message)
    {
        bool step = false;
        bool acknowledges = false;
        foreach (HandlingContribution contribution in message)
        {
            if (contribution.FullPoints > 0 && !IsOnFault(contribution, message))
            {
                step |= Acknowledgements.IsStep(contribution.RuleId);
                acknowledges |= Acknowledgements.Is(contribution.RuleId);
            }
        }

        int warmthBefore = _warmth;
        for (int i = 0; i < message.Length; i++)
        {
            HandlingContribution contribution = message[i];
            (float share, HandlingWeighing weighing) = contribution.FullPoints <= 0 ? (1, HandlingWeighing.Full)
                : IsOnFault(contribution, message) ? (0, HandlingWeighing.OnFault)
                : Place(contribution, step, acknowledges, warmthBefore);
            if (contribution.FullPoints > 0)
            {
                // What was made counts as made whatever it earned: so a fault can never make a later move worth more.
                ref int made = ref CollectionsMarshal.GetValueRefOrAddDefault(_made, contribution.RuleId, out _);
                if (made > 0)
                {
                    share *= MathF.Pow(0.5f, Math.Min(made, 30));
                    weighing = weighing == HandlingWeighing.Full ? HandlingWeighing.Repeated : weighing;
                }

                made++;
                _warmth += IsWarmth(contribution.RuleId) ? 1 : 0;
            }

            double before = Score;
            Move(contribution.FullPoints * (double)share);
            message[i] = contribution with { Points = (float)(Score - before), Weighing = weighing };
        }
    }

    /// <summary>Weighs a whole conversation again.</summary>
    public static IReadOnlyList<HandlingContribution> Replay(IEnumerable<HandlingContribution> contributions)
    {
        HandlingContribution[] all = [.. contributions];
        new HandlingScale().AddAll(all);
        return all;
    }

    /// <summary>Weighs the contributions of several messages, in their order.</summary>
    public void AddAll(Span<HandlingContribution> messages)
    {
        int first = 0;
        for (int i = 1; i <= messages.Length; i++)
        {
            if (i == messages.Length || messages[i].MessageIndex != messages[first].MessageIndex)
            {
                Add(messages[first..i]);
                first = i;
            }
        }
    }

    private static (float Share, HandlingWeighing Weighing) Place(HandlingContribution contribution, bool step, bool acknowledges, int warmthBefore)
    {
        if (warmthBefore > 0 && contribution.Situation.HasFlag(HandlingSituation.Cool) && IsWarmth(contribution.RuleId))
        {
            return (step ? 0.5f : 0, HandlingWeighing.HeatGone);
        }

        return !acknowledges && contribution.Situation.HasFlag(HandlingSituation.Unheard) && Acknowledgements.IsStep(contribution.RuleId)
            ? (0.5f, HandlingWeighing.TooEarly)
            : (1, HandlingWeighing.Full);
    }

    /// <summary>Whether a fault of the message takes a move's worth: it stands on the same words, the answer that the move gives is a refusal, or what
    /// follows an acknowledgement takes it back ("I understand, but rules are rules").</summary>
    private static bool IsOnFault(HandlingContribution move, ReadOnlySpan<HandlingContribution> message)
    {
        foreach (HandlingContribution fault in message)
        {
            if (fault.FullPoints < 0 && (AgentSigns.Undoes(fault.RuleId, fault.Span, move.Span) || (move.RuleId == RuleIds.OutcomeAnswer && (AgentSigns.IsRefusal(fault.RuleId) || fault.RuleId == RuleIds.EscalationBlocked))
                || (Acknowledgements.Is(move.RuleId) && fault.Span.Start > move.Span.Start && AgentSigns.TakesBack(fault.RuleId))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWarmth(string rule) => rule is RuleIds.Sympathy or RuleIds.Apology or RuleIds.Label or RuleIds.Accept or RuleIds.Audit
        or RuleIds.EmpathyWithReason or RuleIds.Loyalty or RuleIds.Alliance or RuleIds.FaceSaving or RuleIds.EffortPledge or RuleIds.PositiveExpectation;

    /// <summary>Moves in full on the score's own half of the scale's base, and by the share of the room that is left beyond it.</summary>
    private void Move(double points) => Score = points >= 0
        ? Math.Min(Top, Score + (points * Math.Min(1, (Top - Score) / (Top - Handling.Base))))
        : Math.Max(0, Score + (points * Math.Min(1, Score / Handling.Base)));
}
