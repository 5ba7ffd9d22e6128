using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>The messages of a conversation that were read before the present one.</summary>
/// <remarks>Belongs to one session; not for several threads.</remarks>
public sealed class ConversationHistory
{
    /// <summary>How many of the latest messages count as lately.</summary>
    private const int Lately = 8;

    private readonly List<HistoryEntry> _entries = [];
    private float[] _saidBefore = [];

    /// <summary>Number of messages read so far, forgotten ones included.</summary>
    public int Count => FirstKept + _entries.Count;

    /// <summary>Index of the first message that is still known; above 0 only after a snapshot was restored.</summary>
    public int FirstKept { get; private set; }

    /// <summary>Index of the latest customer message, or -1.</summary>
    public int LastCustomer { get; private set; } = -1;

    /// <summary>Index of the latest message by an agent, supervisor or bot, or -1.</summary>
    public int LastAgent { get; private set; } = -1;

    /// <summary>Number of messages by agents, supervisors and bots.</summary>
    public int AgentCount { get; private set; }

    /// <summary>Number of customer messages.</summary>
    public int CustomerCount { get; private set; }

    /// <summary>A message by its index in the conversation.</summary>
    /// <param name="index">From <see cref="FirstKept"/> to <see cref="Count"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The message was forgotten, or has not been read.</exception>
    public HistoryEntry this[int index] => _entries[index - FirstKept];

    /// <summary>The latest customer message, if it is still known.</summary>
    public HistoryEntry? Customer => LastCustomer >= FirstKept && LastCustomer >= 0 ? this[LastCustomer] : null;

    /// <summary>The latest agent message, if it is still known.</summary>
    public HistoryEntry? Agent => LastAgent >= FirstKept && LastAgent >= 0 ? this[LastAgent] : null;

    /// <summary>What the latest messages were about.</summary>
    internal ContentMemory Content { get; } = new();

    /// <summary>What the latest customer's message says of the reply to come: log-odds for each label of the agents' weights. Empty where there was none.</summary>
    internal ReadOnlySpan<float> SaidBefore => _saidBefore;

    /// <summary>Whether an agent has lately said what a rule finds, and no result with it.</summary>
    /// <param name="rule">Its id; null for none.</param>
    internal bool HasAnnounced(string? rule)
    {
        for (int i = Count - 1; rule is not null && i >= Math.Max(FirstKept, Count - Lately); i--)
        {
            if (this[i].IsAgent && this[i].Answer != AnswerKind.Outcome && this[i].Find(rule) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the customer's latest turn may name the real problem.</summary>
    internal bool NamesRoot()
    {
        for (int i = LastCustomer; i >= FirstKept && !this[i].IsAgent; i--)
        {
            if (this[i].Find(RuleIds.RootCandidate) is not null)
            {
                return true;
            }
        }

        return false;
    }

    internal void Add(in HistoryEntry entry, TermBuffer terms, ReadOnlySpan<float> saidBefore)
    {
        int index = Count;
        if (entry.IsCustomer)
        {
            LastCustomer = index;
            CustomerCount++;
            Content.AddCustomer(terms);
            Keep(saidBefore);
        }
        else if (entry.IsAgent)
        {
            LastAgent = index;
            AgentCount++;
            Content.AddAgent(terms);
        }

        _entries.Add(entry);
    }

    /// <summary>Keeps what the latest customer's message says of the reply to come.</summary>
    internal void Keep(ReadOnlySpan<float> saidBefore)
    {
        if (_saidBefore.Length != saidBefore.Length)
        {
            _saidBefore = new float[saidBefore.Length];
        }

        saidBefore.CopyTo(_saidBefore);
    }

    internal void Restore(int firstKept, int lastCustomer, int lastAgent, int customerCount, int agentCount, IEnumerable<HistoryEntry> entries)
    {
        _entries.Clear();
        _entries.AddRange(entries);
        FirstKept = firstKept;
        LastCustomer = lastCustomer;
        LastAgent = lastAgent;
        CustomerCount = customerCount;
        AgentCount = agentCount;
    }
}
