namespace Deescalate.Phrases;

/// <summary>Tells a letter from a chat by how it opens and closes.</summary>
internal static class LetterForm
{
    private static readonly string[] _openings = ["dear ", "to whom it may concern"];
    private static readonly string[] _closings = ["yours sincerely", "yours faithfully", "kind regards", "sincerely yours", "respectfully yours"];

    public static bool Shows(ReadOnlySpan<char> message)
    {
        ReadOnlySpan<char> text = message.TrimStart();
        foreach (string opening in _openings)
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        foreach (string closing in _closings)
        {
            if (text.Contains(closing, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
