namespace Deescalate.Text;

/// <summary>What the words around a number say about it: whether they lead to a clock time, count something, or name a price.</summary>
internal static class ClockContext
{
    /// <summary>How far before a number its price or measure may be named: "my bill went up by 5.30".</summary>
    private const int Reach = 8;

    /// <summary>Whether the word before a place leads to a clock time, or joins it to the clock time before: "at", "back by", "between half four and".</summary>
    public static bool LeadsTo(TermBuffer buffer, int i) =>
        IsBound(buffer, i) && (IsFixed(buffer.Lexeme(i - 1)) || IsLoose(buffer.Lexeme(i - 1)) || Joins(buffer, i));

    /// <summary>Whether the word before a place leads to one moment, where nobody would give a range: "at ten to nine", but "about ten to twelve".</summary>
    public static bool LeadsToOne(TermBuffer buffer, int i) => IsBound(buffer, i) && IsFixed(buffer.Lexeme(i - 1));

    /// <summary>"between half four <em>and</em> five", "from 8.30 <em>to</em> 9", "8.30<em>-</em>9.15": a clock time stands before, and this one ends what it began.</summary>
    public static bool Closes(TermBuffer buffer, int i)
    {
        if (buffer.EntityCount == 0 || buffer.Entities[^1] is not { Kind: EntityKind.Time } before)
        {
            return false;
        }

        bool between = before.First > 0 && buffer.Lexeme(before.First - 1) is "between";
        return (before.Last == i - 2 && IsBound(buffer, i) && (buffer.Lexeme(i - 1) is "to" or "until" or "till" || (between && buffer.Lexeme(i - 1) is "and")))
            || (before.Last == i - 1 && IsDashed(buffer, i));
    }

    /// <summary>"with you <em>between two and four</em>", "<em>between nine and eleven</em> tomorrow": bare numbers between which somebody comes, and nothing is counted or paid.</summary>
    public static bool OpensVisit(TermBuffer buffer, int i)
    {
        int end = i + 3;
        if (end > buffer.Count || buffer.Lexeme(i - 1) is not "between" || buffer.Lexeme(i + 1) is not "and" || buffer.Terms[i].Has(TermFlags.Money | TermFlags.Percent) || IsCounted(buffer, end))
        {
            return false;
        }

        bool dated = end < buffer.Count && !buffer.Terms[end].Has(TermFlags.SentenceStart) && IsDay(buffer.Terms[end]);
        bool visit = i > 2 && IsBound(buffer, i - 1) && (IsVisited(buffer.Lexeme(i - 2)) || IsDay(buffer.Terms[i - 2])) && !IsPaid(buffer.Lexeme(i - 3));
        return (dated || visit) && !NamesPrice(buffer, i - 2);
    }

    /// <summary>Whether what stands behind a number is counted or measured by it: "at 5 shops", "at 3.15 percent", "at 3.15 a month", "at 3.15 to 4.15 mbps".</summary>
    public static bool IsCounted(TermBuffer buffer, int next)
    {
        Span<Term> terms = buffer.Terms;
        if (next >= terms.Length || terms[next - 1].Has(TermFlags.SentenceEnd))
        {
            return false;
        }

        int second = next + (buffer.Lexeme(next) is "to" or "and" or "or" ? 1 : 0);
        if (second < terms.Length && IsNumber(terms[second]) && !terms[second].Has(TermFlags.SentenceStart) && (second > next || IsDashed(buffer, next)))
        {
            return IsCounted(buffer, second + 1);
        }

        return !terms[next].Has(TermFlags.ClauseStart) && (IsMeasure(buffer, next) || !terms[next].Is(LexicalClass.Common | LexicalClass.Weekday
            | LexicalClass.RelativeDay | LexicalClass.DayPart | LexicalClass.ClauseOpener | LexicalClass.HypotheticalOpener | LexicalClass.Title))
            && buffer.Lexeme(next) is not ("sharp" or "prompt" or "latest" or "onwards" or "onward" or "either" or "regardless" or "whatever" or "exactly" or "promptly" or "gmt" or "bst" or "uk" or "local");
    }

