using Deescalate.Cues;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>How much of one sentence of the agent's takes up what the customer said lately.</summary>
/// <param name="First">Index of its first term.</param>
/// <param name="Last">Index of its last term.</param>
/// <param name="Content">Number of its content words; those that only frame it are left out.</param>
/// <param name="Own">How many of them stand outside every frame.</param>
/// <param name="Shared">How many of them the customer used.</param>
/// <param name="Rare">How many of these are no everyday words of service talk.</param>
/// <param name="Addresses">Whether it speaks of "you".</param>
/// <param name="OpensWithYou">Whether "you" is what it is about: the first word after openers like "okay" and "so".</param>
/// <param name="Figures">Whether it holds a figure, a date or an address that the customer did not name: it informs.</param>
/// <param name="SpeaksOfSelf">Whether the agent speaks of "I" or "we".</param>
/// <param name="Asks">Whether it is put as a question, word order and all ("what did you do?"), and not only with a question mark ("you left?").</param>
internal readonly record struct Restatement(int First, int Last, int Content, int Own, int Shared, int Rare, bool Addresses, bool OpensWithYou, bool Figures, bool SpeaksOfSelf, bool Asks)
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
        int own = 0;
        int shared = 0;
        int rare = 0;
        bool self = false;
        bool begun = false;
        bool addresses = false;
        bool opensWithYou = false;
        bool figures = false;
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
            addresses |= terms[i].Is(LexicalClass.SecondPerson);
            opensWithYou |= !begun && terms[i].Is(LexicalClass.SecondPerson);
            asks |= !begun && IsInverted(terms, i);
            asks |= terms[i].Has(TermFlags.Asked) && !framed[i] && terms[i].Is(begun ? LexicalClass.QuestionWord : LexicalClass.QuestionWord | LexicalClass.Auxiliary);
            bool content = WordStem.IsContent(terms[i]);
            figures |= IsFigure(terms[i]) && !Says(i, context);
            begun |= content || terms[i].Is(LexicalClass.FirstPerson | LexicalClass.SecondPerson | LexicalClass.ThirdPerson);
            if (!content || terms[i].EntityStart > 0 && buffer.Entities[terms[i].EntityStart - 1].Kind == EntityKind.Name)
            {
                continue;
            }

            bool said = Says(i, context);
            shared += said ? 1 : 0;
            rare += said && !terms[i].Is(LexicalClass.Frequent) ? 1 : 0;
            own += framed[i] ? 0 : 1;
            count += said || !framed[i] ? 1 : 0;
        }

        return new Restatement(first, i - 1, count, own, shared, rare, addresses, opensWithYou, figures, self, asks);
    }

    private static bool Says(int term, RuleContext context)
    {
        TermBuffer buffer = context.Reading.Terms;
        return context.History.Content.Said(WordStem.Of(buffer.Text.AsSpan(buffer.Terms[term].Start, buffer.Terms[term].Length)));
    }

    private static bool IsFigure(in Term term) =>
        term.Has(TermFlags.Number | TermFlags.Money | TermFlags.Percent | TermFlags.Address | TermFlags.Email) || term.Is(LexicalClass.Weekday | LexicalClass.Month | LexicalClass.RelativeDay);

    /// <summary>"Do you", "why do", "what would": the order of a question, whatever mark ends it.</summary>
    private static bool IsInverted(ReadOnlySpan<Term> terms, int i)
    {
        if (i + 1 == terms.Length || terms[i + 1].Sentence != terms[i].Sentence)
        {
            return false;
        }

        return terms[i].Is(LexicalClass.Auxiliary)
            ? terms[i + 1].Is(LexicalClass.SecondPerson | LexicalClass.ThirdPerson)
            : terms[i].Is(LexicalClass.QuestionWord) && terms[i + 1].Is(LexicalClass.Auxiliary);
    }

    /// <summary>Marks the terms of the present rule's matches, and tells for each sentence what they announce.</summary>
    public static void Mark(RuleContext context, Span<bool> framed, Span<FrameSign> signs)
    {
        CueMatches matches = context.Reading.Matches;
        ReadOnlySpan<Term> terms = context.Reading.Terms.Terms;
        for (int i = matches.Head(context.Rule.Number); i >= 0; i = matches[i].Next)
        {
            FrameSign sign = SignOf(context.Rule.Groups[matches[i].Group].Name);
            signs[terms[matches[i].First].Sentence] |= sign;
            if (sign is not (FrameSign.Advice or FrameSign.Outlook or FrameSign.Instruction or FrameSign.Fitted))
            {
                framed[matches[i].First..(matches[i].Last + 1)].Fill(true);
            }
        }
    }

    private static FrameSign SignOf(string? group) => group switch
    {
        "restate" => FrameSign.Restate,
        "check" => FrameSign.Check,
        "portrait" => FrameSign.Portrait,
        "so" => FrameSign.So,
        "join" => FrameSign.Join,
        "mind" => FrameSign.Portrait | FrameSign.Mind,
        "advice" => FrameSign.Advice,
        "outlook" => FrameSign.Outlook,
        "instruction" => FrameSign.Instruction,
        "empty" => FrameSign.Empty,
        RuleWeights.GroupName => FrameSign.Fitted,
        _ => FrameSign.Frame,
    };
}
