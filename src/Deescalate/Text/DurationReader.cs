namespace Deescalate.Text;

/// <summary>Reads lengths of time: a number or an amount in words, then a unit.</summary>
internal static class DurationReader
{
    private const double Half = 0.5;

    /// <summary>"7 days", "1 to 5 hours", "2-3 business days", "an hour", "a couple of weeks", "half an hour", "1 hour and 30 minutes", "an hour and a half",
    /// "a day or two".</summary>
    public static Entity Read(TermBuffer buffer, int i)
    {
        Span<Term> terms = buffer.Terms;
        int p = i;
        double low;
        bool one = buffer.Lexeme(i) is "a" or "an";
        if (one)
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

        low += AndAHalf(buffer, ref p);
        double high = low;
        if (!Range(buffer, ref p, ref high))
        {
            return default;
        }

        while (p < terms.Length && buffer.Lexeme(p) is "business" or "working" or "calendar" or "more" or "full" or "whole" or "solid" or "of" or "a" or "an")
        {
            p++;
        }

        double unit = UnitAt(buffer, p);
        if (unit == 0)
        {
            return default;
        }

        p++;
        double rest = (AndAHalf(buffer, ref p) * unit) + Smaller(buffer, ref p, unit);
        if (rest == 0 && one && low == 1 && OrTwo(buffer, p))
        {
            p += 2;
            high = 2;
        }

        return new(EntityKind.Duration, i, p - i, (low * unit) + rest, (Math.Max(low, high) * unit) + rest);
    }

    /// <summary>"within <em>the hour</em>", "in <em>the next day</em> or so", "inside <em>the next hour or two</em>": one unit that begins now. "The next week" is a date.</summary>
    public static Entity Near(TermBuffer buffer, int i)
    {
        Span<Term> terms = buffer.Terms;
        if (i == 0 || terms[i].Has(TermFlags.SentenceStart | TermFlags.ClauseStart) || buffer.Lexeme(i) is not ("the" or "next"))
        {
            return default;
        }

        ReadOnlySpan<char> lead = buffer.Lexeme(i - 1);
        bool within = lead is "within" or "inside";
        int p = i + (buffer.Lexeme(i) is "the" ? 1 : 0);
        bool next = (within || lead is "in" or "over" or "during") && p < terms.Length && buffer.Lexeme(p) is "next" or "coming";
        p += next ? 1 : 0;
        if (!(within || next) || p >= terms.Length || terms[p].Has(TermFlags.SentenceStart) || NearSeconds(buffer.Lexeme(p), next) is not (> 0 and var unit))
        {
            return default;
        }

        bool two = OrTwo(buffer, p + 1);
        bool other = !two && p + 1 < terms.Length && !terms[p].Has(TermFlags.SentenceEnd) && !terms[p + 1].Has(TermFlags.ClauseStart)
            && (buffer.Lexeme(p + 1) is "of" || (lead is "inside" && !terms[p + 1].Is(LexicalClass.Common | LexicalClass.RelativeDay)));
        return other ? default : new(EntityKind.Duration, i, p - i + (two ? 3 : 1), unit, two ? 2 * unit : unit);
    }

    /// <summary>Units that are said without a number; of them those that "next" does not make a date.</summary>
    private static double NearSeconds(ReadOnlySpan<char> unit, bool next) =>
        unit is "minute" or "hour" or "day" || (!next && unit is "week" or "fortnight" or "month" or "year") ? UnitSeconds(unit) : 0;

    /// <summary>The upper end of "1 to 5", "2-3", "five or six"; false where something else follows that is no amount.</summary>
    private static bool Range(TermBuffer buffer, ref int p, ref double high)
    {
        Span<Term> terms = buffer.Terms;
        int second = p;
        if (p < terms.Length && buffer.Lexeme(p) is "to" or "or" or "and")
        {
            second++;
        }

        if (second < terms.Length && (terms[second].Has(TermFlags.Number) || terms[second].Is(LexicalClass.NumberWord)) && !terms[second].Has(TermFlags.ClauseStart))
        {
            p = second;
            return Amount(buffer, ref p, out high);
        }

        return true;
    }

    /// <summary>"two and a half hours", "an hour and a half": one half where it stands, else nought.</summary>
    private static double AndAHalf(TermBuffer buffer, ref int p)
    {
        if (p + 2 < buffer.Count && buffer.Lexeme(p) is "and" && buffer.Lexeme(p + 1) is "a" && buffer.Lexeme(p + 2) is "half")
        {
            p += 3;
            return Half;
        }

        return 0;
    }

    /// <summary>"1 hour <em>and 30 minutes</em>": what follows in a smaller unit, in seconds.</summary>
    private static double Smaller(TermBuffer buffer, ref int p, double unit)
    {
        int q = p;
        if (q < buffer.Count && buffer.Lexeme(q) is "and")
        {
            q++;
        }

        if (q < buffer.Count && !buffer.Terms[q].Has(TermFlags.SentenceStart) && Amount(buffer, ref q, out double amount) && UnitAt(buffer, q) is > 0 and var smaller && smaller < unit)
        {
            p = q + 1;
            return amount * smaller;
        }

        return 0;
    }

    /// <summary>"a day or two"; but "a day or two phones".</summary>
    private static bool OrTwo(TermBuffer buffer, int p) =>
        p + 1 < buffer.Count && buffer.Lexeme(p) is "or" && buffer.Lexeme(p + 1) is "two"
        && (p + 2 == buffer.Count || buffer.Terms[p + 2].Has(TermFlags.SentenceStart | TermFlags.ClauseStart) || buffer.Terms[p + 2].Is(LexicalClass.Common));

    /// <summary>Seconds of the unit at a place; 0 where none stands there. One letter is a unit only right behind its number: "2h".</summary>
    private static double UnitAt(TermBuffer buffer, int p)
    {
        if (p >= buffer.Count || buffer.Terms[p].Has(TermFlags.SentenceStart))
        {
            return 0;
        }

        bool letter = buffer.Lexeme(p) is "h" or "d" or "m" && buffer.Terms[p - 1].Has(TermFlags.Number) && buffer.Terms[p].Start == buffer.Terms[p - 1].End;
        return letter || buffer.Terms[p].Is(LexicalClass.DurationUnit) ? UnitSeconds(buffer.Lexeme(p)) : 0;
    }

    /// <summary>Units that are as often something else: "a second opinion", "a quarter pounder".</summary>
    private static bool IsOtherSense(TermBuffer buffer, int unit) =>
        buffer.Lexeme(unit) is "second" or "quarter" && unit + 1 < buffer.Count
        && !buffer.Terms[unit].Has(TermFlags.SentenceEnd) && !buffer.Terms[unit + 1].Has(TermFlags.ClauseStart) && !buffer.Terms[unit + 1].Is(LexicalClass.Common);

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
            amount = NumberWords.Read(buffer, ref p);
            return amount > 0;
        }

        return false;
    }

    private static double UnitSeconds(ReadOnlySpan<char> unit) => unit switch
    {
        "sec" or "secs" or "second" or "seconds" => 1,
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
