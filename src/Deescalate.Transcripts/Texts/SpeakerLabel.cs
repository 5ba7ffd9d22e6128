using System.Globalization;
using System.Text.RegularExpressions;

namespace Deescalate.Transcripts.Texts;

/// <summary>The beginning of a line that may name a speaker: <c>Customer: …</c>, <c>Agent (10:42): …</c>, <c>[10:42] Anna (agent): …</c>.</summary>
/// <param name="Name">The name or role word.</param>
/// <param name="NotedRole">The role in brackets after it, if one stands there.</param>
/// <param name="At">The time, where date and time are given. A time of day alone is no point in time and is read past.</param>
/// <param name="Marked">Whether a time or a role in brackets marks it as a speaker beyond doubt.</param>
/// <param name="Text">What was said.</param>
internal sealed partial record SpeakerLabel(string Name, ParticipantRole? NotedRole, DateTimeOffset? At, bool Marked, string Text)
{
    private const int MostNameWords = 3;
    private const int Patience = 1000;

    /// <summary>Whether it looks like a person's name or a role: up to three words, each with a capital letter.</summary>
    public bool LooksLikeName
    {
        get
        {
            string[] words = Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return Marked || (words.Length <= MostNameWords && Array.TrueForAll(words, w => char.IsUpper(w[0])));
        }
    }

    public static SpeakerLabel? Read(string line)
    {
        Match match = Pattern().Match(line);
        if (!match.Success)
        {
            return null;
        }

        string stamp = match.Groups["stamp"].Value;
        ParticipantRole? role = null;
        foreach (string part in match.Groups["note"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (RoleLabels.TryRead(part, out ParticipantRole noted))
            {
                role = noted;
            }
            else if (Clock().IsMatch(part))
            {
                stamp = part;
            }
        }

        return new SpeakerLabel(match.Groups["name"].Value, role, TimeOf(stamp), role is not null || stamp.Length > 0, match.Groups["text"].Value);
    }

    private static DateTimeOffset? TimeOf(string stamp) =>
        Dated().IsMatch(stamp) && DateTimeOffset.TryParse(stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at) ? at : null;

    [GeneratedRegex(
        @"^(?:\[(?<stamp>[^\[\]]{0,32}\d:\d\d[^\[\]]{0,16})\]\s*(?:-\s+)?|(?<stamp>(?:\d{4}-\d\d-\d\d[T ])?\d{1,2}:\d\d(?::\d\d)?(?:\.\d{1,7})?(?:Z|[+-]\d\d:\d\d)?(?:\s?[AaPp][Mm])?)\s+(?:-\s+)?)?" +
        @"(?<name>\p{L}[\p{L}\p{M}\d .'’_-]{0,39}?)\s*(?:\((?<note>[^()]{1,40})\))?\s*:(?:\s+(?<text>.*)|$)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\d:\d\d", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[T ]\d", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Dated();
}
