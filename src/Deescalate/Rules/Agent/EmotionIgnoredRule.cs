using Deescalate.Cues;

namespace Deescalate.Rules;

/// <summary>The customer has just voiced a feeling, and the reply holds no acknowledgement at all.</summary>
internal sealed class EmotionIgnoredRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "agent.emotion-ignored";

    private const float Felt = 0.5f;

    /// <summary>Heat from which frustration is more than the report of a fault.</summary>
    private const float Displeased = 0.25f;
    private const float Confidence = 0.75f;

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        if (context.History.Customer is not { } customer || !Feels(customer))
        {
            return;
        }

        bool heard = Says(context, "heard") || context.Found(RuleIds.Boundary) || Acknowledgements.Start(context) != int.MaxValue;
        if ((!heard || IsFormula(context)) && !Acknowledgements.GivenInTurn(context.History))
        {
            context.Report(confidence: Confidence);
        }
    }

    /// <summary>"We apologise for any inconvenience. Anything else?": the apology is part of the goodbye.</summary>
    private static bool IsFormula(RuleContext context)
    {
        if (!Says(context, "formula") || !Says(context, "closing") || Says(context, "heard"))
        {
            return false;
        }

        IReadOnlyList<Finding> findings = context.Findings;
        for (int i = 0; i < findings.Count; i++)
        {
            string rule = findings[i].RuleId;
            if (rule != RuleIds.Apology && (Acknowledgements.Is(rule) || Acknowledgements.IsSolution(rule)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Says(RuleContext context, string group)
    {
        CueMatches matches = context.Reading.Matches;
        for (int i = matches.Head(context.Rule.Number); i >= 0; i = matches[i].Next)
        {
            if (context.Rule.Groups[matches[i].Group].Name == group)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Confusion alone is answered by clearing it up, and a plain report of what does not work ("the app keeps asking for a code") by seeing to it.</summary>
    private static bool Feels(in HistoryEntry customer)
    {
        if (customer.Heat >= Acknowledgements.Hot)
        {
            return true;
        }

        for (Emotion emotion = Emotion.Anger; emotion < Emotion.Gratitude; emotion++)
        {
            bool grumble = emotion is Emotion.Frustration or Emotion.Disappointment;
            if (emotion != Emotion.Confusion && customer.Emotions[emotion] >= Felt && (!grumble || customer.Heat >= Displeased))
            {
                return true;
            }
        }

        return false;
    }
}
