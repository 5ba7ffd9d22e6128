using System.Globalization;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>Turns what was said of a time into the moment at which it is over: "by noon", "within 48 hours", "on Friday", "the end of the week".
/// Counts from when it was said, in the offset in which that is given; no clock is read.</summary>
internal static class DueTime
{
    private const double SecondsOfDay = 86_400;

    /// <summary>Most days that a duration may last; what is longer is no promise but a manner of speaking.</summary>
    private const double MostDays = 3_660;

    /// <summary>From times outside these years nothing is counted: the calendar could end before the promise is due.</summary>
    private const int FirstYear = 1900;
    private const int LastYear = 2999;

    /// <summary>Nobody promises something for three without meaning the afternoon.</summary>
    private const int FirstHour = 7;

    /// <summary>The moment when a promise is due, or null where it names no time that can be told.</summary>
    /// <param name="buffer">The message that made it.</param>
    /// <param name="span">The words of the promise.</param>
    /// <param name="due">The time as said.</param>
    /// <param name="said">When it was said.</param>
    public static DateTimeOffset? Resolve(TermBuffer buffer, TextSpan span, string due, DateTimeOffset said)
    {
        ReadOnlySpan<Entity> entities = buffer.Entities;
        int at = Find(buffer, span, due);
        if (at < 0 || said.Year is < FirstYear or > LastYear)
        {
            return null;
        }

        Entity entity = entities[at];
        if (entity.Kind == EntityKind.Duration)
        {
            return After(buffer, entity, said);
        }

        if (entity.Kind == EntityKind.Date && DueDay.Has(buffer, entity, "hour"))
        {
            return said.AddTicks(-(said.Ticks % TimeSpan.TicksPerHour)).AddHours(1).AddSeconds(-1);
        }

        int other = Beside(buffer, at) is >= 0 and var beside ? beside : Beside(buffer, End(buffer, at));
        Entity? date = entity.Kind == EntityKind.Date ? entity : other >= 0 && entities[other].Kind == EntityKind.Date ? entities[other] : null;
        Entity? time = entity.Kind == EntityKind.Time ? entities[End(buffer, at)] : other >= 0 && entities[other].Kind == EntityKind.Time ? entities[End(buffer, other)] : null;
        DateTime? day = date is { } d ? DueDay.Of(buffer, d, said.Date) : said.Date;
        if (day is null)
        {
            return null;
        }

        return time is { } clock ? At(Clock(buffer, clock), day.Value, said, fixedDay: date is not null) : new DateTimeOffset(day.Value.AddDays(1).AddSeconds(-1), said.Offset);
    }

    /// <summary>The words of a promise's time with the end of the range that it begins: "8.30" of "between 8.30 and 9.15" alone is not what was said.</summary>
    public static string WholeRange(TermBuffer buffer, TextSpan span, string due)
    {
        int at = Find(buffer, span, due);
        int end = at < 0 ? at : End(buffer, at);
        return end == at || due.Length > buffer.SpanOf(buffer.Entities[at].First, buffer.Entities[at].Last).Length
            ? due : buffer.SpanOf(buffer.Entities[at].First, buffer.Entities[end].Last).In(buffer.Text).ToString();
    }

