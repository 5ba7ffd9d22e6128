using Deescalate.Cues;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>How much of one sentence of the agent's takes up what the customer said lately.</summary>
/// <param name="First">Index of its first term.</param>
/// <param name="Last">Index of its last term.</param>
/// <param name="Content">Number of its content words; those that only frame it are left out.</param>
/// <param name="Shared">How many of them the customer used.</param>
/// <param name="Rare">How many of these are no everyday words of service talk.</param>
/// <param name="SpeaksOfSelf">Whether the agent speaks of "I" or "we".</param>
/// <param name="Asks">Whether it is put as a question, word order and all ("what did you do?"), and not only with a question mark ("you left?").</param>
internal readonly record struct Restatement(int First, int Last, int Content, int Shared, int Rare, bool SpeaksOfSelf, bool Asks)
{
    /// <summary>Share of the sentence's content that is the customer's, 0 to 1.</summary>
    public float Overlap => Content == 0 ? 0 : (float)Shared / Content;

    /// <summary>Terms from which an opening clause can stand for itself.</summary>
    private const int ShortestClause = 5;

    /// <summary>Reads the sentence that begins at a term.</summary>
    /// <param name="first">Index of the sentence's first term.</param>
    /// <param name="context">The message and the conversation.</param>
    /// <param name="framed">Marks the terms that belong to a frame ("what I'm hearing is …").</param>
    /// <param name="clause">Whether to read only its opening clause.</param>
    public static Restatement Read(int first, RuleContext context, ReadOnlySpan<bool> framed, bool clause = false)
    {
        TermBuffer buffer = context.Reading.Terms;
        ReadOnlySpan<Term> terms = buffer.Terms;
        int count = 0;
        int shared = 0;
        int rare = 0;
        bool self = false;
        bool begun = false;
        bool subordinate = false;
        bool asks = false;
        int i = first;
        for (; i < terms.Length && terms[i].Sentence == terms[first].Sentence; i++)
        {
            if (clause && i - first >= ShortestClause && terms[i].Has(TermFlags.ClauseStart))
            {
                break;
            }

            // "So you missed the wedding because we were late" is still about the customer
            subordinate |= buffer.Lexeme(i) is "because" or "since" or "after" or "when";
            self |= terms[i].Is(LexicalClass.FirstPerson) && !framed[i] && !subordinate;
            asks |= terms[i].Has(TermFlags.Asked) && !framed[i] && terms[i].Is(begun ? LexicalClass.QuestionWord : LexicalClass.QuestionWord | LexicalClass.Auxiliary);
            bool content = WordStem.IsContent(terms[i]);
            begun |= content || terms[i].Is(LexicalClass.FirstPerson | LexicalClass.SecondPerson | LexicalClass.ThirdPerson);
            if (!content)
            {
                continue;
            }

            bool said = context.History.Content.Said(WordStem.Of(buffer.Text.AsSpan(terms[i].Start, terms[i].Length)));
            shared += said ? 1 : 0;
            rare += said && !terms[i].Is(LexicalClass.Frequent) ? 1 : 0;
            count += said || !framed[i] ? 1 : 0;
        }

        return new Restatement(first, i - 1, count, shared, rare, self, asks);
    }

    /// <summary>Marks the terms of the present rule's matches, and tells for each sentence what they announce.</summary>
    public static void Mark(RuleContext context, Span<bool> framed, Span<FrameSign> signs)
    {
        CueMatches matches = context.Reading.Matches;
        ReadOnlySpan<Term> terms = context.Reading.Terms.Terms;
        for (int i = matches.Head(context.Rule.Number); i >= 0; i = matches[i].Next)
        {
            framed[matches[i].First..(matches[i].Last + 1)].Fill(true);
            signs[terms[matches[i].First].Sentence] |= SignOf(context.Rule.Groups[matches[i].Group].Name);
        }
    }

    private static FrameSign SignOf(string? group) => group switch
    {
        "restate" => FrameSign.Restate,
        "check" => FrameSign.Check,
        "portrait" => FrameSign.Portrait,
        "empty" => FrameSign.Empty,
        _ => FrameSign.Frame,
    };
}
