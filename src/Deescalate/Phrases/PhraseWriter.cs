namespace Deescalate.Phrases;

/// <summary>Fills a wording. A value is put in once and never read again, so braces in it stay text.</summary>
internal static class PhraseWriter
{
    private const int Most = 2048;

    /// <summary>The finished phrase, or null where a slot cannot be filled or it would be longer than allowed.</summary>
    public static string? Write(PhraseTemplate template, SlotValues values, string? before, int limit)
    {
        Span<char> text = stackalloc char[Most];
        int length = 0;
        if (before is not null && !(Append(text, ref length, before) && Append(text, ref length, " ")))
        {
            return null;
        }

        PhrasePart[] parts = template.Parts;
        int dropped = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            ref readonly PhrasePart part = ref parts[i];
            if (part.Optional > 0 && (part.Optional == dropped || !IsFilled(parts, part.Optional, values)))
            {
                dropped = part.Optional;
                continue;
            }

            string? piece = part.IsSlot ? values.Find(part) : part.Text;
            if (piece is null || !Append(text, ref length, piece))
            {
                return null;
            }
        }

        if (length == 0 || length > limit)
        {
            return null;
        }

        EnglishGrammar.CapitalizeSentences(text[..length]);
        return new string(text[..length]);
    }

    private static bool IsFilled(PhrasePart[] parts, int optional, SlotValues values)
    {
        foreach (ref readonly PhrasePart part in parts.AsSpan())
        {
            if (part.Optional == optional && part.IsSlot && values.Find(part) is null)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Append(Span<char> text, ref int length, string piece)
    {
        if (!piece.TryCopyTo(text[length..]))
        {
            return false;
        }

        length += piece.Length;
        return true;
    }
}
