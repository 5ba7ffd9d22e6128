namespace Deescalate.Text;

/// <summary>A piece of text: where it stands, what it is, and the hash of its folded form.</summary>
/// <param name="Start">First UTF-16 code unit in the original text.</param>
/// <param name="Length">Number of code units.</param>
/// <param name="Hash">Hash of the folded form, see <see cref="WordHash"/>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Flags">Surface facts.</param>
internal readonly record struct Token(int Start, int Length, ulong Hash, TokenKind Kind, TokenFlags Flags)
{
    public int End => Start + Length;

    public bool Has(TokenFlags flags) => (Flags & flags) != 0;
}
