namespace Deescalate.Text;

/// <summary>Reads clock times.</summary>
internal static class ClockReader
{
    private const int MinutesOfHour = 60;
    private const int HalfHour = 30;
    private const int QuarterHour = 15;

    /// <summary>"half past nine", "quarter to five", "ten past two"; after a word such as "at", "half four" and "twenty to nine", too. Its value is in hours from midnight.</summary>
    public static Entity Spoken(TermBuffer buffer, int i)
    {
        if (buffer.Lexeme(i) is "a" && i + 1 < buffer.Count && buffer.Lexeme(i + 1) is "quarter")
        {
            Entity time = Spoken(buffer, i + 1);
            return time.Kind == EntityKind.None ? default : time with { First = i, Count = time.Count + 1 };
        }

        if (HourAndMinutes(buffer, i) is { Kind: not EntityKind.None } plain)
        {
            return plain;
        }

        int p = i;
        double minutes = Minutes(buffer, ref p);
        if (minutes == 0 || p >= buffer.Count)
        {
            return default;
        }

        bool past = buffer.Lexeme(p) is "past";
        bool to = !past && buffer.Lexeme(p) is "to";
        bool named = buffer.Lexeme(i) is "quarter";
        bool halfOf = p == i + 1 && minutes == HalfHour && !past && !to;
        p += halfOf ? 0 : 1;
        double hour = (past || to || halfOf) && p < buffer.Count && !buffer.Terms[p].Has(TermFlags.SentenceStart | TermFlags.ClauseStart) ? Hour(buffer, p) : 0;
        bool clear = past || (to && named);
        if (hour == 0 || (!clear && !(halfOf ? ClockContext.LeadsTo(buffer, i) : to && IsNoRange(buffer, i, minutes, hour))) || (!clear && ClockContext.IsCounted(buffer, p + 1)))
        {
            return default;
        }

        double value = hour + ((to ? -minutes : minutes) / MinutesOfHour);
        return new(EntityKind.Time, i, p - i + 1, value, value);
    }

    /// <summary>"at four fifteen", "by nine thirty", where no price or measure is meant.</summary>
    private static Entity HourAndMinutes(TermBuffer buffer, int i)
    {
        int p = i + 1;
        double hour = buffer.Terms[i].Is(LexicalClass.NumberWord) && p < buffer.Count && buffer.Terms[p].Is(LexicalClass.NumberWord) && ClockContext.LeadsTo(buffer, i) ? Hour(buffer, i) : 0;
        if (hour == 0 || buffer.Terms[p].Has(TermFlags.SentenceStart | TermFlags.ClauseStart))
        {
            return default;
        }

        double minutes = NumberWords.Read(buffer, ref p);
        bool clock = minutes is >= 10 and < MinutesOfHour && minutes % 5 == 0 && !ClockContext.IsCounted(buffer, p) && !ClockContext.IsValued(buffer, i);
        double value = hour + (minutes / MinutesOfHour);
        return clock ? new(EntityKind.Time, i, p - i, value, value) : default;
    }

    /// <summary>The minutes of a spoken time, and the place behind them; 0 where none are said.</summary>
    private static double Minutes(TermBuffer buffer, ref int p)
    {
        ref Term term = ref buffer.Terms[p];
        if (buffer.Lexeme(p) is "half" or "quarter")
        {
            return buffer.Lexeme(p++) is "half" ? HalfHour : QuarterHour;
        }

        if (!term.Is(LexicalClass.NumberWord) && (!term.Has(TermFlags.Number) || term.Has(TermFlags.Money | TermFlags.Percent)))
        {
            return 0;
        }

        double minutes = term.Has(TermFlags.Number) ? EntityRecognizer.Value(buffer.Terms[p++], buffer.Text) : NumberWords.Read(buffer, ref p);
        p += p < buffer.Count && buffer.Lexeme(p) is "minutes" or "mins" ? 1 : 0;
        return minutes is 5 or 10 or 20 or 25 ? minutes : 0;
    }

