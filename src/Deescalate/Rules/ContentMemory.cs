using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>What the latest messages were about, as stems of their content words: enough to see whether one text takes up another, without keeping
/// the words. Belongs to one session; a fixed size however long the conversation is.</summary>
internal sealed class ContentMemory
{
    private const int Most = 256;
    private const int MostAsked = 24;

    private ushort[] _said = [];
    private int _next;

    /// <summary>Number of the customer's words that are remembered.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them, the latest, were said since the agent spoke before.</summary>
    public int TurnCount { get; private set; }

    /// <summary>Whether the agent has spoken since the customer's latest message.</summary>
    public bool TurnOver { get; set; }

    /// <summary>Content words of the question in the agent's latest message.</summary>
    public List<ushort> Asked { get; } = [];

    public void AddCustomer(TermBuffer buffer)
    {
        if (TurnOver)
        {
            TurnOver = false;
            TurnCount = 0;
        }

        foreach (ref readonly Term term in buffer.Terms)
        {
            if (WordStem.IsContent(term))
            {
                Add(WordStem.Of(buffer.Text.AsSpan(term.Start, term.Length)));
                TurnCount = Math.Min(TurnCount + 1, Most);
            }
        }
    }

    public void AddAgent(TermBuffer buffer)
    {
        TurnOver = true;
        Asked.Clear();
        if (buffer.Questions == 0)
        {
            return;
        }

        foreach (ref readonly Term term in buffer.Terms)
        {
            if (term.Has(TermFlags.Asked) && Asked.Count < MostAsked && WordStem.IsContent(term))
            {
                Asked.Add(WordStem.Of(buffer.Text.AsSpan(term.Start, term.Length)));
            }
        }
    }

    /// <summary>Whether the customer used a word lately.</summary>
    public bool Said(ushort stem) => _said.AsSpan(0, Count).Contains(stem);

    /// <summary>Whether the customer used a word since the agent spoke before.</summary>
    public bool SaidInTurn(ushort stem)
    {
        int first = _next - TurnCount;
        return first >= 0
            ? _said.AsSpan(first, TurnCount).Contains(stem)
            : _said.AsSpan(0, _next).Contains(stem) || _said.AsSpan(Most + first).Contains(stem);
    }

    /// <summary>The remembered words, oldest first.</summary>
    public ushort[] Save()
    {
        ushort[] saved = new ushort[Count];
        int start = Count < Most ? 0 : _next;
        for (int i = 0; i < Count; i++)
        {
            saved[i] = _said[(start + i) % Most];
        }

        return saved;
    }

    public void Restore(IReadOnlyList<int> said, int turnCount, bool turnOver, IReadOnlyList<int> asked)
    {
        for (int i = Math.Max(0, said.Count - Most); i < said.Count; i++)
        {
            Add((ushort)said[i]);
        }

        TurnCount = Math.Clamp(turnCount, 0, Count);
        TurnOver = turnOver;
        foreach (int stem in asked)
        {
            Asked.Add((ushort)stem);
        }
    }

    private void Add(ushort stem)
    {
        if (_said.Length == 0)
        {
            _said = new ushort[Most];
        }

        _said[_next] = stem;
        _next = (_next + 1) % Most;
        Count = Math.Min(Count + 1, Most);
    }
}
