namespace Deescalate.Text;

/// <summary>Reads clock times.</summary>
internal static class ClockReader
{
    private const int MinutesOfHour = 60;

    /// <summary>"half past nine", "quarter to five", "ten past two". Its value is in hours from midnight.</summary>
    public static Entity Spoken(TermBuffer buffer, int i)
    {
        if (buffer.Lexeme(i) is "a" && i + 1 < buffer.Count && buffer.Lexeme(i + 1) is "quarter")
        {
            Entity time = Spoken(buffer, i + 1);
            return time.Kind == EntityKind.None ? default : time with { First = i, Count = time.Count + 1 };
        }

        if (i + 2 >= buffer.Count || buffer.Lexeme(i + 1) is not ("past" or "to"))
        {
            return default;
        }

        bool past = buffer.Lexeme(i + 1) is "past";
        double minutes = buffer.Lexeme(i) switch
        {
            "half" when past => 30,
            "quarter" => 15,
            "five" or "ten" or "twenty" when past => NumberWords.ValueOf(buffer.Lexeme(i)),
            _ => 0,
        };
        double hour = Hour(buffer, i + 2);
        if (minutes == 0 || hour == 0)
        {
            return default;
        }

        double value = hour + ((past ? minutes : -minutes) / MinutesOfHour);
        return new(EntityKind.Time, i, 3, value, value);
    }

    /// <summary>The hour on the clock at a place, 1 to 12; 0 where none stands there.</summary>
    private static double Hour(TermBuffer buffer, int i)
    {
        double hour = buffer.Terms[i].Has(TermFlags.Number) ? EntityRecognizer.Value(buffer.Terms[i], buffer.Text) : NumberWords.ValueOf(buffer.Lexeme(i));
        return hour is >= 1 and <= 12 && hour == Math.Floor(hour) ? hour : 0;
    }

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

        return Hour(buffer, i) > 0 && (i + 1 == terms.Length || !GoesOn(buffer, i + 1));
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
