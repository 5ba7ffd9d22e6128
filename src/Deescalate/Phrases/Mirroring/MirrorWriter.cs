namespace Deescalate.Phrases.Mirroring;

/// <summary>Says back what the customer said: picks a clause and turns its pronouns, so that "my line has been dead since Monday" becomes
/// "your line has been dead since Monday". Careful before complete: a clause whose shape is not known is left alone. Immutable.</summary>
internal sealed class MirrorWriter
{
    /// <summary>How much of a message is read, in UTF-16 code units.</summary>
    public const int MostRead = 2000;

    private const int MostSentences = 24;

    /// <summary>How many words a clause may have before it is a tale.</summary>
    private const int MostTaken = 16;

    private const int LongestAbbreviation = 6;

    /// <summary>How long posts may be, or were, and how near to it one that was cut off ends.</summary>
    private const int ShortPost = 140;
    private const int LongPost = 280;
    private const int PostSlack = 4;

    /// <summary>Below it a clause is a scrap about nobody: "it comes and goes".</summary>
    private const float LowestScore = 1.5f;

    /// <summary>Words of what went on too long, went wrong or did not happen.</summary>
    private static readonly string[] _telling = ["since", "hours", "days", "weeks", "months", "times", "never", "still", "lost", "nobody", "no", "haven't", "hasn't", "can't", "won't", "twice", "again"];

    private readonly Lazy<MirrorTokenizer> _tokenizer;
    private readonly Lazy<MirrorLexicon> _lexicon;

    public MirrorWriter(string language)
    {
        _lexicon = new Lazy<MirrorLexicon>(() => MirrorLexicon.Read(language));
        _tokenizer = new Lazy<MirrorTokenizer>(() => new MirrorTokenizer(_lexicon.Value));
    }

    /// <summary>The clause of a message that can be said back best; none where nothing can be turned with certainty.</summary>
    /// <param name="text">The message.</param>
    public MirrorClause Best(string text)
    {
        MirrorClause best = default;
        foreach (MirrorClause clause in All(text))
        {
            best = clause.Score > best.Score ? clause : best;
        }

        return best;
    }

    /// <summary>Every clause of a message that can be said back, in order.</summary>
    public IReadOnlyList<MirrorClause> All(string text)
    {
        List<MirrorClause> clauses = [];
        if (Laughs(text))
        {
            return clauses;
        }

        MirrorCursor cursor = new(_lexicon.Value);
        string rest = OwnWords.Of(text.Length > MostRead ? text[..MostRead] : text);
        int start = 0;
        for (int sentences = 0; start < rest.Length && sentences < MostSentences; sentences++)
        {
            int end = SentenceEnd(rest, start);
            cursor.Tokens.Clear();
            _tokenizer.Value.Read(rest.AsSpan(start, end - start), cursor.Tokens);
            bool asked = end < rest.Length && IsQuestion(rest, end);
            cursor.IsCutOff = end == rest.Length && MayBeCutOff(text);
            bool plain = !asked || (IsPlainQuestion(rest, end) && !cursor.Tokens.Exists(t => t.Is(WordClass.Rejected) || t.Key is "even" or "ever" or "really" or "actually" or "without"));
            if (!Mocks(cursor))
            {
                Read(cursor, clauses, asked, plain);
            }

            cursor.SpeaksOfOthers |= cursor.Tokens.Exists(t => t.Key is "he" or "she" or "he's" or "she's");
            start = end + 1;
        }

        return clauses;
    }

    /// <summary>Tries every place in a sentence where a clause can begin.</summary>
    private static void Read(MirrorCursor cursor, List<MirrorClause> clauses, bool asked, bool plain)
    {
        bool doubted = false;
        for (int i = 0; i < cursor.Tokens.Count && !cursor.Tokens[i].Is(WordClass.Hypothetical); i++)
        {
            bool opens = Opens(cursor, i);
            doubted &= !opens || (i > 0 && cursor.Tokens[i - 1].Key is "and" or "that");
            if (opens && !doubted && ((asked ? Told(cursor, i) : Clause(cursor, i)) || (plain && Request(cursor, i, asked))))
            {
                if (MirrorCheck.Finish(cursor, i) is { } said && Score(said) is var score && score >= LowestScore)
                {
                    clauses.Add(new MirrorClause(said, score));
                }

                i = cursor.At - 1;
                continue;
            }

            doubted |= cursor.Tokens[i].Is(WordClass.Modal);
        }
    }

