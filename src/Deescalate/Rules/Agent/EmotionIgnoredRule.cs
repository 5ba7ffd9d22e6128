namespace Deescalate.Rules;

/// <summary>The customer has just voiced a feeling, and the reply holds no acknowledgement at all.</summary>
internal sealed class EmotionIgnoredRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "agent.emotion-ignored";

    private const float Felt = 0.5f;
    private const float Confidence = 0.75f;

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        if (context.History.Customer is not { } customer || !Feels(customer))
        {
            return;
        }

        bool heard = context.Reading.Matches.Head(context.Rule.Number) >= 0 || context.Found(RuleIds.Boundary);
        if (!heard && Acknowledgements.Start(context) == int.MaxValue && !Acknowledgements.GivenInTurn(context.History))
        {
            context.Report(confidence: Confidence);
        }
    }

    /// <summary>Confusion alone is answered by clearing it up.</summary>
    private static bool Feels(in HistoryEntry customer)
    {
        if (customer.Heat >= Acknowledgements.Hot)
        {
            return true;
        }

        for (Emotion emotion = Emotion.Anger; emotion < Emotion.Gratitude; emotion++)
        {
            if (emotion != Emotion.Confusion && customer.Emotions[emotion] >= Felt)
            {
                return true;
            }
        }

        return false;
    }
}
