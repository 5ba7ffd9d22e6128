using System.Globalization;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>The agent says back what the customer said. Measured: which share of a sentence's content words the customer used. A frame
/// ("what I'm hearing is …") needs less of it than a bare statement.</summary>
internal sealed class MirrorRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = RuleIds.Mirror;

    private const int FewTerms = 512;
    private const int FewSentences = 64;

    /// <summary>Share of shared words from which a bare statement is a restatement.</summary>
    private const float Most = 0.6f;

    /// <summary>Share from which an explanation is one of the customer's own.</summary>
    private const float Nearly = 0.8f;

    /// <summary>Share from which a framed question is one.</summary>
    private const float Half = 0.5f;

    /// <summary>Shared words that make a bare statement a restatement; one fewer will do where the words are rare and the statement no mere fragment.</summary>
    private const int Several = 3;
    private const int Short = 5;
    private const int Long = 9;

    /// <summary>Content words of the customer's from which there is a tale to say back.</summary>
    private const int Told = 12;

    /// <summary>Content words with which a sentence is more than a name for a feeling.</summary>
    private const int Ample = 5;

    /// <summary>Share from which a framed statement is one.</summary>
    private const float Some = 0.25f;

    /// <summary>The same where a shared word is a rare one.</summary>
    private const float Little = 0.2f;

    /// <summary>Words up to which a message that asks does nothing else.</summary>
    private const int ShortQuestion = 14;
    private const float Displeased = 0.25f;

    /// <summary>How sure it is of words that only fitted weights know.</summary>
    private const float Likely = 0.5f;

    /// <summary>What must not stand beside words that fitted weights know: an announcement with nothing of the customer's in it is hollow.</summary>
    private const FrameSign BesideFitted = FrameSign.Restate | FrameSign.Instruction;

    /// <summary>How sure of itself the measure is from where fitted weights have no say: a restatement is announced, or nearly all words are the customer's.</summary>
    private const float Certain = 0.75f;

    /// <summary>Log-odds beyond the threshold below which fitted weights speak against what the shared words say.</summary>
    private const float Doubt = -4.5f;

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        TermBuffer buffer = context.Reading.Terms;
        if (context.History.Content.Count == 0 || buffer.Count < 2)
        {
            return;
        }

        int sentences = buffer.Sentences;
        Span<bool> framed = buffer.Count <= FewTerms ? stackalloc bool[buffer.Count] : new bool[buffer.Count];
        Span<FrameSign> signs = sentences <= FewSentences ? stackalloc FrameSign[sentences] : new FrameSign[sentences];
        framed.Clear();
        signs.Clear();
        Restatement.Mark(context, framed, signs);

        Restatement best = default;
        float confidence = 0;
        FrameSign carried = FrameSign.None;
        for (int first = 0; first < buffer.Count;)
        {
            Restatement sentence = Restatement.Read(first, context, framed);
            // A single word after an announcement is a signature.
            FrameSign around = signs[buffer.Terms[first].Sentence] | (Length(sentence) > 1 ? carried : FrameSign.None);
            bool asked = buffer.Terms[first].Has(TermFlags.Asked);
            Restatement said = sentence;
            float sure = Judge(said, around, asked, context);
            if (sure == 0 && (around & (FrameSign.Fitted | BesideFitted)) == FrameSign.Fitted && (sentence.Shared > 0 || !TellsNews(sentence, context)))
            {
                sure = Likely + (0.3f * sentence.Overlap);
            }

            if (sure == 0 && sentence.Shared >= 2)
            {
                // "Two bills in one week; you must be sick of it": the restatement may stand in front of something else.
                said = Restatement.Read(first, context, framed, clause: true);
                sure = said.Last < sentence.Last ? Judge(said, around, asked, context) : 0;
            }

            if (sure > confidence)
            {
                confidence = sure;
                best = said;
            }

            // "Let me say that back. …": the frame opens what follows.
            carried = sentence.Overlap < Half ? around & FrameSign.Restate : FrameSign.None;
            first = sentence.Last + 1;
        }

        if (confidence >= Certain || (confidence > 0 && !(context.Reading.Fitted.BeyondOf(context.Rule) < Doubt)))
        {
            TextSpan span = buffer.SpanOf(best.First, best.Last);
            AnswerReading answer = AnswerClassifier.Of(context);
            if ((answer.Plain || answer.Question.Kind == OpenQuestionKind.None) && answer.Span.Overlaps(span))
            {
                // Nothing was asked, or no result was told: what looked like one is the customer's own tale.
                context.Reading.Answer = default(AnswerReading);
            }

            string overlap = best.Overlap.ToString("0.##", CultureInfo.InvariantCulture);
            context.Report(span, confidence, new FindingAttributes(new KeyValuePair<string, string>("overlap", overlap)));
        }
    }

    private static float Judge(in Restatement sentence, FrameSign around, bool asked, RuleContext context)
    {
        if ((around & FrameSign.Instruction) != 0)
        {
            return 0;
        }

        if (sentence.Asks && ((around & FrameSign.Restate) == 0 || sentence.Overlap < Most || sentence.Shared < 2))
        {
            return 0;
        }

        bool retold = sentence.Shared >= 2 || sentence.Overlap >= Some || (sentence.Own >= Several && sentence.Addresses && (around & FrameSign.Advice) == 0);
        if ((around & FrameSign.Restate) != 0 && sentence.Own > 0 && retold)
        {
            return Certain + (0.25f * sentence.Overlap);
        }

        bool inward = (around & (FrameSign.Mind | FrameSign.Advice)) == FrameSign.Mind;
        if ((around & FrameSign.Portrait) != 0 && (!sentence.SpeaksOfSelf || sentence.Shared > 0) && Tells(sentence, context) && (inward || NothingAsked(context) || !Answers(sentence, context)))
        {
            return 0.5f + (0.3f * sentence.Overlap);
        }

        if ((around & FrameSign.So) == 0 && OnlyAsked(context.History))
        {
            return 0;
        }

        if (IsShaped(sentence, around, asked, context) && (NothingAsked(context) || ((sentence.Shared > 0 || Waits(context)) && !Answers(sentence, context))))
        {
            return 0.5f + (0.3f * sentence.Overlap);
        }

        if (sentence.Shared == 0 || sentence.SpeaksOfSelf)
        {
            return 0;
        }

        bool whole = sentence.Overlap >= Most && (sentence.Shared >= Several || (sentence.Shared == Several - 1 && sentence.Rare > 0 && (Length(sentence) >= Short || IsEcho(sentence))));
        if ((around & (FrameSign.Frame | FrameSign.Advice | FrameSign.Outlook)) == FrameSign.Frame && (whole || sentence.Overlap >= (asked ? Half : Some) || (sentence.Rare > 0 && sentence.Overlap >= Little && !asked)))
        {
            return whole || !Answers(sentence, context) || NothingAsked(context) ? 0.6f + (0.25f * sentence.Overlap) : 0;
        }

        bool plain = whole && (around & (FrameSign.Advice | FrameSign.Outlook)) == 0 && (!asked || (around & FrameSign.Check) != 0);
        if (plain && !Answers(sentence, context))
        {
            return 0.4f + (0.3f * sentence.Overlap);
        }

        // "Five hours on a floor with little ones sounds exhausting": what happened, said back within the sympathy for it.
        return sentence.Shared >= 2 && sentence.Rare > 0 && !asked && (around & FrameSign.Advice) == 0 && Labels(sentence, context) ? 0.45f + (0.3f * sentence.Overlap) : 0;
    }

    /// <summary>Whether a statement has the form of something said back: it speaks of the customer or in their words, goes on from where they
    /// stopped, and neither advises nor informs.</summary>
    private static bool IsShaped(in Restatement sentence, FrameSign around, bool asked, RuleContext context)
    {
        if (sentence.SpeaksOfSelf || sentence.Asks || sentence.Figures || sentence.Content == 0 || (around & FrameSign.Advice) != 0)
        {
            return false;
        }

        bool goesOn = (around & FrameSign.So) != 0 && (sentence.OpensWithYou || sentence.Shared > 1) && NothingAsked(context);
        if ((around & FrameSign.Outlook) != 0 && !goesOn)
        {
            return false;
        }

        if ((around & FrameSign.So) != 0)
        {
            return sentence.Shared > 0 || (sentence.Addresses && sentence.Content > 1 && !asked);
        }

        return !asked && ((sentence.OpensWithYou && (sentence.Shared > 0 || (Length(sentence) >= Short && context.History.Content.Count >= Told && NothingAsked(context)))) || ((around & FrameSign.Join) != 0 && (sentence.Addresses || sentence.Overlap >= Half)));
    }

    /// <summary>Whether a portrait of the customer holds more than its frame: words of theirs, or enough others that do not only name a feeling.</summary>
    private static bool Tells(in Restatement sentence, RuleContext context) =>
        sentence.Shared > 0 || sentence.Content >= Ample || ((sentence.OpensWithYou ? Length(sentence) > 3 : sentence.Content > 1 || Length(sentence) >= Long) && !Labels(sentence, context));

    /// <summary>Whether the customer has just put a short question and told nothing: then words of theirs in a bare statement answer it.</summary>
    private static bool OnlyAsked(ConversationHistory history) => history.Customer is { } customer && customer.Words <= ShortQuestion && customer.Heat < Displeased
        && customer.Find(RuleIds.Question) is not null && customer.Find(RuleIds.RootCandidate) is null;

    private static bool NothingAsked(RuleContext context) => AnswerClassifier.Of(context).Question.Kind == OpenQuestionKind.None;

    /// <summary>Whether the customer waits for no result.</summary>
    private static bool Waits(RuleContext context) => AnswerClassifier.Of(context).Question.Kind != OpenQuestionKind.Outcome;

    /// <summary>Whether the sentence names a feeling: with nothing of the customer's beside it, that is a label and no restatement.</summary>
    private static bool Labels(in Restatement sentence, RuleContext context)
    {
        TextSpan span = context.Reading.Terms.SpanOf(sentence.First, sentence.Last);
        IReadOnlyList<Finding> findings = context.Findings;
        for (int i = 0; i < findings.Count; i++)
        {
            if (findings[i].RuleId is RuleIds.Label or RuleIds.Accept or RuleIds.Sympathy or RuleIds.Audit && findings[i].Span.Overlaps(span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a sentence without a word of the customer's is something else: it tells what the agent does, or, without a "you", holds figures, speaks of somebody else ("she's just
    /// left") or answers a question; or it does no more than name a feeling.</summary>
    private static bool TellsNews(in Restatement sentence, RuleContext context)
    {
        bool ofOthers = sentence.Figures || !Waits(context) || context.Reading.Terms.Terms[sentence.First].Is(LexicalClass.ThirdPerson);
        return sentence.SpeaksOfSelf || (ofOthers && !sentence.Addresses) || (sentence.Content < Several && Labels(sentence, context));
    }

    /// <summary>A few words, all of them the customer's: "A bit of a rush."</summary>
    private static bool IsEcho(in Restatement sentence) => sentence.Shared == sentence.Content;

    private static int Length(in Restatement sentence) => sentence.Last - sentence.First + 1;

    /// <summary>Whether the sentence tells a result or a step: then it takes up the customer's words to answer them.</summary>
    private static bool Answers(in Restatement sentence, RuleContext context)
    {
        AnswerReading answer = AnswerClassifier.Of(context);
        bool tells = !answer.Plain && (answer.Kind == AnswerKind.Outcome || (answer.Kind != AnswerKind.None && sentence.Overlap < Nearly));
        return tells && answer.Span.Overlaps(context.Reading.Terms.SpanOf(sentence.First, sentence.Last));
    }
}
