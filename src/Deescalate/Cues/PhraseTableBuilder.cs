using Deescalate.Text;

namespace Deescalate.Cues;

/// <summary>Collects phrase tables, each content once.</summary>
internal sealed class PhraseTableBuilder(WordSetBuilder sets)
{
    private readonly List<int> _tables = [];
    private readonly List<int> _runs = [];
    private readonly List<int> _positions = [];
    private readonly List<ushort> _keyWords = [];
    private readonly List<int> _keyRuns = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Number of a table with these runs; each position is the number of a set, or the complement of a word's number.</summary>
    public int Add(IReadOnlyList<int[]> runs)
    {
        string key = string.Join('|', runs.Select(r => string.Join(' ', r)));
        if (_numbers.TryGetValue(key, out int number))
        {
            return number;
        }

        number = _tables.Count / PhraseTables.Stride;
        _numbers.Add(key, number);
        int firstRun = _runs.Count / 2;
        foreach (int[] run in runs)
        {
            _runs.AddRange([_positions.Count, run.Length]);
            _positions.AddRange(run);
        }

        _tables.AddRange([firstRun, runs.Count, sets.Add(runs.SelectMany(r => WordsAt(r[0]))), sets.Add(runs.SelectMany(r => WordsAt(r[^1])))]);
        AddKeys(runs, firstRun, 0);
        AddKeys(runs, firstRun, ^1);
        return number;
    }

    public int FirstWords(int table) => _tables[(table * PhraseTables.Stride) + 2];

    public int LastWords(int table) => _tables[(table * PhraseTables.Stride) + 3];

    /// <summary>Words of the longest run of a table.</summary>
    public int LongestOf(int table) => RunsOf(table).Max(run => run.Length);

    /// <summary>The runs of a table.</summary>
    public IEnumerable<int[]> RunsOf(int table)
    {
        int first = _tables[table * PhraseTables.Stride];
        int count = _tables[(table * PhraseTables.Stride) + 1];
        for (int run = first; run < first + count; run++)
        {
            yield return [.. _positions.GetRange(_runs[run * 2], _runs[(run * 2) + 1])];
        }
    }

    /// <summary>The words that a position of a run matches.</summary>
    public int[] WordsAt(int position) => position < 0 ? [~position] : sets.WordsOf(position);

    public PhraseTables Build(WordSets frozen) => new(frozen, Flat<int>.Of([.. _tables]), Flat<int>.Of([.. _runs]), Flat<int>.Of([.. _positions]), Flat<ushort>.Of([.. _keyWords]), Flat<int>.Of([.. _keyRuns]));

    private void AddKeys(IReadOnlyList<int[]> runs, int firstRun, Index end)
    {
        _tables.Add(_keyRuns.Count);
        IEnumerable<(int Word, int Run)> keys = runs.SelectMany((run, i) => WordsAt(run[end]).Select(word => (word, firstRun + i)));
        foreach ((int word, int run) in keys.Order())
        {
            _keyWords.Add((ushort)word);
            _keyRuns.Add(run);
        }

        _tables.Add(_keyRuns.Count);
    }
}