    /// <summary>Whether the words before a number with a dot make it a price or a measure: "priced at 3.15", "my bill went up by 5.30", "it costs about 10.30".</summary>
    public static bool IsValued(TermBuffer buffer, int i)
    {
        int lead = i - 1;
        if (lead > 0 && IsLoose(buffer.Lexeme(lead)) && IsFixed(buffer.Lexeme(lead - 1)) && !buffer.Terms[lead].Has(TermFlags.ClauseStart))
        {
            lead--;
        }

        if (lead <= 0 || buffer.Terms[lead].Has(TermFlags.SentenceStart | TermFlags.ClauseStart))
        {
            return false;
        }

        ReadOnlySpan<char> word = buffer.Lexeme(lead - 1);
        return IsSet(word) || (IsLoose(buffer.Lexeme(lead)) && IsPaid(word)) || (IsLinking(word) && NamesPrice(buffer, lead - 2));
    }

    private static bool IsBound(TermBuffer buffer, int i) => i > 0 && !buffer.Terms[i].Has(TermFlags.SentenceStart | TermFlags.ClauseStart);

    private static bool IsFixed(ReadOnlySpan<char> word) => word is "at" or "by" or "before" or "until" or "till";

    private static bool IsLoose(ReadOnlySpan<char> word) => word is "from" or "between" or "around" or "about" or "after" or "since";

    private static bool Joins(TermBuffer buffer, int i) =>
        Closes(buffer, i) || (buffer.Lexeme(i - 1) is "or" && buffer.EntityCount > 0 && buffer.Entities[^1] is { Kind: EntityKind.Time } before && before.Last == i - 2);

    /// <summary>Whether nothing but a dash stands before a place.</summary>
    private static bool IsDashed(TermBuffer buffer, int i)
    {
        int end = buffer.Terms[i - 1].End;
        return buffer.Text.AsSpan(end, Math.Max(0, buffer.Terms[i].Start - end)).Trim() is "-" or "\u2013" or "\u2014";
    }

    private static bool IsDay(in Term term) => term.Is(LexicalClass.Weekday | LexicalClass.RelativeDay | LexicalClass.DayPart);

    /// <summary>Who is visited or rung, and where or how somebody comes.</summary>
    private static bool IsVisited(ReadOnlySpan<char> word) => word is "you" or "us" or "me" or "him" or "her" or "them" or "here" or "there" or "home" or "over" or "round" or "come" or "comes"
        or "coming" or "arrive" or "arrives" or "arriving" or "ring" or "call" or "visit" or "deliver" or "delivered" or "collect" or "collected" or "due" or "slot" or "window";

    private static bool IsNumber(in Term term) => term.Has(TermFlags.Number) || term.Is(LexicalClass.NumberWord);

    /// <summary>"3.15 a month", "3.15 each", "5 of us".</summary>
    private static bool IsMeasure(TermBuffer buffer, int i) => buffer.Lexeme(i) is "each" or "per" or "of" or "point" or "plus" or "off"
        || (buffer.Lexeme(i) is "a" or "an" && i + 1 < buffer.Count && (buffer.Terms[i + 1].Is(LexicalClass.DurationUnit) || buffer.Lexeme(i + 1) is "piece" or "head" or "unit"));

    /// <summary>What sets a price or a measure, or moves it.</summary>
    private static bool IsSet(ReadOnlySpan<char> word) => word is "priced" or "rated" or "capped" or "valued" or "sold" or "selling" or "discounted" or "increased"
        or "reduced" or "rose" or "risen" or "fell" or "dropped" or "jumped" or "overcharged" or "undercharged";

    /// <summary>What is said of a price before "about" or "from", where a time would follow other words.</summary>
    private static bool IsPaid(ReadOnlySpan<char> word) => word is "cost" or "costs" or "price" or "prices" or "paid" or "pay" or "paying" or "owe" or "worth" or "spent"
        or "spend" or "charged" or "charge" or "save" or "refund" or "offer" or "give" or "for" or "of" or "went" or "gone";

    private static bool IsLinking(ReadOnlySpan<char> word) => word is "is" or "are" or "was" or "were" or "be" or "been" or "still" or "now" or "up" or "down" or "start"
        or "starts" or "went" or "me" or "us";

    private static bool NamesPrice(TermBuffer buffer, int i)
    {
        for (int p = i; p >= 0 && p > i - Reach && !buffer.Terms[p].Has(TermFlags.SentenceEnd); p--)
        {
            if (buffer.Lexeme(p) is "rate" or "rates" or "price" or "prices" or "cost" or "costs" or "bill" or "fee" or "fees" or "tariff" or "interest" or "balance"
                or "score" or "average" or "premium" or "total" or "rent" or "speed" or "overcharged" or "undercharged")
            {
                return true;
            }
        }

        return false;
    }
}
