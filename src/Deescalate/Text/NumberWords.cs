namespace Deescalate.Text;

/// <summary>What amounts in words come to.</summary>
internal static class NumberWords
{
    private const double Hundred = 100;
    private const double Ten = 10;

    /// <summary>Reads the amount at a place, of several words where they belong together: "twenty five", "two hundred and fifty".</summary>
    /// <param name="buffer">The message.</param>
    /// <param name="p">Where it begins; moved behind it.</param>
    public static double Read(TermBuffer buffer, ref int p)
    {
        double value = ValueOf(buffer.Lexeme(p++));
        while (Goes(buffer, p, value))
        {
            double next = ValueOf(buffer.Lexeme(p));
            value = next == Hundred ? value * Hundred : value + next;
            p++;
            bool and = value >= Hundred && p < buffer.Count && buffer.Lexeme(p) is "and" && Goes(buffer, p + 1, value);
            p += and ? 1 : 0;
        }

        return value;
    }

    /// <summary>Whether the word at a place carries an amount on: a hundred after a small one, units after tens, tens and units after hundreds.</summary>
    private static bool Goes(TermBuffer buffer, int p, double value)
    {
        if (p >= buffer.Count || !buffer.Terms[p].Is(LexicalClass.NumberWord) || buffer.Terms[p].Has(TermFlags.SentenceStart | TermFlags.ClauseStart))
        {
            return false;
        }

        double next = ValueOf(buffer.Lexeme(p));
        return next == Hundred ? value is >= 1 and < Ten
            : value >= Hundred ? value % Hundred == 0 || (value % Ten == 0 && next < Ten)
            : value >= 2 * Ten && value % Ten == 0 && next < Ten;
    }

    /// <summary>The value of a word; 0 for one that is no amount.</summary>
    public static double ValueOf(ReadOnlySpan<char> word) => word switch
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
}
