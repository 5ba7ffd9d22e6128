namespace Deescalate.Text;

/// <summary>What amounts in words come to.</summary>
internal static class NumberWords
{
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
