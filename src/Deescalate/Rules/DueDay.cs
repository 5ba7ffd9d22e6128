using System.Globalization;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>Finds the day in words such as "on Friday", "the end of the month", "9 June", "next week".</summary>
internal static class DueDay
{
    /// <summary>The day that a date names, counted from today; null where it cannot be told, or lies behind.</summary>
    public static DateTime? Of(TermBuffer buffer, in Entity entity, DateTime today)
    {
        bool next = Has(buffer, entity, "next") || Has(buffer, entity, "following");
        for (int i = entity.First; i <= entity.Last; i++)
        {
            ReadOnlySpan<char> word = buffer.Lexeme(i);
            Term term = buffer.Terms[i];
            if (term.Is(LexicalClass.RelativeDay))
            {
                return OfRelativeDay(word, Has(buffer, entity, "after"), today);
            }

            if ((term.Is(LexicalClass.Weekday) || word is "sat" or "sun") && NumberIn(buffer, entity) == 0)
            {
                return today.AddDays(((7 + (int)WeekdayOf(word) - (int)today.DayOfWeek) % 7) is var days && days == 0 && next ? 7 : days);
            }

            if (term.Is(LexicalClass.Month))
            {
                return OfMonth(buffer, entity, MonthOf(word), today);
            }

            if (term.Is(LexicalClass.DayPart) || word is "business" or "play" || (word is "day" && i == entity.Last))
            {
                return today;
            }

            if (word is "week" or "weekend" or "month" or "year")
            {
                return Period(word, next, today);
            }
        }

        return Numeric(buffer, entity, today);
    }

    private static DateTime? OfRelativeDay(ReadOnlySpan<char> word, bool after, DateTime today) => word switch
    {
        "tomorrow" => today.AddDays(after ? 2 : 1),
        "yesterday" => null,
        "eow" => Period("week", next: false, today),
        "eom" => Period("month", next: false, today),
        _ => today,
    };

    private static DateTime Period(ReadOnlySpan<char> unit, bool next, DateTime today) => unit switch
    {
        "month" => new DateTime(today.Year, today.Month, 1, 0, 0, 0, DateTimeKind.Unspecified).AddMonths(next ? 2 : 1).AddDays(-1),
        "year" => new DateTime(today.Year + (next ? 1 : 0), 12, 31, 0, 0, 0, DateTimeKind.Unspecified),
        _ => today.AddDays(((7 - (int)today.DayOfWeek) % 7) + (next ? 7 : 0)),
    };

    private static DateTime? OfMonth(TermBuffer buffer, in Entity entity, int month, DateTime today)
    {
        int day = NumberIn(buffer, entity);
        int said = YearIn(buffer, entity);
        int year = said == 0 ? today.Year : said;
        if (day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        DateTime date = new(year, month, day == 0 ? DateTime.DaysInMonth(year, month) : day, 0, 0, 0, DateTimeKind.Unspecified);
        return said == 0 && date < today.AddMonths(-6) ? date.AddYears(1) : date;
    }

    /// <summary>"2026-03-01", "the 9th". With slashes nobody can tell day from month.</summary>
    private static DateTime? Numeric(TermBuffer buffer, in Entity entity, DateTime today)
    {
        ReadOnlySpan<char> text = buffer.SpanOf(entity.First, entity.Last).In(buffer.Text);
        if (DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date))
        {
            return date;
        }

        int day = text.Contains('/') ? 0 : NumberIn(buffer, entity);
        for (DateTime month = new(today.Year, today.Month, 1, 0, 0, 0, DateTimeKind.Unspecified); day is > 0 and <= 31; month = month.AddMonths(1))
        {
            if (day <= DateTime.DaysInMonth(month.Year, month.Month) && month.AddDays(day - 1) >= today)
            {
                return month.AddDays(day - 1);
            }
        }

        return null;
    }

    private static int NumberIn(TermBuffer buffer, in Entity entity)
    {
        for (int i = entity.First; i <= entity.Last; i++)
        {
            if (buffer.Terms[i].Has(TermFlags.Number) && EntityRecognizer.Value(buffer.Terms[i], buffer.Text) is >= 1 and <= 31 and var day)
            {
                return (int)day;
            }
        }

        return 0;
    }

    private static int YearIn(TermBuffer buffer, in Entity entity) =>
        buffer.Terms[entity.Last].Has(TermFlags.Number) && EntityRecognizer.Value(buffer.Terms[entity.Last], buffer.Text) is >= 1900 and < 2100 and var year ? (int)year : 0;

    /// <summary>Whether a word stands in an entity, or just before it.</summary>
    public static bool Has(TermBuffer buffer, in Entity entity, string word)
    {
        for (int i = Math.Max(0, entity.First - 1); i <= entity.Last; i++)
        {
            if (buffer.Lexeme(i).SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    private static DayOfWeek WeekdayOf(ReadOnlySpan<char> word) => word[..2] switch
    {
        "mo" => DayOfWeek.Monday,
        "tu" => DayOfWeek.Tuesday,
        "we" => DayOfWeek.Wednesday,
        "th" => DayOfWeek.Thursday,
        "fr" => DayOfWeek.Friday,
        "sa" => DayOfWeek.Saturday,
        _ => DayOfWeek.Sunday,
    };

    private static int MonthOf(ReadOnlySpan<char> word) => 1 + ("janfebmaraprmayjunjulaugsepoctnovdec".AsSpan().IndexOf(word[..3]) / 3);
}
