using System.Globalization;

namespace Deescalate.Transcripts.Texts;

/// <summary>Points in time, as files write them.</summary>
internal static class Times
{
    /// <summary>Reads date and time, the year first; UTC where no offset is given: the machine's own zone must not change a result.</summary>
    public static bool TryRead(string text, out DateTimeOffset at)
    {
        at = default;
        string trimmed = text.Trim();
        if (trimmed.EndsWith(" UTC", StringComparison.OrdinalIgnoreCase))
        {
            trimmed = trimmed[..^4] + "Z";
        }

        return trimmed.Length >= "2026-03-01".Length && trimmed[4] is '-' or '/' && char.IsAsciiDigit(trimmed[0])
            && DateTimeOffset.TryParse(trimmed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at);
    }
}
