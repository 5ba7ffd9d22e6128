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
        while (first < end && (buffer.Terms[first].Has(TermFlags.Mention | TermFlags.Tag | TermFlags.Emoji) || buffer.Terms[first].Is(LexicalClass.Greeting) || IsOpening(buffer, first)))
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
        bool asks = PrecedesAny(buffer.Lexeme(verb));
        if (!asks && !PrecedesPersons(buffer.Lexeme(verb)))
        {
            return false;
        }

        int subject = buffer.Terms[verb + 1].Is(LexicalClass.Negator) ? verb + 2 : verb + 1;
        return (IsPerson(buffer, subject) && !Commands(buffer, verb, subject)) || (asks && IsThing(buffer, subject) && !IsVerdict(buffer, subject + 1));
    }

    private static bool AsksByWord(TermBuffer buffer, int word, int end)
    {
        bool counts = buffer.Lexeme(word) is "how" or "what" or "which";
        for (int verb = word + 1; verb < end - 1 && verb - word <= (counts ? Widest : 1); verb++)
        {
            if (IsPerson(buffer, verb) || IsThing(buffer, verb))
            {
                return false;
            }

            if (FollowsQuestionWord(buffer.Lexeme(verb)))
            {
                bool subject = IsPerson(buffer, verb + 1) || IsThing(buffer, verb + 1);
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
        for (int i = buffer.Lexeme(verb) is "is" or "was" ? verb + 2 : end; i < end; i++)
        {
            tells |= buffer.Lexeme(i) is "is" or "was";
        }

        return tells;
    }

    private static ReadOnlySpan<char> Word(TermBuffer buffer, int term) => term < buffer.Count ? buffer.Lexeme(term) : default;

    private static bool IsPerson(TermBuffer buffer, int term) => Word(buffer, term) is "i" or "you" or "we" or "they" or "he" or "she" or "it";

    private static bool IsThing(TermBuffer buffer, int term) => Word(buffer, term) is "this" or "that" or "these" or "those" or "there" or "the" or "my" or "our" or "your" or "his" or "her" or "their"
        or "any" or "anyone" or "anybody" or "someone" or "somebody" or "everyone" or "both" or "all";

    /// <summary>"Do it again", "have it your way".</summary>
    private static bool Commands(TermBuffer buffer, int verb, int subject) => buffer.Lexeme(verb) is "do" or "have" && Word(buffer, subject) is "it";

    /// <summary>Verbs that ask before any subject.</summary>
    private static bool PrecedesAny(ReadOnlySpan<char> verb) => verb is "does" or "did" or "is" or "are" or "am" or "can" or "could" or "will" or "would" or "shall" or "has";

    /// <summary>Verbs that command, suppose or judge before other subjects than a person: "do the dishes", "have a nice day", "was the worst trip".</summary>
    private static bool PrecedesPersons(ReadOnlySpan<char> verb) => verb is "do" or "have" or "was" or "were";

    private static bool FollowsQuestionWord(ReadOnlySpan<char> verb) => verb is "is" or "are" or "am" or "was" or "were" or "do" or "does" or "did" or "can" or "could" or "will" or "would" or "should" or "shall"
        or "has" or "have" or "must" or "may" or "might";

    /// <summary>Words of a verdict, which leaves its subject out: "is the third time".</summary>
    private static bool IsVerdict(TermBuffer buffer, int term) => Word(buffer, term) is "worst" or "best" or "only" or "first" or "second" or "third" or "fourth" or "fifth" or "last" or "same" or "most" or "least" or "biggest";

    /// <summary>Words before a question that are no part of it.</summary>
    private static bool IsOpening(TermBuffer buffer, int term) => Word(buffer, term) is "so" or "and" or "but" or "or" or "well" or "right" or "just" or "also" or "now" or "then" or "anyway";
}
