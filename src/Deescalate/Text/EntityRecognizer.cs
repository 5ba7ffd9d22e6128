using System.Globalization;

namespace Deescalate.Text;

/// <summary>Finds sums, lengths of time, days, clock times and names among the terms. Rule-based; looks only where a number, a unit or a capital letter stands.</summary>
internal static class EntityRecognizer
{
    private const LexicalClass Clues = LexicalClass.DurationUnit | LexicalClass.Weekday | LexicalClass.Month | LexicalClass.RelativeDay | LexicalClass.ClockWord
        | LexicalClass.CurrencyWord | LexicalClass.NumberWord | LexicalClass.DayPart | LexicalClass.Title | LexicalClass.GivenName | LexicalClass.DateOpener;

    private const TermFlags Marks = TermFlags.Number | TermFlags.Emoji | TermFlags.Mention | TermFlags.Tag | TermFlags.Address | TermFlags.Capitalized;

    public static void Recognize(TermBuffer buffer)
    {
        Span<Term> terms = buffer.Terms;
        for (int i = 0; i < terms.Length;)
        {
            ref Term term = ref terms[i];
            if ((term.Flags & Marks) == 0 && (term.Class & (Clues | LexicalClass.Quantity)) == 0)
            {
                i++;
                continue;
            }

            Entity entity = At(buffer, i);
            if (entity.Kind == EntityKind.None)
            {
                i++;
                continue;
            }

            buffer.AddEntity(entity);
            i += entity.Count;
        }
    }

    private static Entity At(TermBuffer buffer, int i)
    {
        Span<Term> terms = buffer.Terms;
        ref Term term = ref terms[i];
        if (term.Has(TermFlags.Mention))
        {
            return new(EntityKind.Mention, i, 1);
        }

        if (term.Has(TermFlags.Address))
        {
            return new(term.Has(TermFlags.Email) ? EntityKind.Email : EntityKind.Url, i, 1);
        }

        if (term.Has(TermFlags.Tag))
        {
            return new(EntityKind.Tag, i, 1);
        }

        if (term.Has(TermFlags.Emoji))
        {
            return new(EntityKind.Emoji, i, 1);
        }

        if (ClockReader.Spoken(buffer, i) is { Kind: not EntityKind.None } spoken)
        {
            return spoken;
        }

        if (term.Has(TermFlags.Number) || term.Is(LexicalClass.NumberWord | LexicalClass.Quantity | LexicalClass.DurationUnit))
        {
            Entity entity = DurationReader.Read(buffer, i);
            if (entity.Kind != EntityKind.None)
            {
                return entity;
            }
        }

        if (term.Has(TermFlags.Number) || term.Is(LexicalClass.NumberWord))
        {
            Entity entity = MoneyReader.Read(buffer, i);
            return entity.Kind != EntityKind.None ? entity
                : ClockReader.Read(buffer, i) is { Kind: not EntityKind.None } clock ? clock
                : DateReader.Read(buffer, i) is { Kind: not EntityKind.None } date ? date
                : new(EntityKind.Number, i, 1, Value(term, buffer.Text), Value(term, buffer.Text));
        }

        Entity calendar = term.Is(LexicalClass.DateOpener) && DurationReader.Near(buffer, i) is { Kind: not EntityKind.None } near ? near : DateReader.Read(buffer, i);
        return calendar.Kind != EntityKind.None ? calendar
            : term.Is(LexicalClass.CurrencyWord) ? MoneyReader.Read(buffer, i)
            : term.Is(LexicalClass.ClockWord) ? new(EntityKind.Time, i, 1)
            : NameReader.Read(buffer, i);
    }

    /// <summary>The value of a number as written; 0 where it is a word or too odd to read.</summary>
    internal static double Value(in Term term, string text)
    {
        ReadOnlySpan<char> digits = text.AsSpan(term.Start, term.Length).Trim("$\u00A3\u20AC\u00A5\u00A2 ");
        return double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out double value) ? value : 0;
    }
}
