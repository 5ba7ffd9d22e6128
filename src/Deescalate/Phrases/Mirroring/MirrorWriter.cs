using System.Collections.Frozen;

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

    /// <summary>Below it a clause is a scrap about nobody: "it comes and goes".</summary>
    private const float LowestScore = 1.5f;

    /// <summary>Words of what went on too long, went wrong or did not happen.</summary>
    private static readonly FrozenSet<string> _telling = new[] { "since", "hold", "minutes", "hours", "days", "weeks", "months", "times", "never", "still", "lost", "nobody", "no", "haven't", "hasn't", "can't", "won't", "twice", "again" }.ToFrozenSet(StringComparer.Ordinal);

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
        MirrorSentences sentences = new(_lexicon.Value);
        if (sentences.Laugh(text))
        {
            return clauses;
        }

        MirrorCursor cursor = new(_lexicon.Value);
        string rest = OwnWords.Of(text.Length > MostRead ? text[..MostRead] : text);
        int start = 0;
        for (int read = 0; start < rest.Length && read < MostSentences; read++)
        {
            int end = sentences.End(rest, start);
            cursor.Tokens.Clear();
            if (_tokenizer.Value.Read(rest.AsSpan(start, end - start), cursor.Tokens))
            {
                return [];
            }

            LeaveOutHandles(text, cursor.Tokens);
            bool asked = end < rest.Length && MirrorSentences.Ask(rest, end);

            // "Thanks @firm. @friend had a question": a handle that begins a later sentence is its subject.
            bool others = cursor.SpeaksOfOthers;
            cursor.SpeaksOfOthers |= rest.AsSpan(0, start).ContainsAnyInRange('A', 'z') && rest.AsSpan(start, end - start).TrimStart().StartsWith("@", StringComparison.Ordinal);
            cursor.IsCutOff = end == rest.Length && MirrorSentences.MayBeCutOff(text);
            bool plain = !asked || (MirrorSentences.AskPlainly(rest, end) && !cursor.Tokens.Exists(t => t.Is(WordClass.Rejected) || t.Key is "even" or "ever" or "really" or "actually" or "without"));
            if (!Openings.Mock(cursor.Tokens))
            {
                Read(cursor, clauses, asked, plain);
            }

            cursor.SpeaksOfOthers = others || cursor.Tokens.Exists(t => t.Key is "he" or "she" or "he's" or "she's");
            start = end + 1;
        }

        return clauses;
    }

    /// <summary>"@acme the acme app fails": a name that the customer writes without its capital is not said back so.</summary>
    private static void LeaveOutHandles(string text, List<MirrorToken> tokens)
    {
        for (int at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            ReadOnlySpan<char> handle = text.AsSpan(at + 1);
            int end = 0;
            while (end < handle.Length && char.IsLetterOrDigit(handle[end]))
            {
                end++;
            }

            for (int i = 0; end > 0 && i < tokens.Count; i++)
            {
                if (tokens[i].Said is [>= 'a' and <= 'z', ..] && handle[..end].Equals(tokens[i].Key, StringComparison.OrdinalIgnoreCase))
                {
                    tokens[i] = new MirrorToken(tokens[i].Key, "", WordClass.None);
                }
            }
        }
    }

    /// <summary>Tries every place in a sentence where a clause can begin.</summary>
    private static void Read(MirrorCursor cursor, List<MirrorClause> clauses, bool asked, bool plain)
    {
        bool doubted = false;
        for (int i = 0; i < cursor.Tokens.Count && !cursor.Tokens[i].Is(WordClass.Hypothetical); i++)
        {
            bool opens = Openings.At(cursor.Tokens, i);
            doubted &= !opens || (i > 0 && cursor.Tokens[i - 1].Key is "and" or "that");
            if (opens && !doubted && ((asked ? Told(cursor, i) : Clause(cursor, i)) || (plain && Request(cursor, i, asked))))
            {
                if (MirrorCheck.Finish(cursor, i) is { } said && Score(cursor.Said, said) is var score && score >= LowestScore)
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

    /// <summary>Whether it says back what the customer would have, not what happened.</summary>
    public static bool IsWish(string clause) => clause.StartsWith("you'd like", StringComparison.Ordinal) || clause.StartsWith("you want", StringComparison.Ordinal) || clause.StartsWith("you need ", StringComparison.Ordinal);

    /// <summary>Facts about the customer's own case come first: theirs, with a number or a day, neither a scrap nor a tale.</summary>
    private static float Score(List<string> said, string clause)
    {
        bool telling = false, theirs = false;
        foreach (string word in said)
        {
            telling |= _telling.Contains(word);
            theirs |= word is "you" or "your" || word.StartsWith("you'", StringComparison.Ordinal) || word.StartsWith("you ", StringComparison.Ordinal);
        }

        if (clause.StartsWith("you don't even ", StringComparison.Ordinal))
        {
            return 0; // it argues for something else that was said
        }

        int words = 1 + clause.AsSpan().Count(' ');
        bool wish = IsWish(clause);
        bool number = clause.AsSpan().IndexOfAnyInRange('0', '9') >= 0;
        return 1 + (theirs && !wish ? 2 : 0) + (number ? 0.5f : 0) + (telling ? 0.5f : 0) + (words is >= 5 and <= MostTaken ? 1 : 0);
    }
}