    /// <summary>The time in the sentences of the promise that was captured as its due time, or -1.</summary>
    private static int Find(TermBuffer buffer, TextSpan span, string due)
    {
        (int first, int last) = Sentences(buffer.Terms, span);
        ReadOnlySpan<Entity> entities = buffer.Entities;
        for (int i = 0; i < entities.Length; i++)
        {
            TextSpan words = buffer.SpanOf(entities[i].First, entities[i].Last);
            int sentence = buffer.Terms[entities[i].First].Sentence;
            if (IsTime(entities[i].Kind) && sentence >= first && sentence <= last && due.Contains(words.In(buffer.Text), StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private static (int First, int Last) Sentences(ReadOnlySpan<Term> terms, TextSpan span)
    {
        (int first, int last) = (int.MaxValue, -1);
        foreach (ref readonly Term term in terms)
        {
            if (term.Start < span.End && span.Start < term.End)
            {
                first = Math.Min(first, term.Sentence);
                last = term.Sentence;
            }
        }

        return (first, last);
    }

    private static bool IsTime(EntityKind kind) => kind is EntityKind.Date or EntityKind.Time or EntityKind.Duration;

    /// <summary>The day to a clock time or the clock time to a day, where the two stand together: "tomorrow by noon".</summary>
    private static int Beside(TermBuffer buffer, int at)
    {
        Entity entity = buffer.Entities[at];
        for (int i = Math.Max(0, at - 1); i <= at + 1 && i < buffer.EntityCount; i++)
        {
            Entity other = buffer.Entities[i];
            int gap = other.First > entity.First ? other.First - entity.Last : entity.First - other.Last;
            if (i != at && gap is > 0 and <= 3 && other.Kind is EntityKind.Date or EntityKind.Time && other.Kind != entity.Kind
                && buffer.Terms[other.First].Sentence == buffer.Terms[entity.First].Sentence)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The later clock time of "between 8.30 and 9.15", "from 2pm to 4pm": what is promised for a range is due at its end.</summary>
    private static int End(TermBuffer buffer, int at)
    {
        if (buffer.Entities[at].Kind != EntityKind.Time || at + 1 == buffer.EntityCount || buffer.Entities[at + 1] is not { Kind: EntityKind.Time } later)
        {
            return at;
        }

        Entity entity = buffer.Entities[at];
        bool between = entity.First > 0 && buffer.Lexeme(entity.First - 1) is "between";
        bool word = later.First == entity.Last + 2 && (buffer.Lexeme(later.First - 1) is "to" or "until" or "till" || (between && buffer.Lexeme(later.First - 1) is "and"));
        return word || (later.First == entity.Last + 1 && buffer.Terms[later.First].Sentence == buffer.Terms[entity.Last].Sentence) ? at + 1 : at;
    }

    private static DateTimeOffset? After(TermBuffer buffer, in Entity entity, DateTimeOffset said)
    {
        double days = entity.High / SecondsOfDay;
        if (days is <= 0 or > MostDays)
        {
            return null;
        }

        if (!DueDay.Has(buffer, entity, "business") && !DueDay.Has(buffer, entity, "working"))
        {
            return said.AddSeconds(entity.High);
        }

        DateTimeOffset end = said;
        for (int left = (int)Math.Ceiling(days); left > 0;)
        {
            end = end.AddDays(1);
            left -= end.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return end;
    }

    /// <summary>Hours from midnight; half a day is open where neither am nor pm is said. Negative where it cannot be read.</summary>
    private static (double Hours, bool Open) Clock(TermBuffer buffer, in Entity entity)
    {
        ReadOnlySpan<char> text = buffer.SpanOf(entity.First, entity.Last).In(buffer.Text);
        ReadOnlySpan<char> first = buffer.Lexeme(entity.First);
        if (first is "noon" or "midday" or "midnight")
        {
            return (first is "midnight" ? 24 : 12, false);
        }

        if (entity.High > 0)
        {
            return (entity.High, true); // "half past nine"
        }

        int digits = 0;
        while (digits < text.Length && (char.IsAsciiDigit(text[digits]) || text[digits] is ':' or '.'))
        {
            digits++;
        }

        int split = text[..digits].IndexOfAny(':', '.');
        double hours = digits == 0 ? NumberWords.ValueOf(first)
            : int.TryParse(text[..(split < 0 ? digits : split)], NumberStyles.None, CultureInfo.InvariantCulture, out int h) ? h : -1;
        if (split > 0 && int.TryParse(text[(split + 1)..digits], NumberStyles.None, CultureInfo.InvariantCulture, out int minutes))
        {
            hours += minutes / 60.0;
        }

        ReadOnlySpan<char> rest = text[digits..];
        bool pm = rest.Contains("p", StringComparison.OrdinalIgnoreCase) && rest.Contains("m", StringComparison.OrdinalIgnoreCase);
        bool am = !pm && rest.Contains("a", StringComparison.OrdinalIgnoreCase) && rest.Contains("m", StringComparison.OrdinalIgnoreCase);
        return pm && hours < 12 ? (hours + 12, false) : (hours, !am && !pm && hours is > 0 and <= 12);
    }

    private static DateTimeOffset? At((double Hours, bool Open) clock, DateTime day, DateTimeOffset said, bool fixedDay)
    {
        if (clock.Hours is < 0 or > 24)
        {
            return null;
        }

        DateTimeOffset due = new DateTimeOffset(day, said.Offset).AddMinutes(Math.Round(clock.Hours * 60));
        if (clock.Open && clock.Hours < 12 && (due <= said || clock.Hours < FirstHour))
        {
            due = due.AddHours(12);
        }

        return due <= said && !fixedDay ? due.AddDays(1) : due;
    }
}
