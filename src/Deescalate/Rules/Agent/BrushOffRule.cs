using Deescalate.Cues;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>The customer is sent away without help. Some words do so whenever they are said; "you're free to do so" only where the customer has just threatened to leave, to complain or to tell
/// others.</summary>
internal sealed class BrushOffRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = RuleIds.BrushOff;

    private const float Confidence = 0.85f;
    private const float Displeased = 0.25f;

    /// <summary>Words that leave a threat to the customer and also say yes to a question: "go ahead".</summary>
    private const string Yes = "yes";

    /// <summary>What helps with it: "their address is below".</summary>
    private const string Signpost = "signpost";

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        float confidence = CueRuleReader.Confidence(context.Rule, context.Reading, out TextSpan span);
        if (confidence < context.Rule.Descriptor.Threshold && LeavesThreat(context) is { } left)
        {
            (confidence, span) = (Confidence, left);
        }

        if (confidence > 0)
        {
            context.Report(span, confidence, CueRuleReader.Attributes(context.Rule, context.Reading));
        }
    }

    /// <summary>Where the message leaves it to the customer to do what they threaten, and does nothing about it.</summary>
    private static TextSpan? LeavesThreat(RuleContext context)
    {
        if (context.History.LastCustomer <= context.History.LastAgent || context.History.Customer is not { } customer || !Threatens(customer))
        {
            return null;
        }

        RuleSet rules = context.Reading.Rules;
        int number = rules.NumberOf(SignalIds.LeftToThem);
        TextSpan? left = null;
        bool asks = customer.Find(RuleIds.Question) is not null;
        for (int i = number < 0 ? -1 : context.Reading.Matches.Head(number); i >= 0; i = context.Reading.Matches[i].Next)
        {
            CueMatch match = context.Reading.Matches[i];
            switch (rules.Entries[number].Groups[match.Group].Name)
            {
                case Signpost:
                    return null;
                case Yes when asks:
                    break;
                default:
                    left ??= context.Reading.Terms.SpanOf(match.First, match.Last);
                    break;
            }
        }

        return left is { } span && !Helps(context.Findings, span) ? left : null;
    }

    private static bool Threatens(in HistoryEntry customer) => customer.Find(RuleIds.Threat) is not null
        || (customer.Heat >= Displeased && customer.Find(RuleIds.StatedDemand) is { } demand && demand["what"] == "cancel");

    /// <summary>Whether other words of the message acknowledge, offer or do something.</summary>
    private static bool Helps(IReadOnlyList<Finding> findings, TextSpan left)
    {
        for (int i = 0; i < findings.Count; i++)
        {
            if (!findings[i].Span.Overlaps(left) && IsHelp(findings[i].RuleId))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHelp(string rule) => Acknowledgements.Is(rule) || Acknowledgements.IsSolution(rule)
        || rule is RuleIds.FollowUp or RuleIds.EffortPledge or RuleIds.Alliance or RuleIds.CuriousQuestion or RuleIds.PermissionQuestion or RuleIds.Reassure;
}
