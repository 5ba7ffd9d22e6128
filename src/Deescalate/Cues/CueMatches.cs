namespace Deescalate.Cues;

/// <summary>The matches of one message, chained by rule. Reused from message to message; not for several threads.</summary>
internal sealed class CueMatches
{
    /// <summary>Most matches kept for a message; a text that repeats a cue more often says nothing new.</summary>
    public const int Limit = 4096;

    private readonly int[] _heads;
    private readonly List<int> _touched = [];
    private CueMatch[] _items = new CueMatch[32];

    public CueMatches(int rules)
    {
        _heads = new int[rules];
        Array.Fill(_heads, -1);
    }

    public int Count { get; private set; }

    /// <summary>Rules with at least one match, in the order of their first one.</summary>
    public ReadOnlySpan<int> Rules => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_touched);

    public void Clear()
    {
        foreach (int rule in _touched)
        {
            _heads[rule] = -1;
        }

        _touched.Clear();
        Count = 0;
    }

    public void Add(in CompiledCue cue, int number, int first, int last)
    {
        if (Count >= Limit)
        {
            return;
        }

        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        int head = _heads[cue.Rule];
        if (head < 0)
        {
            _touched.Add(cue.Rule);
        }

        _items[Count] = new CueMatch(cue.Rule, cue.Group, first, last, number, head);
        _heads[cue.Rule] = Count++;
    }

    /// <summary>Index of a rule's latest match, or -1; follow <see cref="CueMatch.Next"/>.</summary>
    public int Head(int rule) => _heads[rule];

    /// <summary>Whether a rule has a match; false for the number -1 of a rule that is not there.</summary>
    public bool HasRule(int rule) => rule >= 0 && _heads[rule] >= 0;

    public ref readonly CueMatch this[int index] => ref _items[index];

    /// <summary>Takes a rule's vetoed matches, and the vetoes themselves, out of its chain.</summary>
    public void ApplyVetoes(int rule, ReadOnlySpan<Text.Term> terms)
    {
        bool any = false;
        for (int i = _heads[rule]; i >= 0; i = _items[i].Next)
        {
            any |= _items[i].IsVeto;
        }

        if (!any)
        {
            return;
        }

        int head = _heads[rule];
        int kept = -1;
        int first = -1;
        for (int i = head; i >= 0; i = _items[i].Next)
        {
            if (_items[i].IsVeto || IsVetoed(_items[i], terms))
            {
                continue;
            }

            if (kept < 0)
            {
                first = i;
            }
            else
            {
                _items[kept].Next = i;
            }

            kept = i;
        }

        if (kept >= 0)
        {
            _items[kept].Next = -1;
        }

        _heads[rule] = first;
    }

    private bool IsVetoed(in CueMatch match, ReadOnlySpan<Text.Term> terms)
    {
        for (int i = Count - 1; i >= 0; i--)
        {
            ref readonly CueMatch veto = ref _items[i];
            if (veto.Rule != match.Rule || !veto.IsVeto)
            {
                continue;
            }

            bool hit = veto.Scope switch
            {
                VetoScope.Message => true,
                VetoScope.Overlap => veto.First <= match.Last && match.First <= veto.Last,
                _ => terms[veto.First].Sentence == terms[match.First].Sentence,
            };
            if (hit)
            {
                return true;
            }
        }

        return false;
    }
}
