namespace Deescalate.Text;

/// <summary>Reads numbers: digits with separators between digits ("1,250.00", "10:30", "24/7", "2026-03-01").</summary>
internal static class NumberReader
{
    public static Token Read(ReadOnlySpan<char> text, int start, TokenFlags place)
    {
        ulong hash = WordHash.Seed;
        int i = start;
        for (; i < text.Length; i++)
        {
            char c = text[i];
            bool joins = c is '.' or ',' or ':' or '/' && i > start && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i - 1]);
            if (!char.IsAsciiDigit(c) && !joins && !IsDateDash(text, start, i))
            {
                break;
            }

            hash = WordHash.Add(hash, c);
        }

        if (i == start)
        {
            i++; // a digit of another script
        }

        return new Token(start, i - start, hash, TokenKind.Number, place);
    }

    /// <summary>The dashes of an ISO date; the dash of a range ("2-3", "8.30-11.30") ends the number.</summary>
    private static bool IsDateDash(ReadOnlySpan<char> text, int start, int i) =>
        text[i] == '-' && i + 2 < text.Length && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2])
        && (i - start == 4 || (i - start == 7 && text[start + 4] == '-')) && !text.Slice(start, 4).ContainsAnyExceptInRange('0', '9');
}
