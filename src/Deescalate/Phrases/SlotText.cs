using System.Globalization;
using System.Text;

namespace Deescalate.Phrases;

/// <summary>Makes a value fit to stand in a sentence: one line, no control or direction characters, no mark at its end. It stays text whatever it holds.</summary>
internal static class SlotText
{
    /// <summary>The value as it may be said, or null where nothing sayable is left of it.</summary>
    public static string? Clean(string? value)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > PhraseLimits.SlotLength)
        {
            return null;
        }

        string text = IsClean(value) ? value : Rebuild(value);
        text = text.Trim().TrimEnd('.', '!', '?', ',', ';', ':', ' ');
        return text.Length == 0 ? null : text;
    }

    private static bool IsClean(string value)
    {
        foreach (char c in value)
        {
            if (c < ' ' || c >= '\u007F')
            {
                return false;
            }
        }

        return !value.Contains("  ", StringComparison.Ordinal);
    }

    private static string Rebuild(string value)
    {
        StringBuilder text = new(value.Length);
        foreach (Rune rune in value.EnumerateRunes())
        {
            UnicodeCategory category = Rune.GetUnicodeCategory(rune);
            bool space = Rune.IsWhiteSpace(rune) || category == UnicodeCategory.Control;
            if (space && text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }
            else if (!space && category is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned) && rune.Value != 0xFFFD)
            {
                text.Append(rune.ToString());
            }
        }

        return text.ToString();
    }
}
