namespace Deescalate.Rules;

/// <summary>The agent labels a feeling that clashes with the one the customer shows.</summary>
internal sealed class MislabelRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "agent.mislabel";

    /// <summary>Score from which a feeling is shown.</summary>
    private const float Shown = 0.6f;

    /// <summary>Score from which a label is not out of the blue.</summary>
    private const float Hinted = 0.3f;

    /// <summary>Heat up to which worry wears people down rather than frightens them.</summary>
    private const float Mild = 0.265f;

    /// <summary>For each emotion those that may be said of the same person in the same breath.</summary>
    private static readonly int[] _near = BuildNear();

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        if (context.Find(RuleIds.Label) is not { } label || context.History.Customer is not { } customer || !Enum.TryParse(label["emotion"], ignoreCase: true, out Emotion named))
        {
            return;
        }

        float strongest = 0;
        for (int i = 0; i < EmotionScores.Count; i++)
        {
            float score = customer.Emotions[(Emotion)i];
            bool near = (_near[(int)named] & (1 << i)) != 0;
            near |= named == Emotion.Frustration && (Emotion)i == Emotion.Anxiety && customer.Heat < Mild;
            if (near && score >= Hinted)
            {
                return;
            }

            strongest = Math.Max(strongest, score);
        }

        if (strongest >= Shown)
        {
            context.Report(label.Span, Math.Min(label.Confidence, strongest));
        }
    }

    private static int[] BuildNear()
    {
        int[] near = new int[EmotionScores.Count];
        Group(near, Emotion.Anger, Emotion.Frustration, Emotion.Disappointment, Emotion.Betrayal, Emotion.Envy);
        Group(near, Emotion.Disappointment, Emotion.Hurt, Emotion.Betrayal);
        Group(near, Emotion.Frustration, Emotion.Helplessness, Emotion.Confusion);
        Group(near, Emotion.Anxiety, Emotion.Helplessness);
        Group(near, Emotion.Hurt, Emotion.Helplessness);
        foreach (Emotion beneath in (ReadOnlySpan<Emotion>)[Emotion.Anxiety, Emotion.Hurt, Emotion.Helplessness])
        {
            // who is angry may well be worried or hurt beneath it; who is worried is not angry
            near[(int)beneath] |= (1 << (int)Emotion.Anger) | (1 << (int)Emotion.Frustration) | (1 << (int)Emotion.Disappointment) | (1 << (int)Emotion.Betrayal);
        }

        Group(near, Emotion.Gratitude, Emotion.Relief, Emotion.Satisfaction);
        return near;
    }

    private static void Group(int[] near, params ReadOnlySpan<Emotion> emotions)
    {
        foreach (Emotion one in emotions)
        {
            foreach (Emotion other in emotions)
            {
                near[(int)one] |= 1 << (int)other;
            }
        }
    }
}
