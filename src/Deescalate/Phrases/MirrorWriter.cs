namespace Deescalate.Phrases;

/// <summary>Says back what the customer said: picks a clause and turns its pronouns, so that "my line has been dead since Monday" becomes
/// "your line has been dead since Monday". Careful before complete: a clause whose shape is not known is left alone. Immutable.</summary>
internal sealed class MirrorWriter(string language)
{
    /// <summary>How much of a message is read, in UTF-16 code units.</summary>
    public const int MostRead = 2000;

    private const int MostSentences = 24;

    private static readonly string[] _separators = [", ", "; ", ": ", " - ", " -- ", " – ", " — ", " (", ")", "..", "…"];
    private static readonly string[] _joints = [" because ", " but ", " and ", " so "];

    private readonly Lazy<MirrorTurner> _turner = new(() => new MirrorTurner(MirrorWords.Read(language)));

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
    public IEnumerable<MirrorClause> All(string text)
    {
        string rest = text.Length > MostRead ? text[..MostRead] : text;
        int start = 0;
        for (int sentences = 0; start < rest.Length && sentences < MostSentences; sentences++)
        {
            int end = SentenceEnd(rest, start);
            bool asked = end < rest.Length && IsQuestion(rest, end);
            if (!asked)
            {
                foreach (string clause in rest[start..end].Split(_separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                {
                    if (Turn(clause) is { } turned)
                    {
                        yield return new MirrorClause(turned, Score(turned));
                    }
                }
            }

            start = end + 1;
        }
    }

    /// <summary>The whole clause, or else as much of it as stands before a joining word.</summary>
    private string? Turn(string clause)
    {
        string? turned = _turner.Value.Turn(clause);
        for (int i = 0; turned is null && i < _joints.Length; i++)
        {
            int at = clause.IndexOf(_joints[i], StringComparison.OrdinalIgnoreCase);
            turned = at > 0 && !GoesOnCounting(clause.AsSpan(at + _joints[i].Length)) ? _turner.Value.Turn(clause[..at]) : null;
        }

        return turned;
    }

    /// <summary>"an hour and a half", "an hour and 45 minutes" cannot be cut.</summary>
    private static bool GoesOnCounting(ReadOnlySpan<char> rest) =>
        rest.StartsWith("a half", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("half", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("a quarter", StringComparison.OrdinalIgnoreCase)
        || (rest.Length > 0 && char.IsAsciiDigit(rest[0]));

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

    private static int SentenceEnd(string text, int start)
    {
        for (int i = start; i < text.Length; i++)
        {
            bool ends = text[i] is '!' or '?' or '\n' or '\r' || (text[i] == '.' && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])));
            if (ends)
            {
                return i;
            }
        }

        return text.Length;
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

        bool theirs = WordSearch.Holds(clause, "your") || WordSearch.Holds(clause, "you");
        bool since = WordSearch.Holds(clause, "since") || WordSearch.Holds(clause, "hours") || WordSearch.Holds(clause, "days") || WordSearch.Holds(clause, "weeks");
        return 1 + (theirs ? 2 : 0) + (number ? 0.5f : 0) + (since ? 0.5f : 0) + (words is >= 5 and <= 12 ? 1 : 0);
    }
}
