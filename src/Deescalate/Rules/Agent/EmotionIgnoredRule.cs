using Deescalate.Cues;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>The customer has just voiced a feeling, and the reply holds no acknowledgement at all.</summary>
internal sealed class EmotionIgnoredRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "agent.emotion-ignored";

    private const float Felt = 0.5f;

    /// <summary>Score from which a feeling shows in a message that is not even warm.</summary>
    private const float Plainly = 0.75f;
    private const float Warm = 0.3f;
    private const float Confidence = 0.75f;

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        if (context.History.Customer is not { } customer || !Feels(customer) || WasSaid(context.History) || Opens(context))
        {
            return;
        }

        bool heard = context.Says("heard") || context.Found(RuleIds.Boundary) || context.Found(RuleIds.EscalationHonoured) || Acknowledgements.Start(context) != int.MaxValue;
        if ((!heard || IsFormula(context)) && !Acknowledgements.GivenInTurn(context.History))
        {
            context.Report(confidence: Confidence);
        }
    }

    /// <summary>"Hi", "oh": a message of greetings and interjections alone is the first of several.</summary>
    private static bool Opens(RuleContext context)
    {
        foreach (ref readonly Term term in context.Reading.Terms.Terms)
        {
            if (!term.Is(LexicalClass.Greeting))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether it was reported of a message that the agent has sent since: a reply in five short messages passes the feeling over once.</summary>
    private static bool WasSaid(ConversationHistory history)
    {
        for (int i = history.Count - 1; i > history.LastCustomer && i >= history.FirstKept; i--)
        {
            if (history[i].Find(Id) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"We apologise for any inconvenience. Anything else?": the apology is part of the goodbye.</summary>
    private static bool IsFormula(RuleContext context)
    {
        if (!context.Says("formula") || !context.Says("closing") || context.Says("heard"))
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

    /// <summary>Confusion alone is answered by clearing it up, and a plain report of what does not work ("the app keeps asking for a code") by seeing to it; a hint
    /// of a feeling in calm words, one in the same breath as a yes to what the agent said, and one that is over ("I was so worried, thank you!"), may be passed over.</summary>
    private static bool Feels(in HistoryEntry customer)
    {
        if (customer.Heat >= Acknowledgements.Hot)
        {
            return true;
        }

        if (customer.Find(RuleIds.RootAgreed) is not null || customer.Find(RuleIds.FeltHeard)?["value"] == "yes")
        {
            return false;
        }

        float felt = customer.Heat >= Warm ? Felt : Plainly;
        float friendly = Friendly(customer.Emotions);
        for (Emotion emotion = Emotion.Anger; emotion < Emotion.Gratitude; emotion++)
        {
            bool grumble = emotion is Emotion.Frustration or Emotion.Disappointment && customer.Heat < Warm;
            bool asked = emotion == Emotion.Anxiety && customer.Heat < Warm && IsAsked(customer);
            if (emotion != Emotion.Confusion && !grumble && !asked && customer.Emotions[emotion] >= Math.Max(felt, friendly))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words of worry are the question itself: "Will I lose my place?" wants its answer.</summary>
    private static bool IsAsked(in HistoryEntry customer) =>
        customer.Find(RuleIds.Anxiety) is { } worry && customer.Find(RuleIds.Question) is { } question && question["kind"] != "other" && worry.Span.Overlaps(question.Span);

    /// <summary>The strongest friendly feeling that is plain to see; 0 where there is none.</summary>
    private static float Friendly(in EmotionScores scores)
    {
        float most = 0;
        for (Emotion emotion = Emotion.Gratitude; emotion <= Emotion.Satisfaction; emotion++)
        {
            most = Math.Max(most, scores[emotion]);
        }

        return most >= Felt ? most : 0;
    }
}
