using Deescalate.Cues;

namespace Deescalate.Rules;

/// <summary>The agent digs for a deeper cause before any acknowledgement.</summary>
internal sealed class RootProbeTooEarlyRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "agent.root-probe-too-early";

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        if (context.Reading.Matches.Head(context.Rule.Number) < 0)
        {
            return;
        }

        float confidence = CueRuleReader.Confidence(context.Rule, context.Reading, out TextSpan probe);
        if (confidence < descriptor.Threshold || Acknowledgements.Start(context) < probe.Start || CaresBefore(context, probe))
        {
            return;
        }

        ConversationHistory history = context.History;
        int oldest = Math.Max(history.FirstKept, history.Count - Acknowledgements.Reach);
        for (int i = history.Count - 1; i >= oldest; i--)
        {
            if (history[i].IsAgent && Acknowledgements.Any(history[i].Findings))
            {
                return;
            }
        }

        context.Report(probe, confidence);
    }

    /// <summary>Whether a word of care that is no full acknowledgement ("sorry to see you go") stands before the question.</summary>
    private static bool CaresBefore(RuleContext context, TextSpan probe) => context.FirstOf("care") is { } care && care.Start < probe.Start;
}
