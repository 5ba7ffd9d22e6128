namespace Deescalate.Phrases.Mirroring;

/// <summary>Finds where in a sentence a clause can begin that is meant as it stands.</summary>
internal static class Openings
{
    /// <summary>Whether a clause can begin at a word: at the start, after a stop, after "and" or "because", after "frustrated that".</summary>
    public static bool At(List<MirrorToken> tokens, int at)
    {
        if (at == 0)
        {
            return true;
        }

        MirrorToken before = tokens[at - 1];
        if (before.Key is "no" && tokens[at].Key is not ("i" or "i'm" or "i've" or "we" or "my" or "our" or "you" or "your" or "it" or "they" or "the"))
        {
            return false;
        }

        // "so we don't sit here": what somebody wants, not what is so.
        if (before.Key is "so" && at > 1 && at + 1 < tokens.Count && tokens[at + 1].Key is "don't")
        {
            return false;
        }

        // "it says no because my order is locked": the reason is theirs who said it.
        if (before.Key is "because" && IsReported(tokens, at - 1))
        {
            return false;
        }

        if (before.Key is "and" or "or" && IsSecondSubject(tokens, at - 1))
        {
            return false;
        }

        return before.Is(WordClass.Break | WordClass.Bracket) || (before.Is(WordClass.Tag) && At(tokens, at - 1)) || (before.Is(WordClass.Opener) && (before.Key is not ("so" or "because") || at == 1) && At(tokens, at - 1)) || before.Key is "and" or "but" or "because" or "so" || before.Is(WordClass.Factive)
            || (before.Key is "that" or "when" or "because" && at > 1 && tokens[at - 2].Is(WordClass.Factive));
    }

    /// <summary>"Oh sure, because I have all day": the reverse is meant.</summary>
    public static bool Mock(List<MirrorToken> tokens) => tokens.Count > 2
        && ((tokens[0].Key is "oh" && tokens[1].Key is "yes" or "yeah" or "sure" or "right" or "great" or "good" or "because") || (tokens[0].Key is "yes" or "yeah" or "sure" or "right" && tokens[1].Key is "because"));

    /// <summary>"myself and my staff use you": the second of two subjects begins nothing.</summary>
    private static bool IsSecondSubject(List<MirrorToken> tokens, int joint)
    {
        bool person = joint > 1 && tokens[joint - 1].Is(WordClass.Person) && tokens[joint - 2].Key is "my" or "our" or "the" && tokens[joint + 1].Key is "i" or "we";
        if (person || (joint > 0 && tokens[joint - 1].Key is "myself"))
        {
            return true;
        }

        int start = joint;
        while (start > 0 && !tokens[start - 1].Is(WordClass.Break))
        {
            start--;
            MirrorToken token = tokens[start];
            if (VerbPhrases.IsFinite(token) || token.Is(WordClass.Base | WordClass.Third | WordClass.Ing) || token.Key.Contains('\'', StringComparison.Ordinal))
            {
                return false;
            }
        }

        return start < joint && (tokens[start].Key is "my" or "our" or "the" or "your" or "myself" or "me" || tokens[start].Is(WordClass.Name));
    }

    private static bool IsReported(List<MirrorToken> tokens, int at)
    {
        while (at > 0 && !tokens[at].Is(WordClass.Break))
        {
            at--;
            if (tokens[at].Key is "says" or "said" or "saying" or "say" or "claims" or "claimed" or "told")
            {
                return true;
            }
        }

        return false;
    }
}
