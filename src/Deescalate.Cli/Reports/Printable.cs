using System.Globalization;
using System.Text;

namespace Deescalate.Cli.Reports;

/// <summary>Makes text safe to print: what a customer typed must not move the cursor, change colours or turn the line around.</summary>
internal static class Printable
{
    /// <summary>The text on one line, without control and direction characters.</summary>
    public static string Line(ReadOnlySpan<char> text)
    {
        StringBuilder line = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            line.Append(IsUnsafe(rune) ? " " : rune.ToString());
        }

        return line.ToString().Trim();
    }

    /// <summary>The text on one line, cut off where it is longer than that.</summary>
    public static string Line(ReadOnlySpan<char> text, int longest)
    {
        string line = Line(text);
        StringInfo elements = new(line);
        return elements.LengthInTextElements <= longest ? line : elements.SubstringByTextElements(0, longest - 1).TrimEnd() + "…";
    }

    /// <summary>The text with its line breaks, without other control and direction characters.</summary>
    public static string Lines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(l => Line(l)));

    /// <summary>Whether a character moves the cursor or turns the line around.</summary>
    public static bool IsUnsafe(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
