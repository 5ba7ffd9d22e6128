using System.Runtime.CompilerServices;
using Deescalate.Text;

namespace Deescalate.Cues;

/// <summary>For each term of a message, its sentence as word numbers, and which words and entities stand beside it, near it and in the rest of that sentence, as one
/// bit each (a Bloom filter of 64 bits). Reused from message to message.</summary>
internal sealed class Surroundings
{
    /// <summary>Words that count as near the start or the end of the message.</summary>
    public const int Near = 6;

    /// <summary>Words of <see cref="TriggerPlace.SoonAhead"/> and <see cref="TriggerPlace.JustBehind"/>.</summary>
    public const int Window = 4;

    /// <summary>The first words of the vocabulary, the most frequent ones, have a bit of their own; the others share <see cref="Shared"/> bits.</summary>
    public const int Own = 25;

    /// <summary>Number of the first bit of entities: one for each kind that cues often ask for, one for all others.</summary>
    public const int FirstEntity = Own + Shared;

    private const int Shared = 32;
    private const int OtherEntity = (int)EntityKind.Name;

    private const int Places = (int)TriggerPlace.JustBehind + 1;

    private ulong[] _bits = new ulong[64 * Places];
    private ushort[] _words = new ushort[64];
    private Where[] _where = new Where[64];

    /// <summary>Number of words that carry meaning at the end of the message: where "$$" may stand. Handles, tags and emoji may follow.</summary>
    public int WordsEnd { get; private set; }

    /// <summary>Number of handles and emoji at the start of the message, which "^^" looks past.</summary>
    public int WordsStart { get; private set; }

    /// <summary>The bit of a word; no bit for an unknown word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong BitOf(int word) => word < 0 ? 0 : 1UL << (word < Own ? word : Own + (int)((uint)word * 2654435769u >> 27));

    /// <summary>The bit of a kind of entity. It is set where looking ahead meets its first term, and where looking back meets its last, but not among the
    /// bits of the very next word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong BitOf(EntityKind kind) => 1UL << (FirstEntity + Math.Min((int)kind - 1, OtherEntity));

    /// <summary>The masks of a term, in the order of <see cref="TriggerPlace"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<ulong> Of(int term) => _bits.AsSpan(term * Places, Places);

    /// <summary>Whether a term stands where the anchors of a trigger's cue can be reached from.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Reaches(int term, in CueTrigger trigger)
    {
        ref readonly Where where = ref _where[term];
        return where.SinceOpening <= trigger.Reach && where.UntilEnd <= trigger.EndReach && (trigger.Needs & ~where.Place) == 0;
    }

    /// <summary>The words of a term's sentence.</summary>
    /// <param name="term">The term.</param>
    /// <param name="start">Index of the sentence's first term.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<ushort> SentenceOf(int term, out int start)
    {
        start = _where[term].SentenceStart;
        return _words.AsSpan(start, _where[term].SentenceEnd - start);
    }

    public void Read(TermBuffer buffer)
    {
        ReadOnlySpan<Term> terms = buffer.Terms;
        if (_words.Length < terms.Length)
        {
            _bits = new ulong[terms.Length * 2 * Places];
            _words = new ushort[terms.Length * 2];
            _where = new Where[terms.Length * 2];
        }

        Trim(terms);
        ReadForward(terms, buffer.Entities);
        ReadBackward(terms, buffer.Entities);
    }

    private void Trim(ReadOnlySpan<Term> terms)
    {
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
    }

    private void ReadForward(ReadOnlySpan<Term> terms, ReadOnlySpan<Entity> entities)
    {
        Recent recent = default;
        int since = 0;
        int sentence = 0;
        for (int i = 0; i < terms.Length; i++)
        {
            ref readonly Term term = ref terms[i];
            if (term.Has(TermFlags.SentenceStart))
            {
                recent = default;
                sentence = i;
            }

            since = term.Has(TermFlags.Opens) ? 0 : Math.Min(since + 1, CueTrigger.AnyReach);
            TermPlace place = (i - WordsStart <= Near ? TermPlace.NearStart : 0) | (WordsEnd - i <= Near ? TermPlace.NearEnd : 0)
                | (term.Has(TermFlags.Asked) ? TermPlace.Asked : 0) | (term.Has(TermFlags.Exclaimed) ? TermPlace.Exclaimed : 0);
            _where[i] = new Where(sentence, 0, (byte)since, 0, place);
            _words[i] = term.Word < 0 ? WordSets.UnknownWord : (ushort)term.Word;
            Span<ulong> masks = _bits.AsSpan(i * Places, Places);
            masks[(int)TriggerPlace.Anywhere] = ulong.MaxValue;
            masks[(int)TriggerPlace.Previous] = recent.First;
            masks[(int)TriggerPlace.Behind] = recent.All;
            masks[(int)TriggerPlace.JustBehind] = recent.Few;
            recent.Add(BitOf(term.Word), term.EntityEnd > 0 ? BitOf(entities[term.EntityEnd - 1].Kind) : 0);
        }
    }

    private void ReadBackward(ReadOnlySpan<Term> terms, ReadOnlySpan<Entity> entities)
    {
        Recent recent = default;
        int end = terms.Length;
        for (int i = terms.Length - 1; i >= 0; i--)
        {
            _where[i] = _where[i] with { SentenceEnd = end, UntilEnd = (byte)Math.Min(end - 1 - i, CueTrigger.AnyReach) };
            Span<ulong> masks = _bits.AsSpan(i * Places, Places);
            masks[(int)TriggerPlace.Next] = recent.First;
            masks[(int)TriggerPlace.Ahead] = recent.All;
            masks[(int)TriggerPlace.SoonAhead] = recent.Few;
            recent.Add(BitOf(terms[i].Word), terms[i].EntityStart > 0 ? BitOf(entities[terms[i].EntityStart - 1].Kind) : 0);
            if (terms[i].Has(TermFlags.SentenceStart))
            {
                recent = default;
                end = i;
            }
        }
    }

    /// <summary>The bits of what was just met: the latest word, the latest few words and entities, all.</summary>
    private struct Recent
    {
        public ulong First;
        public ulong All;
        private ulong _first;
        private ulong _second;
        private ulong _third;
        private ulong _fourth;

        public readonly ulong Few => _first | _second | _third | _fourth;

        public void Add(ulong word, ulong entity)
        {
            First = word;
            (_fourth, _third, _second, _first) = (_third, _second, _first, word | entity);
            All |= word | entity;
        }
    }

    private readonly record struct Where(int SentenceStart, int SentenceEnd, byte SinceOpening, byte UntilEnd, TermPlace Place);
}