    /// <summary>In a question, a clause is told only where the question comes after it: "I paid twice, can you help?".</summary>
    private static bool Told(MirrorCursor cursor, int start) =>
        Clause(cursor, start) && cursor.At < cursor.Tokens.Count && cursor.AtEnd && cursor.Peek(1).Key is "can" or "could" or "would" or "will" or "what" or "what's" or "how" or "why" or "when" or "where" or "is" or "are" or "do"
            or "does" or "did" or "any" or "who" or "which";

    private static bool Clause(MirrorCursor cursor, int start)
    {
        cursor.Start(start);
        bool fragment = start == 0 || !cursor.Tokens[start - 1].Is(WordClass.Joint | WordClass.Factive);
        return Clauses.Read(cursor) || (fragment && Fragments.Read(cursor));
    }

    private static bool Request(MirrorCursor cursor, int start, bool asked)
    {
        cursor.Start(start);
        return (start == 0 || !cursor.Tokens[start - 1].Is(WordClass.Joint | WordClass.Factive)) && Requests.Read(cursor, asked);
    }

    /// <summary>Whether a clause can begin at a word: at the start, after a stop, after "and" or "because", after "frustrated that".</summary>
    private static bool Opens(MirrorCursor cursor, int at)
    {
        if (at == 0)
        {
            return true;
        }

        MirrorToken before = cursor.Tokens[at - 1];
        if (before.Key is "no" && cursor.Tokens[at].Key is not ("i" or "i'm" or "i've" or "we" or "my" or "our" or "you" or "your" or "it" or "they" or "the"))
        {
            return false;
        }

        // "so we don't sit here": what somebody wants, not what is so.
        if (before.Key is "so" && at > 1 && at + 1 < cursor.Tokens.Count && cursor.Tokens[at + 1].Key is "don't")
        {
            return false;
        }

        // "it says I can't because my flight is in progress": the reason is theirs who said it.
        if (before.Key is "because" && IsReported(cursor, at - 1))
        {
            return false;
        }

        if (before.Key is "and" or "or" && IsSecondSubject(cursor, at - 1))
        {
            return false;
        }

        return before.Is(WordClass.Break | WordClass.Bracket) || (before.Is(WordClass.Tag) && Opens(cursor, at - 1)) || (before.Is(WordClass.Opener) && (before.Key is not ("so" or "because") || at == 1) && Opens(cursor, at - 1)) || before.Key is "and" or "but" or "because" or "so" || before.Is(WordClass.Factive)
            || (before.Key is "that" or "when" or "because" && at > 1 && cursor.Tokens[at - 2].Is(WordClass.Factive));
    }

    /// <summary>"myself and my staff use you": the second of two subjects begins nothing.</summary>
    private static bool IsSecondSubject(MirrorCursor cursor, int joint)
    {
        if (joint > 0 && cursor.Tokens[joint - 1].Key is "myself")
        {
            return true;
        }

        if (joint > 1 && cursor.Tokens[joint - 1].Is(WordClass.Person) && cursor.Tokens[joint - 2].Key is "my" or "our" or "the" && cursor.Tokens[joint + 1].Key is "i" or "we")
        {
            return true;
        }

        int start = joint;
        while (start > 0 && !cursor.Tokens[start - 1].Is(WordClass.Break))
        {
            start--;
            MirrorToken token = cursor.Tokens[start];
            if (VerbPhrases.IsFinite(token) || token.Is(WordClass.Base | WordClass.Third | WordClass.Ing) || token.Key.Contains('\'', StringComparison.Ordinal))
            {
                return false;
            }
        }

        return start < joint && (cursor.Tokens[start].Key is "my" or "our" or "the" or "your" or "myself" or "me" || cursor.Tokens[start].Is(WordClass.Name));
    }

