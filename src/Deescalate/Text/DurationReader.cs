namespace Deescalate.Text;

/// <summary>Reads lengths of time: a number or an amount in words, then a unit.</summary>
internal static class DurationReader
{
    /// <summary>"7 days", "1 to 5 hours", "2-3 business days", "an hour", "a couple of weeks", "half an hour", "1 hour and 30 minutes".</summary>
    public static Entity Read(TermBuffer buffer, int i)
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
            amount = NumberWords.ValueOf(buffer.Lexeme(p));
            p++;
            return amount > 0;
        }

        return false;
    }

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
