using System.Collections.Frozen;

namespace Deescalate.Text;

/// <summary>Finds the questions that bear no mark, as people write in chats and transcribers write down: the verb stands before its subject ("do you deliver on
/// sundays"), or a question word before such a verb ("what size are the lockers").</summary>
/// <remarks>Only at the head of a sentence, and only in a short one: a long sentence without a mark says more than it asks.</remarks>
internal static class UnmarkedQuestions
{
    private const int Fewest = 3;
    private const int Most = 14;

    /// <summary>How many words may stand between "how", "what" or "which" and its verb: "how many spare keys do".</summary>
    private const int Widest = 4;

    private static readonly FrozenSet<ulong> _persons = Set("i you we they he she it u ya");
    private static readonly FrozenSet<ulong> _things = Set("this that these those there the my our your his her their any anyone anybody someone somebody everyone both all");

    /// <summary>Verbs that ask before any subject, and those that command or suppose before some: "do the dishes", "have a nice day", "were I you".</summary>
    private static readonly FrozenSet<ulong> _asking = Set("does did is are am can could will would shall has do have was were");
    private static readonly FrozenSet<ulong> _askingPersons = Set("do have was were");
    private static readonly FrozenSet<ulong> _afterQuestionWord = Set("is are am was were do does did can could will would should shall has have must may might");

    /// <summary>Words of a verdict, which leaves its subject out: "was the worst trip", "is the third time".</summary>
    private static readonly FrozenSet<ulong> _verdicts = Set("worst best only first second third fourth fifth last same most least biggest");

    /// <summary>Words before a question that are no part of it.</summary>
    private static readonly FrozenSet<ulong> _openings = Set("so and but or well right just also now then anyway");

    public static void Mark(TermBuffer buffer)
    {
        if ((buffer.Classes & LexicalClass.Auxiliary) == 0)
        {
            return;
        }

        for (int first = 0, end; first < buffer.Count; first = end)
        {
            end = first + 1;
            while (end < buffer.Count && !buffer.Terms[end].Has(TermFlags.SentenceStart))
            {
                end++;
            }

            if (!buffer.Terms[first].Has(TermFlags.Asked | TermFlags.Exclaimed) && Asks(buffer, Head(buffer, first, end), end))
            {
                buffer.Questions++;
                foreach (ref Term term in buffer.Terms[first..end])
                {
                    term.Flags |= TermFlags.Asked;
                }
            }
        }
    }

    /// <summary>The first word that is neither an address nor a greeting.</summary>
    private static int Head(TermBuffer buffer, int first, int end)
    {
        while (first < end && (buffer.Terms[first].Has(TermFlags.Mention | TermFlags.Tag | TermFlags.Emoji) || buffer.Terms[first].Is(LexicalClass.Greeting) || Is(buffer, first, _openings)))
        {
            first++;
        }

        return first;
    }

    private static bool Asks(TermBuffer buffer, int head, int end)
    {
        if (end - head is < Fewest or > Most || !buffer.Terms[head].Is(LexicalClass.Auxiliary | LexicalClass.QuestionWord) || buffer.Terms[head].Has(TermFlags.Quoted))
        {
            return false;
        }

        return buffer.Terms[head].Is(LexicalClass.QuestionWord) ? AsksByWord(buffer, head, end) : Inverts(buffer, head);
    }

    private static bool Inverts(TermBuffer buffer, int verb)
    {
        if (!Is(buffer, verb, _asking))
        {
            return false;
        }

        int subject = buffer.Terms[verb + 1].Is(LexicalClass.Negator) ? verb + 2 : verb + 1;
        return Is(buffer, subject, _persons)
            || (!Is(buffer, verb, _askingPersons) && Is(buffer, subject, _things) && !Is(buffer, subject + 1, _verdicts));
    }

    private static bool AsksByWord(TermBuffer buffer, int word, int end)
    {
        bool counts = buffer.Lexeme(word) is "how" or "what" or "which";
        for (int verb = word + 1; verb < end - 1 && verb - word <= (counts ? Widest : 1); verb++)
        {
            if (Is(buffer, verb, _persons) || Is(buffer, verb, _things))
            {
                return false;
            }

            if (Is(buffer, verb, _afterQuestionWord))
            {
                bool subject = Is(buffer, verb + 1, _persons) || Is(buffer, verb + 1, _things);
                return verb > word + 1 ? subject && buffer.Lexeme(verb + 1) is not "that"
                    : (subject || buffer.Lexeme(word) is not ("which" or "who" or "where")) && !Tells(buffer, verb, end);
            }
        }

        return false;
    }

    /// <summary>"What is going on is a flood": the question is the subject of a statement.</summary>
    private static bool Tells(TermBuffer buffer, int verb, int end)
    {
        bool tells = false;
        for (int i = verb + 2; i < end && buffer.Lexeme(verb) is ("is" or "was"); i++)
        {
            tells |= buffer.Lexeme(i) is "is" or "was";
        }

        return tells;
    }

    private static bool Is(TermBuffer buffer, int term, FrozenSet<ulong> words) =>
        term < buffer.Count && words.Contains(buffer.Terms[term].Hash);

    private static FrozenSet<ulong> Set(string words) => words.Split(' ').Select(w => WordHash.OfFolded(w)).ToFrozenSet();
}
