using Deescalate.Cues;

namespace Deescalate.Rules;

/// <summary>After a request for someone higher, the agent agrees to pass the customer up. A bare yes counts only where nothing else is said.</summary>
internal sealed class EscalationHonouredRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = RuleIds.EscalationHonoured;

    private const int BareAssent = 4;
    private const float AssentConfidence = 0.6f;

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        CueMatches matches = context.Reading.Matches;
        int head = matches.Head(context.Rule.Number);
        if (head < 0 || !EscalationState.IsOpen(context.History))
        {
            return;
        }

        bool agrees = false;
        bool assents = false;
        bool more = false;
        for (int i = head; i >= 0; i = matches[i].Next)
        {
            string? group = context.Rule.Groups[matches[i].Group].Name;
            agrees |= group == "agree";
            assents |= group == "assent";
            more |= group is "named" or "choice";
        }

        bool bare = assents && (more || (context.Words <= BareAssent && context.Reading.Terms.Questions == 0));
        if (agrees || bare)
        {
            float confidence = Math.Max(CueRuleReader.Confidence(context.Rule, context.Reading, out TextSpan span), AssentConfidence);
            context.Report(span, confidence, CueRuleReader.Attributes(context.Rule, context.Reading));
        }
    }
}
