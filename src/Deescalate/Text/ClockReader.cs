namespace Deescalate.Text;

/// <summary>Reads clock times.</summary>
internal static class ClockReader
{
    /// <summary>"5pm", "10:30", "noon", "6 o'clock".</summary>
    public static Entity Read(TermBuffer buffer, int i)
    {
        Span<Term> terms = buffer.Terms;
        if (BareHour(buffer, i))
        {
            return new(EntityKind.Time, i, 1);
        }

        if (!terms[i].Has(TermFlags.Number))
        {
            return i + 1 < terms.Length && buffer.Lexeme(i + 1) is "am" or "pm" or "oclock" or "o'clock" ? new(EntityKind.Time, i, 2) : default;
        }

        ReadOnlySpan<char> digits = buffer.Text.AsSpan(terms[i].Start, terms[i].Length);
        bool colon = digits.Length is 4 or 5 && digits[^3] is ':' or '.';
        int count = 1;
        if (i + 1 < terms.Length && buffer.Lexeme(i + 1) is "am" or "pm" or "oclock" or "o'clock" or "hrs" && (colon || digits.Length <= 4))
        {
            count = 2;
        }
        else if (i + 2 < terms.Length && buffer.Lexeme(i + 1) is "a" or "p" && buffer.Lexeme(i + 2) is "m")
        {
            count = 3;
        }

        return (colon && digits[^3] == ':') || count > 1 ? new(EntityKind.Time, i, count) : default;
    }

    /// <summary>"at 5", "until nine": a small number after a preposition of time, with nothing after it that it could count.</summary>
    private static bool BareHour(TermBuffer buffer, int i)
    {
        Span<Term> terms = buffer.Terms;
        if (i == 0 || buffer.Lexeme(i - 1) is not ("at" or "by" or "until" or "till" or "before") || terms[i].Has(TermFlags.Money | TermFlags.Percent))
        {
            return false;
        }

        double hour = terms[i].Has(TermFlags.Number) ? EntityRecognizer.Value(terms[i], buffer.Text) : NumberWords.ValueOf(buffer.Lexeme(i));
        return hour is >= 1 and <= 12 && hour == Math.Floor(hour) && (i + 1 == terms.Length || !GoesOn(buffer, i + 1));
    }

    /// <summary>Whether the word after a number makes it something else than an hour: "at 5 shops", "by 3 of us", "before 9 June", "by 2 to 4 days".</summary>
    private static bool GoesOn(TermBuffer buffer, int next)
    {
        Span<Term> terms = buffer.Terms;
        bool counted = !terms[next - 1].Has(TermFlags.SentenceEnd) && !terms[next].Has(TermFlags.ClauseStart)
            && !terms[next].Is(LexicalClass.Common | LexicalClass.Weekday | LexicalClass.RelativeDay);
        bool range = buffer.Lexeme(next) is "to" && next + 1 < terms.Length && (terms[next + 1].Has(TermFlags.Number) || terms[next + 1].Is(LexicalClass.NumberWord));
        return counted || range || terms[next].Is(LexicalClass.Month) || buffer.Lexeme(next) is "or" or "of" or "and" or "am" or "pm";
    }
}
