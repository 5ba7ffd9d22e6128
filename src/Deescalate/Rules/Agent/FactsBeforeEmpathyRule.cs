using Deescalate.Cues;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>The customer is hot, and the reply opens with questions, figures or procedure before any acknowledgement.</summary>
internal sealed class FactsBeforeEmpathyRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "agent.facts-before-empathy";

    private const float Confidence = 0.8f;

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        // Who is passed up as they asked has been heard.
        if (context.History.Customer is not { Heat: >= Acknowledgements.Hot } || context.Found(RuleIds.EscalationHonoured) || Acknowledgements.GivenSinceHot(context.History))
        {
            return;
        }

        int heard = Acknowledgements.Start(context);
        if (FirstFact(context, heard) is { } fact && fact.Start < heard)
        {
            context.Report(fact, Confidence);
        }
    }

    private static TextSpan? FirstFact(RuleContext context, int heard)
    {
        TextSpan? first = FactQuestion.Find(context);
        TermBuffer buffer = context.Reading.Terms;
        foreach (ref readonly Entity entity in buffer.Entities)
        {
            if (buffer.Terms[entity.First].Has(TermFlags.Number | TermFlags.Money) && !IsRetold(buffer, entity, heard))
            {
                first = Earlier(first, buffer.SpanOf(entity.First, entity.Last));
                break;
            }
        }

        CueMatches matches = context.Reading.Matches;
        int request = context.Reading.Rules.NumberOf(SignalIds.DataRequest);
        for (int i = request < 0 ? -1 : matches.Head(request); i >= 0; i = matches[i].Next)
        {
            first = Earlier(first, buffer.SpanOf(matches[i].First, matches[i].Last));
        }

        if (context.Find(RuleIds.PolicyDefense) is { } policy)
        {
            first = Earlier(first, policy.Span);
        }

        AnswerReading answer = AnswerClassifier.Of(context);
        return answer is { Kind: AnswerKind.Process or AnswerKind.Deferred, Plain: false } ? Earlier(first, answer.Span) : first;
    }

    /// <summary>Whether a figure belongs to the customer's own tale: it stands in the sentence that acknowledges ("two bills since March, how awful"), or in the one before and is said of them
    /// ("you wrote to us on 8 May and got nowhere. No wonder you've had enough").</summary>
    private static bool IsRetold(TermBuffer buffer, in Entity entity, int heard)
    {
        int sentence = buffer.Terms[entity.First].Sentence;
        bool told = false;
        foreach (ref readonly Term term in buffer.Terms)
        {
            if (term.Start >= heard)
            {
                return term.Sentence == sentence || (told && term.Sentence == sentence + 1);
            }

            told |= term.Sentence == sentence && term.Is(LexicalClass.SecondPerson);
        }

        return false;
    }

    private static TextSpan Earlier(TextSpan? one, TextSpan other) => one is { } span && span.Start <= other.Start ? span : other;
}
