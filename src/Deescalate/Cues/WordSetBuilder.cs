using System.Runtime.InteropServices;
using Deescalate.Text;

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
    public WordSets Build()
    {
        int[] starts = new int[_sets.Count + 1];
        List<ushort> words = [];
        for (int i = 0; i < _sets.Count; i++)
        {
            words.AddRange(_sets[i].Select(word => (ushort)word));
            starts[i + 1] = words.Count;
        }

        return new WordSets(Flat<int>.Of(starts), Flat<ushort>.Of([.. words]));
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
