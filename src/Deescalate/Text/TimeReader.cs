namespace Deescalate.Text;

/// <summary>Reads lengths of time, days and clock times.</summary>
internal static class TimeReader
{
    /// <summary>"7 days", "1 to 5 hours", "2-3 business days", "an hour", "a couple of weeks", "half an hour", "1 hour and 30 minutes".</summary>
    public static Entity Duration(TermBuffer buffer, int i)
    {
        Span<Term> terms = buffer.Terms;
        int p = i;
        double low;
        if (buffer.Lexeme(i) is "a" or "an")
        {
            // "an hour", "a couple of weeks"; but "a second opinion".
            p++;
            low = 1;
            if (p >= terms.Length || (terms[p].Is(LexicalClass.Quantity) && !Amount(buffer, ref p, out low)) || IsOtherSense(buffer, p))
            {
                return default;
            }
        }
        else if (!Amount(buffer, ref p, out low))
        {
            return default;
        }

        double high = low;
        int second = p;
        if (p < terms.Length && buffer.Lexeme(p) is "to" or "or" or "and")
        {
            second++;
        }

        if (second < terms.Length && (terms[second].Has(TermFlags.Number) || terms[second].Is(LexicalClass.NumberWord)) && !terms[second].Has(TermFlags.ClauseStart))
        {
            p = second;
            if (!Amount(buffer, ref p, out high))
            {
                return default;
            }
        }

        while (p < terms.Length && buffer.Lexeme(p) is "business" or "working" or "calendar" or "more" or "full" or "whole" or "solid" or "of" or "a" or "an")
        {
            p++;
        }

        if (p >= terms.Length || !terms[p].Is(LexicalClass.DurationUnit) || terms[p].Has(TermFlags.SentenceStart))
        {
            return default;
        }

        double unit = UnitSeconds(buffer.Lexeme(p));
        return unit == 0 ? default : new(EntityKind.Duration, i, p - i + 1, low * unit, Math.Max(low, high) * unit);
    }

    /// <summary>Units that are as often something else: "a second opinion", "a quarter pounder".</summary>
    private static bool IsOtherSense(TermBuffer buffer, int unit) =>
        buffer.Lexeme(unit) is "second" or "quarter" or "m" or "s" or "d" or "h" && unit + 1 < buffer.Count
        && !buffer.Terms[unit].Has(TermFlags.SentenceEnd) && !buffer.Terms[unit + 1].Has(TermFlags.ClauseStart) && !buffer.Terms[unit + 1].Is(LexicalClass.Common);

    /// <summary>"5pm", "10:30", "noon", "6 o'clock".</summary>
    public static Entity Clock(TermBuffer buffer, int i)
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

