using Deescalate.Phrases.Mirroring;

namespace Deescalate.Phrases;

/// <summary>What the words of a conversation leave behind for phrases: the latest texts, which sentences the agent has said, what can be said back.
/// Of a fixed size; looked into only when phrases are asked for. Belongs to one session.</summary>
internal sealed class PhraseMemory
{
    /// <summary>How many of the latest messages are kept.</summary>
    private const int Kept = 48;

    /// <summary>How many of the agent's latest messages must not hold the name for it to be used again.</summary>
    private const int NameGap = 3;

    /// <summary>How many of the customer's latest messages are said back from.</summary>
    private const int Mirrored = 3;

    private const int MostSaid = 1024;

    private readonly List<PhraseMemoryText> _texts = [];
    private readonly HashSet<ulong> _said = [];

    /// <summary>Wordings that were offered, by hash, and how many messages there were then.</summary>
    private readonly Dictionary<ulong, int> _offered = [];
    private int _next;
    private int _hashed;
    private string? _clause;
    private bool _clauseKnown;
    private bool _formal;

    public PhraseMemory()
    {
    }

    public PhraseMemory(PhraseRequest request)
    {
        foreach (string text in request.AgentMessages.TakeLast(Kept / 2))
        {
            Add(customer: false, text);
        }

        foreach (string text in request.CustomerMessages.TakeLast(Kept / 2))
        {
            Add(customer: true, text);
        }
    }

    /// <summary>Whether the customer writes as in a letter.</summary>
    public bool IsFormal
    {
        get
        {
            HashAll();
            return _formal;
        }
    }

    private int First => Math.Max(0, _next - _texts.Count);

    /// <summary>Remembers a message; costs a reference.</summary>
    public void Add(bool customer, string text) => Add(new PhraseMemoryText(customer, text, default));

    /// <summary>Whether the agent has said a phrase, or the greater part of it.</summary>
    public bool WasSaid(string phrase)
    {
        HashAll();
        return SentenceHash.WasSaid(_said, phrase);
    }

    /// <summary>Whether a wording was offered at an earlier point of the conversation.</summary>
    public bool WasOffered(PhraseTemplate template) => _offered.TryGetValue(template.Hash, out int then) && then < _next;

    public void Offer(string template)
    {
        ulong hash = PhraseOrder.Seed(0, null, template);
        if (_offered.Count < MostSaid)
        {
            _offered.TryAdd(hash, _next);
        }
    }

    public bool HasNameLately(string name)
    {
        int agents = 0;
        for (int i = _next - 1; i >= First && agents < NameGap; i--)
        {
            PhraseMemoryText message = _texts[i % Kept];
            if (!message.IsCustomer)
            {
                agents++;
                if (WordSearch.Holds(message.Text, name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether the customer has just used a word that begins as this one.</summary>
    public bool HeardLately(string word)
    {
        for (int i = _next - 1; i >= First && _texts[i % Kept].IsCustomer; i--)
        {
            if (WordSearch.HoldsStem(_texts[i % Kept].Start, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the customer said since the agent spoke that can be said back best; null where nothing can be turned with certainty.</summary>
    public string? Clause(MirrorWriter mirrors)
    {
        if (!_clauseKnown)
        {
            _clauseKnown = true;
            MirrorClause best = default;
            foreach (MirrorClause clause in Clauses(mirrors))
            {
                best = clause.Score > best.Score ? clause : best;
            }

            _clause = best.Text;
        }

        return _clause;
    }

    /// <summary>The best clause of each message of the customer's latest turn, the latest first.</summary>
    public IReadOnlyList<MirrorClause> Clauses(MirrorWriter mirrors)
    {
        List<MirrorClause> clauses = [];
        int last = _next - 1;
        while (last >= First && !_texts[last % Kept].IsCustomer)
        {
            last--;
        }

        for (int i = last; i >= First && clauses.Count < Mirrored && _texts[i % Kept].IsCustomer; i--)
        {
            PhraseMemoryText message = _texts[i % Kept];
            clauses.Add(message.Text.Length > 0 ? mirrors.Best(message.Text) : message.Clause);
        }

        return clauses;
    }

    /// <summary>What was offered so far, for <see cref="Reset"/>.</summary>
    public KeyValuePair<ulong, int>[] Mark() => [.. _offered];

    /// <summary>Forgets what was offered since a mark.</summary>
    public void Reset(KeyValuePair<ulong, int>[] mark)
    {
        _offered.Clear();
        foreach ((ulong template, int message) in mark)
        {
            _offered.Add(template, message);
        }
    }

    /// <summary>The wordings offered, for a snapshot.</summary>
    public IReadOnlyList<ulong> Offered() => [.. _offered.Keys];

    /// <summary>The sentences said, for a snapshot.</summary>
    public IReadOnlyList<ulong> Said()
    {
        HashAll();
        return [.. _said];
    }

    public void Restore(IEnumerable<ulong> said, IEnumerable<ulong> offered, IEnumerable<MirrorClause> latestFirst, bool formal)
    {
        foreach (ulong hash in offered)
        {
            _offered[hash] = 0;
        }

        _said.UnionWith(said);
        _formal = formal;
        foreach (MirrorClause clause in latestFirst.Reverse())
        {
            Add(new PhraseMemoryText(true, "", clause));
        }
    }

    private void Add(in PhraseMemoryText message)
    {
        if (_texts.Count < Kept)
        {
            _texts.Add(message);
        }
        else
        {
            if (_hashed <= _next - Kept)
            {
                Hash(_texts[_next % Kept]);
                _hashed = _next - Kept + 1;
            }

            _texts[_next % Kept] = message;
        }

        _next++;
        _clauseKnown &= !message.IsCustomer;
    }

    private void HashAll()
    {
        for (_hashed = Math.Max(_hashed, First); _hashed < _next; _hashed++)
        {
            Hash(_texts[_hashed % Kept]);
        }
    }

    private void Hash(in PhraseMemoryText message)
    {
        if (message.IsCustomer)
        {
            _formal |= LetterForm.Shows(message.Start);
        }
        else if (_said.Count < MostSaid)
        {
            SentenceHash.AddTo(_said, message.Start);
        }
    }
}
