namespace Deescalate.Text;

/// <summary>Reads days and points of the calendar.</summary>
internal static class DateReader
{
    /// <summary>"Friday", "tomorrow", "9 June", "June 9th", "2026-03-01", "end of the week", "next month".</summary>
    public static Entity Read(TermBuffer buffer, int i)
    {
        Span<Term> terms = buffer.Terms;
        ref Term term = ref terms[i];
        if (term.Is(LexicalClass.RelativeDay))
        {
            return new(EntityKind.Date, i, i + 1 < terms.Length && terms[i + 1].Is(LexicalClass.DayPart) ? 2 : 1);
        }

        if (term.Is(LexicalClass.Weekday) || IsShortWeekday(buffer, i))
        {
            return Weekday(buffer, i);
        }

        if (term.Is(LexicalClass.Month) && i + 1 < terms.Length && terms[i + 1].Has(TermFlags.Number) && !terms[i + 1].Has(TermFlags.SentenceStart | TermFlags.Money))
        {
            int day = 2 + Ordinal(buffer, i + 2);
            return new(EntityKind.Date, i, day + (terms[i + 1].Length <= 2 ? Year(buffer, i + day) : 0));
        }

        if (term.Is(LexicalClass.Month) && term.Has(TermFlags.Capitalized) && buffer.Lexeme(i) is not ("may" or "march"))
        {
            return new(EntityKind.Date, i, 1);
        }

        if (buffer.Lexeme(i) is "day" && i + 2 < terms.Length && buffer.Lexeme(i + 1) is "after" or "before" && terms[i + 2].Is(LexicalClass.RelativeDay))
        {
            return new(EntityKind.Date, i, 3);
        }

        if (term.Has(TermFlags.Number))
        {
            return NumberDate(buffer, i);
        }

        return term.Is(LexicalClass.DateOpener) ? OpenedDate(buffer, i) : default;
    }

    /// <summary>"Friday", "Friday morning", "Monday the 3rd", "Mon 3 June".</summary>
    private static Entity Weekday(TermBuffer buffer, int i)
    {
        Span<Term> terms = buffer.Terms;
        int next = i + 1;
        if (next < terms.Length && terms[next].Is(LexicalClass.DayPart))
        {
            return new(EntityKind.Date, i, 2);
        }

        bool day = next < terms.Length && !terms[next].Has(TermFlags.SentenceStart)
            && (terms[next].Has(TermFlags.Number) || terms[next].Is(LexicalClass.Month) || (buffer.Lexeme(next) is "the" && next + 1 < terms.Length && terms[next + 1].Has(TermFlags.Number)));
        Entity date = day ? Read(buffer, next) : default;
        return new(EntityKind.Date, i, 1 + (date.Kind == EntityKind.Date ? date.Count : 0));
    }

    /// <summary>"Sat" and "Sun" with a capital letter, after a word that leads to a day.</summary>
    private static bool IsShortWeekday(TermBuffer buffer, int i) =>
        i > 0 && buffer.Terms[i].Has(TermFlags.Capitalized) && buffer.Lexeme(i) is "sat" or "sun"
        && buffer.Lexeme(i - 1) is "on" or "by" or "until" or "till" or "before" or "from" or "since" or "next" or "this" or "every" or "last";

    /// <summary>1 where a year stands at a place, else 0.</summary>
    private static int Year(TermBuffer buffer, int i) =>
        i < buffer.Count && buffer.Terms[i] is { Length: 4 } term && term.Has(TermFlags.Number) && !term.Has(TermFlags.SentenceStart)
        && EntityRecognizer.Value(term, buffer.Text) is >= 1900 and < 2100 ? 1 : 0;

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

        if (p > i && buffer.Lexeme(p) is "day" && Read(buffer, p) is { Kind: EntityKind.Date } counted)
        {
            return counted with { First = i, Count = counted.Count + 1 };
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
        p += p + 1 < terms.Length && buffer.Lexeme(p) is "the" or "this" or "next" ? 1 : 0;
        p += p + 1 < terms.Length && buffer.Lexeme(p) is "business" or "working" ? 1 : 0;
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
            return new(EntityKind.Date, i, month - i + 1 + Year(buffer, month + 1));
        }

        return default;
    }

    private static int Ordinal(TermBuffer buffer, int i) =>
        i < buffer.Count && buffer.Lexeme(i) is "st" or "nd" or "rd" or "th" && buffer.Terms[i].Start == buffer.Terms[i - 1].End ? 1 : 0;
}
