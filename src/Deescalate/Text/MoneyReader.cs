namespace Deescalate.Text;

/// <summary>Reads sums of money.</summary>
internal static class MoneyReader
{
    private const double Thousand = 1000;

    /// <summary>"$50", "£1,250.00", "$1.2k", "50 euros", "EUR 40", "two hundred pounds".</summary>
    public static Entity Read(TermBuffer buffer, int i)
    {
        Span<Term> terms = buffer.Terms;
        if (terms[i].Has(TermFlags.Money))
        {
            double sum = EntityRecognizer.Value(terms[i], buffer.Text);
            return IsThousands(buffer, i + 1) ? new(EntityKind.Money, i, 2, sum * Thousand, sum * Thousand) : new(EntityKind.Money, i, 1, sum, sum);
        }

        if (IsCode(buffer.Lexeme(i)))
        {
            bool number = i + 1 < terms.Length && terms[i + 1].Has(TermFlags.Number) && !terms[i + 1].Has(TermFlags.SentenceStart | TermFlags.ClauseStart);
            double sum = number ? EntityRecognizer.Value(terms[i + 1], buffer.Text) : 0;
            return number ? new(EntityKind.Money, i, 2, sum, sum) : default;
        }

        int p = i + 1;
        double value = terms[i].Has(TermFlags.Number) ? EntityRecognizer.Value(terms[i], buffer.Text) : 0;
        if (terms[i].Is(LexicalClass.NumberWord))
        {
            p = i;
            value = NumberWords.Read(buffer, ref p);
        }

        return p < terms.Length && terms[p].Is(LexicalClass.CurrencyWord) && !terms[p].Has(TermFlags.SentenceStart) ? new(EntityKind.Money, i, p - i + 1, value, value) : default;
    }

    /// <summary>A currency that may stand before the sum.</summary>
    private static bool IsCode(ReadOnlySpan<char> word) => word is "usd" or "eur" or "gbp" or "cad" or "aud" or "nzd" or "chf" or "inr";

    /// <summary>The k of "$1.2k"; alone it is read as "ok".</summary>
    private static bool IsThousands(TermBuffer buffer, int i) =>
        i < buffer.Count && buffer.Terms[i] is { Length: 1 } term && term.Start == buffer.Terms[i - 1].End && buffer.Text[term.Start] is 'k' or 'K';
}
