namespace Deescalate.Phrases;

/// <summary>Checks the options of phrases and lists every error.</summary>
internal static class PhraseOptionsCheck
{
    private const int MostPerMove = 10;
    private const string SlotLetters = "abcdefghijklmnopqrstuvwxyz0123456789-";

    public static void Check(PhraseOptions options, List<string> errors)
    {
        if (options.PhrasesPerMove is < 1 or > MostPerMove)
        {
            errors.Add($"Phrases:PhrasesPerMove is {options.PhrasesPerMove}; it must lie between 1 and {MostPerMove}.");
        }

        if (options.Channel is < PhraseChannel.Chat or > PhraseChannel.Social)
        {
            errors.Add($"Phrases:Channel is {(int)options.Channel}; it must be Chat, Mail, Phone or Social.");
        }

        if (options.Register is { } register and (< PhraseRegister.Plain or > PhraseRegister.Formal))
        {
            errors.Add($"Phrases:Register is {(int)register}; it must be Plain, Warm or Formal.");
        }

        foreach ((string slot, string value) in options.Facts)
        {
            if (slot.Length == 0 || slot.Any(c => !SlotLetters.Contains(c, StringComparison.Ordinal)))
            {
                errors.Add($"Phrases:Facts holds '{slot}', which is no name of a slot. Use lower-case letters, digits and dashes.");
            }
            else if (SlotText.Clean(value) is null)
            {
                errors.Add($"Phrases:Facts:{slot} must hold between 1 and {PhraseLimits.SlotLength} characters that can be shown.");
            }
        }

        foreach (string path in options.Paths)
        {
            if (!File.Exists(path) && !Directory.Exists(path))
            {
                errors.Add($"Phrases:Paths holds '{path}', which is neither a file nor a folder.");
            }
        }

        if (options.Forbidden.Count > 0 && options.Forbidden.Any(string.IsNullOrWhiteSpace))
        {
            errors.Add("Phrases:Forbidden holds an empty entry. Take it out: it would forbid everything.");
        }

        CheckMoves(options, errors);
    }

    private static void CheckMoves(PhraseOptions options, List<string> errors)
    {
        foreach ((string move, MoveWordings wordings) in options.Moves)
        {
            if (wordings.Wordings.Count == 0)
            {
                errors.Add($"Phrases:Moves:{move} has no Wordings. Give at least one, or take the entry out.");
            }

            for (int i = 0; i < wordings.Wordings.Count; i++)
            {
                try
                {
                    _ = PhraseTemplateParser.Parse(wordings.Wordings[i], [.. options.Facts.Keys]);
                }
                catch (FormatException e)
                {
                    errors.Add($"Phrases:Moves:{move}:Wordings:{i}: {e.Message}");
                }
            }
        }
    }
}
