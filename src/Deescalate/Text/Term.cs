namespace Deescalate.Text;

/// <summary>A word as cues see it: folded, spelled out, with its place in the sentence. Punctuation has become flags.</summary>
internal struct Term
{
    /// <summary>Hash of the folded word.</summary>
    public ulong Hash;

    /// <summary>Number of the word in the <see cref="Vocabulary"/>; -1 for a word that no cue knows.</summary>
    public int Word;

    /// <summary>First UTF-16 code unit in the original text.</summary>
    public int Start;

    public int Length;

    public TermFlags Flags;

    public LexicalClass Class;

    /// <summary>Index of the term whose negation reaches this one; meaningful with <see cref="TermFlags.Negated"/>.</summary>
    public int Negator;

    /// <summary>Index into the entities plus one, for the first term of an entity; 0 for none.</summary>
    public int EntityStart;

    /// <summary>Number of the sentence within the message, from 0.</summary>
    public int Sentence;

    /// <summary>Index into the entities plus one, for the last term of an entity; 0 for none.</summary>
    public int EntityEnd;

    public readonly int End => Start + Length;

    public readonly bool Has(TermFlags flags) => (Flags & flags) != 0;

    public readonly bool Is(LexicalClass classes) => (Class & classes) != 0;
}