    private static bool IsReported(MirrorCursor cursor, int at)
    {
        while (at > 0 && !cursor.Tokens[at].Is(WordClass.Break))
        {
            at--;
            if (cursor.Tokens[at].Key is "says" or "said" or "saying" or "say" or "claims" or "claimed" or "told")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Oh yes, because I had loads of time": the reverse is meant.</summary>
    private static bool Mocks(MirrorCursor cursor)
    {
        List<MirrorToken> tokens = cursor.Tokens;
        return tokens.Count > 2 && ((tokens[0].Key is "oh" && tokens[1].Key is "yes" or "yeah" or "sure" or "right" or "great" or "good" or "because") || (tokens[0].Key is "yes" or "yeah" or "sure" or "right" && tokens[1].Key is "because"));
    }

    /// <summary>Whoever laughs tells a joke, or is past telling.</summary>
    private bool Laughs(string text)
    {
        foreach (string laugh in _lexicon.Value.Laughs)
        {
            if (WordSearch.Holds(text, laugh))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A post as long as posts may be that ends without a stop, or in dots, may lack its end.</summary>
    private static bool MayBeCutOff(string text)
    {
        ReadOnlySpan<char> own = text.AsSpan().TrimEnd();
        ReadOnlySpan<char> last = own[(own.LastIndexOf(' ') + 1)..];
        if (last.Contains("://", StringComparison.Ordinal))
        {
            own = own[..^last.Length].TrimEnd();
            return own.EndsWith("…", StringComparison.Ordinal) || own.EndsWith("...", StringComparison.Ordinal);
        }

        bool full = own.Length is (>= ShortPost - PostSlack and <= ShortPost) or (>= LongPost - PostSlack and <= LongPost);
        return own.EndsWith("…", StringComparison.Ordinal) || (full && last.Length > 0 && char.IsLetterOrDigit(own[^1]) && last[0] is not ('#' or '@'));
    }

    /// <summary>One question mark; more, or a cry beside it, ask nothing.</summary>
    private static bool IsPlainQuestion(string text, int end) => text[end] == '?' && (end + 1 == text.Length || text[end + 1] is not ('?' or '!'));

    private static bool IsQuestion(string text, int end)
    {
        for (int i = end; i < text.Length && (text[i] is '.' or '!' or '?' or ' '); i++)
        {
            if (text[i] == '?')
            {
                return true;
            }
        }

        return false;
    }

    private int SentenceEnd(string text, int start)
    {
        for (int i = start; i < text.Length; i++)
        {
            bool ends = text[i] is '!' or '?' or '\n' or '\r' || (text[i] == '.' && i > start && text[i - 1] == '.') || (text[i] == '.' && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])) && !IsAbbreviation(text, start, i));
            if (ends)
            {
                return i;
            }
        }

        return text.Length;
    }

    /// <summary>"St. Louis", "U.S. dollars".</summary>
    private bool IsAbbreviation(string text, int start, int stop)
    {
        int word = stop;
        while (word > start && char.IsLetter(text[word - 1]))
        {
            word--;
        }

        int length = stop - word;
        return length is > 0 and <= LongestAbbreviation && stop + 2 < text.Length
            && ((length == 1 && char.IsUpper(text[word]) && text[word] != 'I') || (_lexicon.Value.Find(text[word..stop].ToLowerInvariant()) & WordClass.Abbreviation) != 0);
    }

    /// <summary>Facts about the customer's own case come first: theirs, with a number or a day, neither a scrap nor a tale.</summary>
    private static float Score(string clause)
    {
        int words = 1;
        bool number = false;
        foreach (char c in clause)
        {
            words += c == ' ' ? 1 : 0;
            number |= char.IsAsciiDigit(c);
        }

        bool wish = clause.StartsWith("you'd like", StringComparison.Ordinal);
        bool theirs = WordSearch.Holds(clause, "your") || WordSearch.Holds(clause, "you");
        bool telling = false;
        foreach (string word in _telling)
        {
            telling |= WordSearch.Holds(clause, word);
        }

        return 1 + (theirs && !wish ? 2 : 0) + (number ? 0.5f : 0) + (telling ? 0.5f : 0) + (words is >= 5 and <= MostTaken ? 1 : 0);
    }
}
