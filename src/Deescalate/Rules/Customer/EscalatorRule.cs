using Deescalate.Cues;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>"Higher-Up Hal": demands someone with more authority, refuses to go on with this agent, or asks a second time. A first polite request is
/// no demand.</summary>
internal sealed class EscalatorRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = RuleIds.Escalator;

    private const string Asked = "asked";

    [Flags]
    private enum Tone
    {
        None = 0,

        /// <summary>Demands somebody higher in so many words.</summary>
        Demand = 1,

        /// <summary>Orders to be passed on; to whom, the request must say.</summary>
        PassOn = 2,

        /// <summary>Will not go on with this agent.</summary>
        Refusal = 4,

        /// <summary>Speaks of somebody higher.</summary>
        Names = 8,
        Polite = 16,
    }

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        if (context.Reading.Matches.Head(context.Rule.Number) < 0)
        {
            return;
        }

        Finding? request = context.Find(RuleIds.EscalationRequest) is { } found && found["level"] == "manager" ? found : null;
        Tone tone = Read(context, out TextSpan span);
        bool requested = request is not null;
        bool refuses = (tone & Tone.Refusal) != 0 && (requested || (tone & Tone.Names) != 0);
        bool orders = (tone & Tone.Polite) == 0 && ((tone & Tone.Demand) != 0 || (requested && (tone & Tone.PassOn) != 0));
        if (!requested && !refuses && !orders)
        {
            return;
        }

        bool again = !context.Memory.TryAdd(Asked, "1");
        if (refuses || orders || again)
        {
            context.Report(request?.Span ?? span, refuses || orders ? 0.9f : 0.75f);
        }
    }

    /// <summary>A question is polite whatever its words.</summary>
    private static Tone Read(RuleContext context, out TextSpan span)
    {
        CueMatches matches = context.Reading.Matches;
        Tone tone = Tone.None;
        span = default;
        for (int i = matches.Head(context.Rule.Number); i >= 0; i = matches[i].Next)
        {
            bool asked = context.Reading.Terms.Terms[matches[i].First].Has(TermFlags.Asked);
            Tone sign = context.Rule.Groups[matches[i].Group].Name switch
            {
                "refusal" => Tone.Refusal,
                "polite" => Tone.Polite,
                "names" => Tone.Names,
                "pass-on" => asked ? Tone.Polite : Tone.PassOn,
                _ => asked ? Tone.Polite : Tone.Demand,
            };
            tone |= sign;
            if (span.Length == 0 && (sign & (Tone.Demand | Tone.Refusal)) != 0)
            {
                span = context.Reading.Terms.SpanOf(matches[i].First, matches[i].Last);
            }
        }

        return tone;
    }
}
