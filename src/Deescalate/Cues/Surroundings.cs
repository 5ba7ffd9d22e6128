using System.Runtime.CompilerServices;
using Deescalate.Text;

namespace Deescalate.Cues;

/// <summary>For each term of a message, its sentence as word numbers, and which words stand beside it and in the rest of that sentence, as one bit
/// a word (a Bloom filter of 64 bits). Reused from message to message.</summary>
internal sealed class Surroundings
{
    /// <summary>Words since an opening are not counted further than this.</summary>
    private const int FarthestOpening = CueTrigger.AnyReach;

    private ulong[] _bits = new ulong[64 * 5];
    private int[] _sinceOpening = new int[64];
    private int[] _starts = new int[64];
    private int[] _ends = new int[64];
    private ushort[] _words = new ushort[64];

    /// <summary>Number of words that carry meaning at the end of the message: where "$$" may stand. Handles, tags and emoji may follow.</summary>
    public int WordsEnd { get; private set; }

    /// <summary>Number of handles and emoji at the start of the message, which "^^" looks past.</summary>
    public int WordsStart { get; private set; }

    /// <summary>The bit of a word; no bit for an unknown word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong BitOf(int word) => word < 0 ? 0 : 1UL << (int)((uint)word * 2654435769u >> 26);

    /// <summary>The five masks of a term, in the order of <see cref="TriggerPlace"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<ulong> Of(int term) => _bits.AsSpan(term * 5, 5);

    /// <summary>Number of words since the last place where a sentence opens, as "^" means it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int SinceOpening(int term) => _sinceOpening[term];

    /// <summary>The words of a term's sentence.</summary>
    /// <param name="term">The term.</param>
    /// <param name="start">Index of the sentence's first term.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<ushort> SentenceOf(int term, out int start)
    {
        start = _starts[term];
        return _words.AsSpan(start, _ends[term] - start);
    }

    public void Read(ReadOnlySpan<Term> terms)
    {
        if (_bits.Length < terms.Length * 5)
        {
            _bits = new ulong[terms.Length * 10];
            _sinceOpening = new int[terms.Length * 2];
            _starts = new int[terms.Length * 2];
            _ends = new int[terms.Length * 2];
            _words = new ushort[terms.Length * 2];
        }

        ulong[] bits = _bits;
        int start = 0;
        while (start < terms.Length && terms[start].Has(TermFlags.Mention | TermFlags.Emoji))
        {
            start++;
        }

        int end = terms.Length;
        while (end > start && terms[end - 1].Has(TermFlags.Mention | TermFlags.Emoji | TermFlags.Tag | TermFlags.Address))
        {
            end--;
        }

        (WordsStart, WordsEnd) = (start, end);
        ulong behind = 0;
        ulong previous = 0;
        int since = 0;
        int sentence = 0;
        for (int i = 0; i < terms.Length; i++)
        {
            if (terms[i].Has(TermFlags.SentenceStart))
            {
                behind = 0;
                previous = 0;
                sentence = i;
            }

            since = terms[i].Has(TermFlags.Opens) ? 0 : Math.Min(since + 1, FarthestOpening);
            _sinceOpening[i] = since;
            _starts[i] = sentence;
            _words[i] = terms[i].Word < 0 ? WordSets.UnknownWord : (ushort)terms[i].Word;
            int at = i * 5;
            bits[at] = ulong.MaxValue;
            bits[at + 2] = previous;
            bits[at + 4] = behind;
            previous = BitOf(terms[i].Word);
            behind |= previous;
        }

        ulong ahead = 0;
        ulong next = 0;
        int sentenceEnd = terms.Length;
        for (int i = terms.Length - 1; i >= 0; i--)
        {
            int at = i * 5;
            _ends[i] = sentenceEnd;
            bits[at + 1] = next;
            bits[at + 3] = ahead;
            next = BitOf(terms[i].Word);
            ahead |= next;
            if (terms[i].Has(TermFlags.SentenceStart))
            {
                ahead = 0;
                next = 0;
                sentenceEnd = i;
            }
        }
    }
}