        double hour = terms[i].Has(TermFlags.Number) ? EntityRecognizer.Value(terms[i], buffer.Text) : WordValue(buffer.Lexeme(i));
        bool follows = i + 1 < terms.Length && !terms[i].Has(TermFlags.SentenceEnd) && !terms[i + 1].Has(TermFlags.ClauseStart)
            && !terms[i + 1].Is(LexicalClass.Common | LexicalClass.Weekday | LexicalClass.RelativeDay);
        return hour is >= 1 and <= 12 && hour == Math.Floor(hour) && !follows && !(i + 1 < terms.Length && terms[i + 1].Is(LexicalClass.Month)) && !(i + 1 < terms.Length && buffer.Lexeme(i + 1) is "or" or "of" or "and" or "am" or "pm")
            && !(i + 2 < terms.Length && buffer.Lexeme(i + 1) is "to" && (terms[i + 2].Has(TermFlags.Number) || terms[i + 2].Is(LexicalClass.NumberWord)));
    }

    /// <summary>"Friday", "tomorrow", "9 June", "June 9th", "2026-03-01", "end of the week", "next month".</summary>
    public static Entity Date(TermBuffer buffer, int i)
    {
        Span<Term> terms = buffer.Terms;
        ref Term term = ref terms[i];
        if (term.Is(LexicalClass.RelativeDay))
        {
            return new(EntityKind.Date, i, i + 1 < terms.Length && terms[i + 1].Is(LexicalClass.DayPart) ? 2 : 1);
        }

        if (term.Is(LexicalClass.Weekday))
        {
            return new(EntityKind.Date, i, 1 + (i + 1 < terms.Length && terms[i + 1].Is(LexicalClass.DayPart) ? 1 : 0));
        }

        if (term.Is(LexicalClass.Month) && i + 1 < terms.Length && terms[i + 1].Has(TermFlags.Number))
        {
            return new(EntityKind.Date, i, 2 + Ordinal(buffer, i + 2));
        }

        if (term.Is(LexicalClass.Month) && term.Has(TermFlags.Capitalized) && buffer.Lexeme(i) is not ("may" or "march"))
        {
            return new(EntityKind.Date, i, 1);
        }

        if (term.Has(TermFlags.Number))
        {
            return NumberDate(buffer, i);
        }

        return term.Is(LexicalClass.DateOpener) ? OpenedDate(buffer, i) : default;
    }

    /// <summary>"next week", "this Friday", "the end of the month", "close of business", "the 9th".</summary>
    private static Entity OpenedDate(TermBuffer buffer, int i)
    {
        Span<Term> terms = buffer.Terms;
        int p = i;
        if (buffer.Lexeme(p) is "the" && p + 1 < terms.Length)
        {
            p++;
            if (terms[p].Has(TermFlags.Number) && terms[p].Length <= 2)
            {
                int ordinal = Ordinal(buffer, p + 1);
                Entity inner = NumberDate(buffer, p);
                return inner.Kind != EntityKind.None ? inner with { First = i, Count = inner.Count + 1 }
                    : ordinal == 1 && !IsCounted(buffer, p + 2) ? new(EntityKind.Date, i, 3) : default;
            }
        }

        if (buffer.Lexeme(p) is "next" or "this" or "coming" or "following")
        {
            p += p + 1 < terms.Length && buffer.Lexeme(p + 1) is "coming" ? 2 : 1;
            bool period = p < terms.Length && terms[p].Is(LexicalClass.DurationUnit) && buffer.Lexeme(p) is "week" or "weekend" or "month" or "quarter" or "year" or "fortnight";
            return p < terms.Length && !terms[p].Has(TermFlags.SentenceStart) && (period || terms[p].Is(LexicalClass.Weekday | LexicalClass.Month | LexicalClass.DayPart))
                ? new(EntityKind.Date, i, p - i + 1) : default;
        }

        if (buffer.Lexeme(p) is not ("end" or "close" or "start" or "beginning") || p + 2 >= terms.Length || buffer.Lexeme(p + 1) is not "of")
        {
            return default;
        }

        p += 2;
        p += p + 1 < terms.Length && buffer.Lexeme(p) is "the" or "this" or "next" or "business" or "working" ? 1 : 0;
        bool day = terms[p].Is(LexicalClass.DurationUnit | LexicalClass.Weekday | LexicalClass.Month | LexicalClass.RelativeDay) || buffer.Lexeme(p) is "business" or "play";
        return day || (p > i + 2 && buffer.Lexeme(p - 1) is "business") ? new(EntityKind.Date, i, (day ? p : p - 1) - i + 1) : default;
    }

    /// <summary>"the 3rd call": an ordinal before a word that it counts is no day.</summary>
    private static bool IsCounted(TermBuffer buffer, int i) =>
        i < buffer.Count && !buffer.Terms[i].Has(TermFlags.SentenceStart | TermFlags.ClauseStart) && !buffer.Terms[i].Is(LexicalClass.Common) && !buffer.Terms[i].Has(TermFlags.Number);

    private static Entity NumberDate(TermBuffer buffer, int i)
    {
        Span<Term> terms = buffer.Terms;
        ReadOnlySpan<char> digits = buffer.Text.AsSpan(terms[i].Start, terms[i].Length);
        int slash = digits.IndexOf('/');
        if ((digits.Length >= 8 && digits.Count('-') == 2) || (slash > 0 && digits is not "24/7" && digits.Length >= 3 && digits.Count('/') <= 2))
        {
            return new(EntityKind.Date, i, 1);
        }

        if (digits.Length > 2)
        {
            return default;
        }

        int ordinal = Ordinal(buffer, i + 1);
        int month = i + 1 + ordinal;
        if (month < terms.Length && buffer.Lexeme(month) is "of")
        {
            month++;
        }

        if (month < terms.Length && terms[month].Is(LexicalClass.Month))
        {
            return new(EntityKind.Date, i, month - i + 1);
        }

        return default;
    }

    private static int Ordinal(TermBuffer buffer, int i) =>
        i < buffer.Count && buffer.Lexeme(i) is "st" or "nd" or "rd" or "th" && buffer.Terms[i].Start == buffer.Terms[i - 1].End ? 1 : 0;

    private static bool Amount(TermBuffer buffer, ref int p, out double amount)
    {
        Span<Term> terms = buffer.Terms;
        amount = 0;
        if (p >= terms.Length)
        {
            return false;
        }

        ref Term term = ref terms[p];
        if (term.Has(TermFlags.Number) && !term.Has(TermFlags.Money))
        {
            amount = EntityRecognizer.Value(term, buffer.Text);
            p++;
            if (p < terms.Length && buffer.Lexeme(p) is "or" && p + 1 < terms.Length && buffer.Lexeme(p + 1) is "so")
            {
                p += 2;
            }

            return true;
        }

        if (term.Is(LexicalClass.NumberWord | LexicalClass.Quantity))
        {
            amount = WordValue(buffer.Lexeme(p));
            p++;
            return amount > 0;
        }

        return false;
    }

    public static double WordValue(ReadOnlySpan<char> word) => word switch
    {
        "one" or "single" => 1,
        "two" or "couple" or "both" => 2,
        "three" => 3,
        "four" or "few" or "several" => word is "four" ? 4 : 3,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" or "dozen" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        "twenty" => 20,
        "thirty" => 30,
        "forty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "seventy" => 70,
        "eighty" => 80,
        "ninety" => 90,
        "hundred" => 100,
        "half" => 0.5,
        _ => 0,
    };

    private static double UnitSeconds(ReadOnlySpan<char> unit) => unit switch
    {
        "s" or "sec" or "secs" or "second" or "seconds" => 1,
        "m" or "min" or "mins" or "minute" or "minutes" => 60,
        "h" or "hr" or "hrs" or "hour" or "hours" => 3600,
        "d" or "day" or "days" => 86_400,
        "night" or "nights" => 86_400,
        "wk" or "wks" or "week" or "weeks" => 604_800,
        "fortnight" or "fortnights" => 1_209_600,
        "weekend" or "weekends" => 172_800,
        "month" or "months" or "mth" or "mths" => 2_592_000,
        "quarter" or "quarters" => 7_776_000,
        "yr" or "yrs" or "year" or "years" => 31_536_000,
        "decade" or "decades" => 315_360_000,
        _ => 0,
    };
}
