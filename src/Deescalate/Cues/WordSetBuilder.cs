using System.Runtime.InteropServices;

namespace Deescalate.Cues;

/// <summary>Collects sets of words, each content once.</summary>
internal sealed class WordSetBuilder
{
    private readonly List<int[]> _sets = [];
    private readonly Dictionary<int[], int> _numbers = new(ContentComparer.Instance);

    /// <summary>Number of a set with these words.</summary>
    public int Add(IEnumerable<int> words)
    {
        int[] content = [.. words.Distinct().Order()];
        if (!_numbers.TryGetValue(content, out int number))
        {
            number = _sets.Count;
            _sets.Add(content);
            _numbers.Add(content, number);
        }

        return number;
    }

    public int[] WordsOf(int set) => _sets[set];

    /// <summary>Freezes the sets.</summary>
    /// <param name="vocabulary">Number of words there are.</param>
    public WordSets Build(int vocabulary)
    {
        int[] starts = new int[_sets.Count + 1];
        int[] bitStarts = new int[_sets.Count];
        List<int> words = [];
        int slots = (vocabulary >> 6) + 1;
        int bitLength = 0;
        for (int i = 0; i < _sets.Count; i++)
        {
            starts[i] = words.Count;
            words.AddRange(_sets[i]);
            bitStarts[i] = _sets[i].Length > WordSets.Short ? bitLength : -1;
            bitLength += _sets[i].Length > WordSets.Short ? slots : 0;
        }

        starts[^1] = words.Count;
        ulong[] bits = new ulong[bitLength];
        for (int i = 0; i < _sets.Count; i++)
        {
            if (bitStarts[i] >= 0)
            {
                foreach (int word in _sets[i])
                {
                    bits[bitStarts[i] + (word >> 6)] |= 1UL << (word & 63);
                }
            }
        }

        return new WordSets(starts, [.. CollectionsMarshal.AsSpan(words)], bitStarts, bits);
    }

    private sealed class ContentComparer : IEqualityComparer<int[]>
    {
        public static readonly ContentComparer Instance = new();

        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] obj)
        {
            HashCode hash = default;
            hash.AddBytes(MemoryMarshal.AsBytes(obj.AsSpan()));
            return hash.ToHashCode();
        }
    }
}
