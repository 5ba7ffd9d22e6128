namespace Deescalate.Text;

/// <summary>Keeps track of sentences, clauses and quotations while terms are added.</summary>
internal ref struct SentenceTracker(TermBuffer terms)
{
    private const int LongestOpening = 3;

    private readonly TermBuffer _terms = terms;
    private int _sentenceStart;
    private int _sentence;
    private int _quoteStart = -1;
    private TermFlags _next = TermFlags.SentenceStart | TermFlags.Opens;
    private int _currencyStart = -1;

    public void Add(ref Term term, bool quotedLine)
    {
        term.Sentence = _sentence;
        if (quotedLine)
        {
            term.Flags |= TermFlags.Quoted;
        }

        if ((term.Flags & TermFlags.Continued) == 0)
        {
            term.Flags |= _next;

            // "@name When …": a handle that opens a sentence is an address, and what follows opens it as well.
            _next = term.Has(TermFlags.Mention) && term.Has(TermFlags.Opens) ? TermFlags.Opens : TermFlags.None;
        }

        if (_currencyStart >= 0 && term.Has(TermFlags.Number))
        {
            term.Flags |= TermFlags.Money;
            term.Length = term.End - _currencyStart;
            term.Start = _currencyStart;
        }

        _currencyStart = -1;
    }

    public void Terminate(ReadOnlySpan<Token> tokens, int i)
    {
        Token mark = tokens[i];
        if (mark.Has(TokenFlags.Exclamation))
        {
            _terms.Exclamations += mark.Length;
        }

        if (mark.Has(TokenFlags.Question))
        {
            _terms.Questions++;
        }

        bool more = i + 1 < tokens.Length;
        if (!mark.Has(TokenFlags.Question | TokenFlags.Exclamation))
        {
            if (mark.Has(TokenFlags.Ellipsis))
            {
                MarkLast(TermFlags.TrailsOff);
                if (more && !tokens[i + 1].Has(TokenFlags.Capitalized | TokenFlags.LineStart))
                {
                    _next |= TermFlags.ClauseStart;
                    return;
                }
            }
            else if (more && EndsAbbreviation(tokens, i))
            {
                return;
            }
        }

        End((mark.Has(TokenFlags.Question) ? TermFlags.Asked : 0) | (mark.Has(TokenFlags.Exclamation) ? TermFlags.Exclaimed : 0));
    }

    public void Separate(in Token token)
    {
        if (!token.Has(TokenFlags.ClauseBreak))
        {
            return;
        }

        _next |= TermFlags.ClauseStart;
        int length = _terms.Count - _sentenceStart;
        if (length is > 0 and <= LongestOpening && OpensAgain())
        {
            _next |= TermFlags.Opens;
        }
    }

    public void ToggleQuote()
    {
        if (_quoteStart < 0)
        {
            _quoteStart = _terms.Count;
            return;
        }

        for (int i = _quoteStart; i < _terms.Count; i++)
        {
            _terms.Terms[i].Flags |= TermFlags.Quoted;
        }

        _quoteStart = -1;
    }

    /// <summary>A currency sign: before a number it opens a sum, after one it closes it.</summary>
    public void Currency(in Token token, bool numberFollows)
    {
        if (numberFollows)
        {
            _currencyStart = token.Start;
        }
        else if (_terms.Count > 0 && _terms.Terms[^1].Has(TermFlags.Number) && token.Has(TokenFlags.Glued))
        {
            ref Term number = ref _terms.Terms[^1];
            number.Flags |= TermFlags.Money;
            number.Length = token.End - number.Start;
        }
    }

    public readonly void MarkLast(TermFlags flags)
    {
        if (_terms.Count > 0)
        {
            _terms.Terms[^1].Flags |= flags;
        }
    }

    public void End(TermFlags mood)
    {
        int count = _terms.Count;
        _next = TermFlags.SentenceStart | TermFlags.Opens;
        if (count == _sentenceStart)
        {
            return;
        }

        Span<Term> sentence = _terms.Terms[_sentenceStart..];
        sentence[^1].Flags |= TermFlags.SentenceEnd;
        if (mood != 0)
        {
            foreach (ref Term term in sentence)
            {
                term.Flags |= mood;
            }
        }

        _sentenceStart = count;
        _sentence++;
    }

    public void Finish() => End(TermFlags.None);

    /// <summary>"No, …", "Hi Anna, …", "Ok so, …": what follows opens the sentence as well.</summary>
    private readonly bool OpensAgain() =>
        _terms.Terms[_sentenceStart].Is(LexicalClass.Greeting) || _terms.Terms[_sentenceStart].Has(TermFlags.Mention) || _terms.Count - _sentenceStart == 1;

    private readonly bool EndsAbbreviation(ReadOnlySpan<Token> tokens, int i)
    {
        if (_terms.Count == _sentenceStart || !tokens[i].Has(TokenFlags.Glued))
        {
            return false;
        }

        ref Term last = ref _terms.Terms[^1];
        bool title = last.Is(LexicalClass.Title) && last.Is(LexicalClass.Abbreviation);
        bool initial = last.Length == 1 && last.Has(TermFlags.Capitalized) && !last.Is(LexicalClass.FirstPerson);
        return title || ((last.Is(LexicalClass.Abbreviation) || initial || last.Length == 1) && !tokens[i + 1].Has(TokenFlags.Capitalized | TokenFlags.LineStart))
            || (initial && tokens[i + 1].Has(TokenFlags.Glued));
    }
}
