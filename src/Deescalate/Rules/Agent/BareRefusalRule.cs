using Deescalate.Cues;

namespace Deescalate.Rules;

/// <summary>A refusal with no way on in the same message.</summary>
internal sealed class BareRefusalRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = RuleIds.BareRefusal;

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        if (context.Reading.Matches.Head(context.Rule.Number) < 0 || context.Found(RuleIds.Boundary))
        {
            return;
        }

        float confidence = CueRuleReader.Confidence(context.Rule, context.Reading, out TextSpan refusal);
        if (confidence < descriptor.Threshold || OffersAnotherWay(context.Findings, refusal) || context.Says("way")
            || (context.Says("no") && !IsAskedFor(context.History)))
        {
            return;
        }

        FindingAttributes attributes = CueRuleReader.Attributes(context.Rule, context.Reading);
        context.Report(refusal, confidence, Empathizes(context) ? attributes.With("lacks", "alternative") : attributes);
    }

    /// <summary>"You can't return it" may itself be read as a result; only what is said apart from the refusal opens a way.</summary>
    private static bool OffersAnotherWay(IReadOnlyList<Finding> findings, TextSpan refusal)
    {
        for (int i = 0; i < findings.Count; i++)
        {
            string rule = findings[i].RuleId;
            bool way = rule is RuleIds.TakeAction or RuleIds.OptionsOffered or RuleIds.Agency or RuleIds.ActionItems or RuleIds.Commitment
                or RuleIds.GapQuestion or RuleIds.SeekAgreement or RuleIds.FollowUp;
            if (way && !findings[i].Span.Overlaps(refusal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A bare "no" refuses something only where something was asked for; else it is an answer, or the end of a talk.</summary>
    private static bool IsAskedFor(ConversationHistory history) =>
        history.Customer is { } customer && (customer.Find(RuleIds.StatedDemand) is not null || customer.Find(RuleIds.Question)?["ask"] == "will-you");

    private static bool Empathizes(RuleContext context) =>
        context.Found(RuleIds.Sympathy) || context.Found(RuleIds.Label) || context.Found(RuleIds.Accept) || context.Found(RuleIds.EmpathyWithReason);
}
