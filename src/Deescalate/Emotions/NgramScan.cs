using Deescalate.Text;

namespace Deescalate;

/// <summary>Goes through a message's n-grams of one to three words, sentence by sentence, the beginnings of its words, and the facts of how it is said. The same code reads
/// messages when weights are fitted and when they are used.</summary>
internal static class NgramScan
{
    private const int ShortestBeginning = 3;
    private const int LongestBeginning = 6;
    private const float Full = 5;
    private const float Head = 2;
    private const int LongestEnd = 60;
    private const float AnsweredShare = 0.5f;
    private const TermFlags Classes = TermFlags.Number | TermFlags.Money | TermFlags.Mention | TermFlags.Address | TermFlags.Emoji;

    /// <summary>What each n-gram counts in a message of a length: long messages have more of them that say little. 1 at three words, ½ at eighteen.</summary>
    public static float ShareOf(int terms) => MathF.Sqrt(Full / (terms + Head));

    /// <summary>What each n-gram counts in a message that is answered: less, for it says what reply is to be expected, and not what the reply is.</summary>
    public static float BeforeShareOf(int terms) => AnsweredShare * ShareOf(terms);

    /// <summary>Goes through a whole message.</summary>
    /// <param name="buffer">The message.</param>
    /// <param name="sink">What takes the n-grams.</param>
    public static void Read<TSink>(TermBuffer buffer, ref TSink sink)
        where TSink : struct, INgramSink
    {
        bool shouts = HeatMeter.Shouts(buffer);
        bool stressed = false;
        for (int first = 0; first < buffer.Count;)
        {
            first = ReadSentence(buffer, first, shouts, ref stressed, ref sink);
        }

        ReadManner(buffer, shouts, stressed, ref sink);
    }

    /// <summary>Goes through the end of a message that another answers: all of an ordinary one.</summary>
    /// <param name="buffer">The message.</param>
    /// <param name="sink">What takes the n-grams; it gets them as those of an answered message.</param>
    /// <returns>How many terms were read.</returns>
    public static int ReadBefore<TSink>(TermBuffer buffer, TSink sink)
        where TSink : struct, INgramSink
    {
        ReadOnlySpan<Term> terms = buffer.Terms;
        int start = Math.Max(0, terms.Length - LongestEnd);
        if (start < terms.Length)
        {
            BeforeSink<TSink> before = new(sink);
            bool shouts = HeatMeter.Shouts(buffer);
            bool stressed = false;
            for (int first = start; first < terms.Length;)
            {
                first = ReadSentence(buffer, first, shouts, ref stressed, ref before);
            }

            ReadManner(terms[start..], shouts, stressed, ref before);
        }

        return terms.Length - start;
    }

    /// <summary>Goes through one sentence.</summary>
    /// <param name="buffer">The message.</param>
    /// <param name="first">The first term of the sentence.</param>
    /// <param name="shouts">Whether the message is in capitals, so that a word in them does not stand out.</param>
    /// <param name="stressed">Set where a word is said with force.</param>
    /// <param name="sink">What takes the n-grams.</param>
    /// <returns>The first term of the next sentence.</returns>
    public static int ReadSentence<TSink>(TermBuffer buffer, int first, bool shouts, ref bool stressed, ref TSink sink)
        where TSink : struct, INgramSink
    {
        ReadOnlySpan<Term> terms = buffer.Terms;
        ulong before = 0;
        ulong previous = NgramKey.SentenceStart;
        int start = first;
        int i = first;
        for (; i < terms.Length; i++)
        {
            ref readonly Term term = ref terms[i];
            if ((term.Flags & TermFlags.SentenceStart) != 0 && i > first)
            {
                break;
            }

            if ((term.Flags & TermFlags.Mention) != 0 && previous == NgramKey.SentenceStart)
            {
                // A handle at the start is an address; what follows opens the sentence.
                start = i + 1;
                continue;
            }

            ulong key = NgramKey.Of(term);
            bool denied = (term.Flags & TermFlags.Negated) != 0;
            sink.Add(denied ? NgramKey.Deny(key) : key, i, i);
            if (term.Length > ShortestBeginning && (term.Flags & Classes) == 0)
            {
                ReadBeginnings(buffer.Text.AsSpan(term.Start, term.Length), denied, i, ref sink);
            }

            if ((term.Flags & (TermFlags.AllCaps | TermFlags.Stretched)) != 0 && !shouts)
            {
                stressed = true;
                sink.Add(NgramKey.Stress(key), i, i);
            }

            ulong pair = WordHash.Join(previous, key);
            sink.Add(pair, Math.Max(i - 1, start), i);
            if (before != 0)
            {
                sink.Add(WordHash.Join(before, pair), Math.Max(i - 2, start), i);
            }

            if ((term.Flags & TermFlags.SentenceEnd) != 0)
            {
                ulong end = WordHash.Join(key, NgramKey.EndOf(term.Flags));
                sink.Add(end, i, i);
                sink.Add(WordHash.Join(previous, end), Math.Max(i - 1, start), i);
            }

            (before, previous) = (previous, key);
        }

        return i;
    }