    /// <summary>"at ten to nine", "about twenty to nine"; but "from ten to twelve" may be two hours, and "by 5 to 9" two numbers.</summary>
    private static bool IsNoRange(TermBuffer buffer, int i, double minutes, double hour) =>
        minutes > hour ? ClockContext.LeadsTo(buffer, i) : ClockContext.LeadsToOne(buffer, i) && !buffer.Terms[i].Has(TermFlags.Number);

    /// <summary>The hour on the clock at a place, 1 to 12; 0 where none stands there.</summary>
    private static double Hour(TermBuffer buffer, int i)
    {
        double hour = buffer.Terms[i].Has(TermFlags.Number) ? EntityRecognizer.Value(buffer.Terms[i], buffer.Text) : NumberWords.ValueOf(buffer.Lexeme(i));
        return hour is >= 1 and <= 12 && hour == Math.Floor(hour) ? hour : 0;
    }

    /// <summary>"5pm", "10:30", "noon", "6 o'clock"; after a word such as "at", "3.15", too.</summary>
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

        return (colon && digits[^3] == ':') || count > 1 || IsDotted(buffer, i, digits) ? new(EntityKind.Time, i, count) : default;
    }

    /// <summary>"at 3.15", "from 8.30 to 9.15": hours and minutes with a dot, where no price or measure is meant.</summary>
    private static bool IsDotted(TermBuffer buffer, int i, ReadOnlySpan<char> digits) =>
        IsDottedHour(digits) && !buffer.Terms[i].Has(TermFlags.Money | TermFlags.Percent)
        && (ClockContext.LeadsTo(buffer, i) || ClockContext.Closes(buffer, i)) && !ClockContext.IsCounted(buffer, i + 1) && !ClockContext.IsValued(buffer, i);

    private static bool IsDottedHour(ReadOnlySpan<char> digits)
    {
        if (digits.Length is not (4 or 5) || digits[^3] != '.' || digits[^2] > '5')
        {
            return false;
        }

        int hour = digits.Length == 4 ? digits[0] - '0' : ((digits[0] - '0') * 10) + digits[1] - '0';
        return hour is >= 0 and < 24 ? digits[0] != '0' || digits.Length == 5 : digits is "24.00";
    }

    /// <summary>"at 5", "until nine", "between half four and five": a small number after a word that leads to a time, with nothing after it that it could count.</summary>
    private static bool BareHour(TermBuffer buffer, int i)
    {
        Span<Term> terms = buffer.Terms;
        if (i > 0 && ClockContext.OpensVisit(buffer, i) && Hour(buffer, i) > 0 && Hour(buffer, i + 2) > 0)
        {
            return true;
        }

        if (i == 0 || terms[i].Has(TermFlags.Money | TermFlags.Percent) || (buffer.Lexeme(i - 1) is not ("at" or "by" or "until" or "till" or "before") && !ClockContext.Closes(buffer, i)))
        {
            return false;
        }

        return Hour(buffer, i) > 0 && (i + 1 == terms.Length || !GoesOn(buffer, i + 1));
    }

    /// <summary>Whether the word after a number makes it something else than an hour: "at 5 shops", "by 3 of us", "before 9 June", "by 2 to 4 days"; but "by eight and I'll ring" names one.</summary>
    private static bool GoesOn(TermBuffer buffer, int next)
    {
        Span<Term> terms = buffer.Terms;
        bool range = buffer.Lexeme(next) is "to" && next + 1 < terms.Length && (terms[next + 1].Has(TermFlags.Number) || terms[next + 1].Is(LexicalClass.NumberWord));
        bool apart = buffer.Text.AsSpan(terms[next - 1].End).StartsWith(",");
        bool joined = buffer.Lexeme(next) is "and" && !apart && !(next + 1 < terms.Length && terms[next + 1].Is(LexicalClass.FirstPerson | LexicalClass.SecondPerson | LexicalClass.ThirdPerson) && !ClockContext.IsValued(buffer, next - 1));
        return ClockContext.IsCounted(buffer, next) || range || joined || terms[next].Is(LexicalClass.Month) || buffer.Lexeme(next) is "or" or "of" or "am" or "pm";
    }
}
