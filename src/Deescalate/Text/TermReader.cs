namespace Deescalate.Text;

/// <summary>Turns tokens into terms: looks words up, spells out contractions and chat spellings, and turns punctuation into sentence facts.</summary>
internal static class TermReader
{
    private const int LongestSpacedWord = 12;

    public static void Read(string text, TokenBuffer buffer, Vocabulary vocabulary, TermBuffer terms)
    {
        terms.Reset(text, vocabulary);
        ReadOnlySpan<Token> tokens = buffer.Tokens;
        SentenceTracker sentence = new(terms);
        for (int i = 0; i < tokens.Length; i++)
        {
            ref readonly Token token = ref tokens[i];
            if (token.Has(TokenFlags.LineStart) && BreaksLine(tokens, i))
            {
                sentence.End(TermFlags.None);
            }

            switch (token.Kind)
            {
                case TokenKind.Word:
                    i += ReadWord(text, tokens, i, vocabulary, terms, ref sentence);
                    break;
                case TokenKind.Terminator:
                    sentence.Terminate(tokens, i);
                    break;
                case TokenKind.Separator:
                    sentence.Separate(token);
                    break;
                case TokenKind.Quote:
                    sentence.ToggleQuote();
                    break;
                case TokenKind.Currency:
                    sentence.Currency(token, i + 1 < tokens.Length && tokens[i + 1] is { Kind: TokenKind.Number, Start: var next } && next - token.End <= 1);
                    break;
                case TokenKind.Percent:
                    sentence.MarkLast(TermFlags.Percent);
                    break;
                default:
                    AddOther(token, vocabulary, terms, ref sentence);
                    break;
            }
        }

        sentence.Finish();
    }

    private static bool BreaksLine(ReadOnlySpan<Token> tokens, int i) =>
        tokens[i].Has(TokenFlags.ParagraphStart | TokenFlags.Capitalized | TokenFlags.QuotedLine) || tokens[i].Kind is not TokenKind.Word
        || (i > 0 && tokens[i - 1].Has(TokenFlags.QuotedLine));

    /// <summary>Adds the terms of a word; returns how many further tokens it took ("s h i t").</summary>
    private static int ReadWord(string text, ReadOnlySpan<Token> tokens, int i, Vocabulary vocabulary, TermBuffer terms, ref SentenceTracker sentence)
    {
        ref readonly Token token = ref tokens[i];
        int value = vocabulary.Find(BareWill.StandsAt(tokens, i) ? WellKnown.IWill : token.Hash);
        if (value == Vocabulary.Unknown || token.Length == 1)
        {
            int taken = ReadSpaced(tokens, i, text, vocabulary, out int spaced);
            if (taken > 0)
            {
                Token whole = token with { Length = tokens[i + taken].End - token.Start };
                Add(whole, spaced, vocabulary.HashOf(spaced), vocabulary, terms, ref sentence, TermFlags.None);
                return taken;
            }
        }

        if (value == Vocabulary.Unknown && token.Has(TokenFlags.Stretched | TokenFlags.Masked | TokenFlags.Apostrophe))
        {
            value = UnusualWords.Find(text.AsSpan(token.Start, token.Length), token.Flags, vocabulary, out bool possessive);
            if (possessive)
            {
                AddValue(token, value, text, vocabulary, terms, ref sentence);
                Add(token, vocabulary.Find(WellKnown.Possessive), WellKnown.Possessive, vocabulary, terms, ref sentence, TermFlags.Continued);
                return 0;
            }

            if (value >= 0)
            {
                AddValue(token with { Hash = vocabulary.HashOf(value) }, value, text, vocabulary, terms, ref sentence);
                return 0;
            }
        }

        AddValue(token, value, text, vocabulary, terms, ref sentence);
        return 0;
    }