    /// <summary>The first three to six letters of a longer word, which it shares with its other forms and its kin: what is said of one word holds for those too that
    /// were seldom met.</summary>
    private static void ReadBeginnings<TSink>(ReadOnlySpan<char> word, bool denied, int term, ref TSink sink)
        where TSink : struct, INgramSink
    {
        ulong letters = WordHash.Seed;
        int length = Math.Min(word.Length - 1, LongestBeginning);
        for (int i = 0; i < length; i++)
        {
            letters = WordHash.Add(letters, Folding.Fold(word[i]));
            if (i >= ShortestBeginning - 1)
            {
                ulong key = NgramKey.Beginning(letters);
                sink.Add(denied ? NgramKey.Deny(key) : key, term, term);
            }
        }
    }

    /// <summary>What speaks for a whole message: its length, marks and stress.</summary>
    public static void ReadManner<TSink>(TermBuffer buffer, bool shouts, bool stressed, ref TSink sink)
        where TSink : struct, INgramSink => ReadManner(buffer.Count, buffer.Exclamations, buffer.Questions, shouts, stressed, ref sink);

    /// <summary>What speaks for a sentence as if it were the whole message.</summary>
    /// <param name="sentence">Its terms.</param>
    /// <param name="shouts">Whether the message is in capitals.</param>
    /// <param name="stressed">Whether a word of it is said with force.</param>
    /// <param name="sink">What takes the n-grams.</param>
    public static void ReadManner<TSink>(ReadOnlySpan<Term> sentence, bool shouts, bool stressed, ref TSink sink)
        where TSink : struct, INgramSink
    {
        TermFlags end = sentence[^1].Flags;
        ReadManner(sentence.Length, (end & TermFlags.Exclaimed) != 0 ? 1 : 0, (end & TermFlags.Asked) != 0 ? 1 : 0, shouts, stressed, ref sink);
    }

    /// <summary>What speaks for a message of so many terms and marks.</summary>
    public static void ReadManner<TSink>(int terms, int exclamations, int questions, bool shouts, bool stressed, ref TSink sink)
        where TSink : struct, INgramSink
    {
        sink.Add(NgramKey.LengthOf(terms), -1, -1);
        if (exclamations > 0)
        {
            sink.Add(NgramKey.IsLoud(exclamations) ? NgramKey.ManyExclamations : NgramKey.OneExclamation, -1, -1);
        }

        if (questions > 0)
        {
            sink.Add(NgramKey.OneQuestion, -1, -1);
        }

        if (shouts)
        {
            sink.Add(NgramKey.Shouts, -1, -1);
        }

        if (stressed)
        {
            sink.Add(NgramKey.Stressed, -1, -1);
        }
    }
}
