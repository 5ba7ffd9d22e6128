namespace Deescalate.Cli.Lint;

/// <summary>A canned reply of a file.</summary>
/// <param name="Id">Its own name; null where the file gives none.</param>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Written">Its words as written, and where they stand in the file.</param>
internal sealed record Reply(string? Id, int Number, MappedText Written)
{
    /// <summary>Its words with the gaps of a template filled: what the rules read.</summary>
    public MappedText Mapped { get; } = Placeholders.Fill(Written);

    public string Text => Mapped.ToString();
}