    private static void AddValue(in Token token, int value, string text, Vocabulary vocabulary, TermBuffer terms, ref SentenceTracker sentence)
    {
        if (value >= 0)
        {
            Add(token, value, token.Hash, vocabulary, terms, ref sentence, TermFlags.None);
        }
        else if (value == Vocabulary.Unknown)
        {
            int prefix = vocabulary.Prefixes.Find(text.AsSpan(token.Start, Math.Min(token.Length, 64)));
            Add(token, prefix, token.Hash, vocabulary, terms, ref sentence, TermFlags.None);
        }
        else
        {
            TermFlags continued = TermFlags.None;
            foreach (int word in vocabulary.Expansion(value))
            {
                Add(token, word, vocabulary.HashOf(word), vocabulary, terms, ref sentence, continued);
                continued = TermFlags.Continued;
            }
        }
    }

    private static void Add(in Token token, int word, ulong hash, Vocabulary vocabulary, TermBuffer terms, ref SentenceTracker sentence, TermFlags flags)
    {
        ref Term term = ref terms.Add();
        term.Hash = hash;
        term.Word = word < 0 ? -1 : word;
        term.Start = token.Start;
        term.Length = token.Length;
        term.Class = word < 0 ? LexicalClass.None : vocabulary.ClassOf(word);
        term.Flags = flags | Surface(token.Flags);
        terms.Classes |= term.Class;
        if (token.Length > 1 && (flags & TermFlags.Continued) == 0)
        {
            terms.LongWords++;
            terms.ShoutedWords += token.Has(TokenFlags.AllCaps) ? 1 : 0;
        }

        sentence.Add(ref term, token.Has(TokenFlags.QuotedLine));
    }

    private static void AddOther(in Token token, Vocabulary vocabulary, TermBuffer terms, ref SentenceTracker sentence)
    {
        if (token.Kind == TokenKind.Emoji && terms.Count > 0 && terms.Terms[^1] is { } last && last.Has(TermFlags.Emoji) && last.Hash == token.Hash)
        {
            // A run of the same emoji is one emoji said with force.
            ref Term run = ref terms.Terms[^1];
            run.Length = token.End - run.Start;
            run.Flags |= TermFlags.Stretched;
            return;
        }

        int value = token.Hash == 0 ? -1 : vocabulary.Find(token.Hash);
        ref Term term = ref terms.Add();
        term.Hash = token.Hash;
        term.Word = value >= 0 && token.Kind != TokenKind.Mention ? value : -1;
        term.Start = token.Start;
        term.Length = token.Length;
        term.Class = term.Word < 0 ? LexicalClass.None : vocabulary.ClassOf(value);
        term.Flags = Surface(token.Flags) | token.Kind switch
        {
            TokenKind.Number => TermFlags.Number,
            TokenKind.Emoji => TermFlags.Emoji,
            TokenKind.Mention => TermFlags.Mention,
            TokenKind.Tag => TermFlags.Tag,
            TokenKind.Email => TermFlags.Address | TermFlags.Email,
            _ => TermFlags.Address,
        };
        terms.Classes |= term.Class;
        sentence.Add(ref term, token.Has(TokenFlags.QuotedLine));
    }

    private static TermFlags Surface(TokenFlags flags) =>
        ((flags & TokenFlags.AllCaps) != 0 ? TermFlags.AllCaps : 0)
        | ((flags & TokenFlags.Capitalized) != 0 ? TermFlags.Capitalized : 0)
        | ((flags & TokenFlags.Stretched) != 0 ? TermFlags.Stretched : 0);

    /// <summary>Joins single letters with spaces or dots between ("f u c k"), where together they are a swear word.</summary>
    private static int ReadSpaced(ReadOnlySpan<Token> tokens, int i, string text, Vocabulary vocabulary, out int word)
    {
        word = -1;
        ulong hash = WordHash.Seed;
        int best = 0;
        for (int k = i; k < tokens.Length && k - i < LongestSpacedWord; k++)
        {
            if (tokens[k] is not { Kind: TokenKind.Word, Length: 1 } || (k > i && tokens[k].Start - tokens[k - 1].End > 1))
            {
                break;
            }

            hash = WordHash.Add(hash, Folding.Fold(text[tokens[k].Start]));
            int value = k - i >= 2 ? vocabulary.Find(hash) : -1;
            if (value >= 0 && (vocabulary.ClassOf(value) & LexicalClass.Swear) != 0)
            {
                word = value;
                best = k - i;
            }
        }

        return best;
    }
}
