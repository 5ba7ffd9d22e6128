namespace Deescalate.Cues;

/// <summary>The matches of one message, chained by rule in the order in which they stand in the text. Reused from message to message; not for several threads.</summary>
internal sealed class CueMatches
{
    /// <summary>Most matches kept for a message; a text that repeats a cue more often says nothing new.</summary>
    public const int Limit = 4096;

    private readonly int[] _heads;
    private readonly int[] _tails;
    private readonly List<int> _touched = [];
    private CueMatch[] _items = new CueMatch[32];

    public CueMatches(int rules)
    {
        _heads = new int[rules];
        _tails = new int[rules];
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

    public void Add(in CompiledCue cue, int number, int first, int last) => Add(cue.Rule, cue.Group, number, first, last);

    /// <summary>Adds a match.</summary>
    /// <param name="rule">Number of the rule.</param>
    /// <param name="group">Number of the group within the rule.</param>
    /// <param name="cue">Number of the cue; <see cref="CueMatch.NoCue"/> for words that no cue stands for.</param>
    /// <param name="first">First term.</param>
    /// <param name="last">Last term.</param>
    public void Add(short rule, short group, int cue, int first, int last)
    {
        if (Count >= Limit)
        {
            return;
        }

        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count] = new CueMatch(rule, group, first, last, cue, -1);
        Chain(rule, Count++);
    }

    /// <summary>Index of a rule's first match, or -1; follow <see cref="CueMatch.Next"/>.</summary>
    public int Head(int rule) => _heads[rule];

    /// <summary>Whether a rule has a match; false for the number -1 of a rule that is not there.</summary>
    public bool HasRule(int rule) => rule >= 0 && _heads[rule] >= 0;

    /// <summary>Whether a rule has a match in a stretch of the message; false for the number -1.</summary>
    /// <param name="rule">Number of the rule.</param>
    /// <param name="first">First term of the stretch.</param>
    /// <param name="next">The term after its last.</param>
    public bool HasRule(int rule, int first, int next)
    {
        for (int i = HasRule(rule) ? _heads[rule] : -1; i >= 0; i = _items[i].Next)
        {
            if (_items[i].First >= first && _items[i].First < next)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a rule has matches, and fitted weights found them all; false for the number -1.</summary>
    public bool IsFittedAlone(int rule)
    {
        if (!HasRule(rule))
        {
            return false;
        }

        for (int i = _heads[rule]; i >= 0; i = _items[i].Next)
        {
            if (_items[i].Cue != CueMatch.NoCue)
            {
                return false;
            }
        }

        return true;
    }

    public ref readonly CueMatch this[int index] => ref _items[index];

    /// <summary>Takes a rule's vetoed matches, and the vetoes themselves, out of its chain.</summary>
    public void ApplyVetoes(int rule, ReadOnlySpan<Text.Term> terms)
    {
        int vetoes = TakeVetoes(rule);
        if (vetoes < 0)
        {
            return;
        }

        int kept = -1;
        for (int i = _heads[rule], next; i >= 0; i = next)
        {
            next = _items[i].Next;
            if (!IsVetoed(_items[i], vetoes, terms))
            {
                Link(rule, ref kept, i);
            }
        }

        Close(rule, kept);
    }

    /// <summary>Takes all matches of a rule out of its chain.</summary>
    public void Withdraw(int rule) => _heads[rule] = -1;

    /// <summary>Puts a match where it belongs among those of its rule: mostly at the end.</summary>
    private void Chain(int rule, int match)
    {
        if (_heads[rule] < 0)
        {
            _touched.Add(rule);
            (_heads[rule], _tails[rule]) = (match, match);
        }
        else if (!StandsBefore(match, _tails[rule]))
        {
            _items[_tails[rule]].Next = match;
            _tails[rule] = match;
        }
        else if (StandsBefore(match, _heads[rule]))
        {
            _items[match].Next = _heads[rule];
            _heads[rule] = match;
        }
        else
        {
            int before = _heads[rule];
            while (!StandsBefore(match, _items[before].Next))
            {
                before = _items[before].Next;
            }

            _items[match].Next = _items[before].Next;
            _items[before].Next = match;
        }
    }

    /// <summary>By place, the longer one first, then by group: never by where the index keeps a cue.</summary>
    private bool StandsBefore(int one, int other)
    {
        ref readonly CueMatch a = ref _items[one];
        ref readonly CueMatch b = ref _items[other];
        return a.First != b.First ? a.First < b.First : a.Last != b.Last ? a.Last > b.Last : a.Group < b.Group;
    }

    /// <summary>Moves a rule's vetoes from its chain into one of their own.</summary>
    /// <returns>Its head, or -1.</returns>
    private int TakeVetoes(int rule)
    {
        int vetoes = -1;
        int kept = -1;
        for (int i = _heads[rule], next; i >= 0; i = next)
        {
            next = _items[i].Next;
            if (_items[i].IsVeto)
            {
                _items[i].Next = vetoes;
                vetoes = i;
            }
            else
            {
                Link(rule, ref kept, i);
            }
        }

        Close(rule, kept);
        return vetoes;
    }

    private void Link(int rule, ref int kept, int match)
    {
        if (kept < 0)
        {
            _heads[rule] = match;
        }
        else
        {
            _items[kept].Next = match;
        }

        kept = match;
    }

    private void Close(int rule, int kept)
    {
        if (kept < 0)
        {
            _heads[rule] = -1;
        }
        else
        {
            _items[kept].Next = -1;
        }
    }

    private bool IsVetoed(in CueMatch match, int vetoes, ReadOnlySpan<Text.Term> terms)
    {
        for (int i = vetoes; i >= 0; i = _items[i].Next)
        {
            ref readonly CueMatch veto = ref _items[i];
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
