using Deescalate.Phrases;
using Deescalate.Phrases.Mirroring;
using Deescalate.Rules;

namespace Deescalate;

/// <summary>A conversation that is read message by message. A message costs the same however long the conversation already is.</summary>
/// <remarks>Belongs to one conversation and one thread at a time. The analyzer that made it may be shared.</remarks>
public sealed class ConversationSession
{
    private readonly ConversationAnalyzer _analyzer;
    private readonly MessageReader _reader;
    private readonly List<MessageAnalysis> _messages = [];
    private int _adding;
    private Standing? _standing;
    private MoveProposal? _moves;
    private IReadOnlyList<NextMove>? _nextMoves;
    private PhraseFacts _facts = PhraseFacts.None;

    internal ConversationSession(ConversationAnalyzer analyzer, string? id)
    {
        _analyzer = analyzer;
        Id = id;
        History = new ConversationHistory();
        Tracker = new StandingTracker(analyzer.Coverage, analyzer.Alarm);
        _reader = new MessageReader(analyzer, History, new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal));
    }

    /// <summary>The caller's own name for the conversation, if any.</summary>
    public string? Id { get; }

    /// <summary>The messages read by this session. After a restore it holds only what came since; indexes go on counting.</summary>
    public IReadOnlyList<MessageAnalysis> Messages => _messages;

    /// <summary>Number of messages of the conversation, those before a restore included.</summary>
    public int Count => History.Count;

    /// <summary>Where the conversation stands now.</summary>
    public Standing Standing => _standing ??= Tracker.ToStanding(History.LastCustomer);

    /// <summary>The customer's questions and demands so far, with how they were answered.</summary>
    public IReadOnlyList<CustomerQuestion> Questions => [.. Tracker.Questions.Questions];

    /// <summary>Promises of the agent's side so far, with what became of them; those carried over from an earlier conversation first.</summary>
    public IReadOnlyList<Commitment> Commitments => [.. Tracker.Commitments.Commitments];

    /// <summary>How well the conversation was handled so far.</summary>
    public Handling Handling => Tracker.Handling.ToHandling();

    /// <summary>What each side has to do so far.</summary>
    public IReadOnlyList<ActionItem> ActionItems => new ListPrefix<ActionItem>(Tracker.Actions.Items);

    /// <summary>What the matter is about, as far as it is known.</summary>
    public ProblemMap Problem => Tracker.Problem.ToMap();

    /// <summary>How each move of the agent's so far was taken by the customer's next message.</summary>
    public IReadOnlyList<Landing> Landings => new ListPrefix<Landing>(Tracker.Dialogue.Landings);

    /// <summary>Moves for which it is too early, with what they wait for.</summary>
    public IReadOnlyList<NextMove> LaterMoves => Moves.Later;

    /// <summary>What is known of the case, for the words of the next moves: <c>{date}</c> and the like. Not part of a snapshot.</summary>
    /// <value>The default is <see cref="PhraseFacts.None"/>.</value>
    public PhraseFacts Facts
    {
        get => _facts;
        set
        {
            _facts = value ?? throw new ArgumentNullException(nameof(value));
            _nextMoves = null;
        }
    }

    /// <summary>What to do next, best first: moves that are due, and those that are overdue, with words to do them. Worked out when asked for: a session that never asks pays nothing.
    /// A wording that was offered once does not come again in the conversation before the others had their turn, nor one that the agent has said.</summary>
    public IReadOnlyList<NextMove> NextMoves => _nextMoves ??= _analyzer.Phrases.Fill(Moves.Next, this);

    /// <summary>Rules that threw so far; always empty under <see cref="RuleFailurePolicy.Stop"/>.</summary>
    public IReadOnlyList<RuleFailure> RuleFailures => _reader.Failures;

    /// <summary>What was read of the latest message.</summary>
    internal MessageReading LatestReading => _reader.Reading;

    internal ConversationHistory History { get; }

    internal StandingTracker Tracker { get; }

    internal MoveGrammar Grammar => _analyzer.Grammar;

    private MoveProposal Moves => _moves ??= Grammar.Propose(Tracker, History);

    internal PhraseMemory Phrases { get; } = new();

    /// <summary>A safer wording of a draft with these findings; null where there is none.</summary>
    internal string? Reword(string draft, IReadOnlyList<Finding> findings) => _analyzer.Phrases.Rewrite(this, draft, findings);

    /// <summary>The next moves, without counting their wordings as offered.</summary>
    internal IReadOnlyList<NextMove> PeekMoves()
    {
        if (_nextMoves is not null)
        {
            return _nextMoves;
        }

        KeyValuePair<ulong, int>[] offered = Phrases.Mark();
        IReadOnlyList<NextMove> moves = _analyzer.Phrases.Fill(Moves.Next, this);
        Phrases.Reset(offered);
        return moves;
    }

    internal MirrorWriter Mirrors => _analyzer.Phrases.Mirrors;

    internal Dictionary<string, Dictionary<string, string>> Memory => _reader.Memory;

    /// <summary>Reads the next message.</summary>
    /// <param name="message">The message.</param>
    /// <returns>What was read from it.</returns>
    /// <exception cref="RuleFailedException">A rule threw, under <see cref="RuleFailurePolicy.Stop"/>. The message does not count as read.</exception>
    /// <exception cref="ConversationLimitException">A limit was exceeded, under <see cref="LimitPolicy.Refuse"/>. The message does not count as read.</exception>
    /// <exception cref="InvalidOperationException">Another thread, or a rule, is adding a message to this session at this moment. The message does not count as read.</exception>
    public MessageAnalysis Add(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (Interlocked.Exchange(ref _adding, 1) != 0)
        {
            throw new InvalidOperationException(
                "The session is used by two threads at once: a message was added while another was still being read. Add the messages of a conversation one after the other; conversations side by side have a session each.");
        }

        try
        {
            return Read(message);
        }
        finally
        {
            Volatile.Write(ref _adding, 0);
        }
    }

    private MessageAnalysis Read(Message message)
    {
        MessageAnalysis analysis = _reader.Read(message, out HistoryEntry entry);
        Tracker.Add(analysis.Index, entry, History, _reader.Reading);
        History.Add(entry, _reader.Reading.Terms, _reader.Reading.SaidBefore);
        if (message.Role != ParticipantRole.System)
        {
            Phrases.Add(entry.IsCustomer, _reader.Reading.Terms.Text);
        }

        _standing = null;
        _moves = null;
        _nextMoves = null;
        analysis = analysis with { Alarm = Tracker.Alarm.Change };
        _messages.Add(analysis);
        Telemetry.MessageRead(analysis.Findings);
        return analysis;
    }

    /// <summary>Everything that was read so far, as <see cref="IConversationAnalyzer.Analyze"/> gives it for the same messages: for <see cref="Wire.ConversationJson"/> and whatever else takes a whole
    /// analysis. The session stays as it is: wordings of the next moves do not count as offered by it.</summary>
    /// <returns>The analysis. After a restore its <see cref="ConversationAnalysis.Messages"/> are those that came since, all else speaks of the whole conversation.</returns>
    public ConversationAnalysis ToAnalysis() =>
        new(Id, [.. _messages], Standing, Questions, Commitments, Handling, PeekMoves(), [.. RuleFailures])
        {
            Problem = Problem,
            ActionItems = ActionItems,
            Landings = Landings,
            LaterMoves = LaterMoves,
        };

    /// <summary>Saves what the session knows, so that another process can go on with <see cref="IConversationAnalyzer.Restore"/>.</summary>
    public SessionSnapshot Save() => SessionSnapshot.Of(this);

    /// <summary>The promises that are still open, or were missed, for the customer's next conversation: give them to
    /// <see cref="IConversationAnalyzer.StartSession(string?, IEnumerable{Commitment})"/>.</summary>
    public IReadOnlyList<Commitment> CarryOver() =>
        [.. Tracker.Commitments.Commitments.Where(c => c.Status is CommitmentStatus.Open or CommitmentStatus.Missed).Select(c => CommitmentLedger.AsCarried(c, Id))];

    internal void Carry(IEnumerable<Commitment> earlier)
    {
        foreach (Commitment commitment in earlier)
        {
            Tracker.Commitments.Carry(commitment);
        }

        long[] due = [.. Tracker.Commitments.Commitments.Where(c => c.Status == CommitmentStatus.Open && c.DueAt is not null).Select(c => c.DueAt!.Value.UtcTicks)];
        if (Tracker.Commitments.Commitments.Count > 0)
        {
            Memory[CommitmentMissedRule.Id] = new Dictionary<string, string>(StringComparer.Ordinal) { [CommitmentMissedRule.Due] = CommitmentMissedRule.Write(due) };
        }
    }

    /// <summary>Reads a message as if it came next, at a cost that does not grow with the conversation. This session stays as it is.</summary>
    /// <param name="message">The message.</param>
    /// <param name="failures">Rules that threw on it.</param>
    internal MessageAnalysis Rehearse(Message message, out IReadOnlyList<RuleFailure> failures)
    {
        Dictionary<string, Dictionary<string, string>> memory = new(Memory.Count, StringComparer.Ordinal);
        foreach ((string rule, Dictionary<string, string> remembered) in Memory)
        {
            memory.Add(rule, new Dictionary<string, string>(remembered, StringComparer.Ordinal));
        }

        MessageReader rehearsal = new(_analyzer, History, memory);
        failures = rehearsal.Failures;
        return rehearsal.Read(message, out _);
    }

    /// <summary>Whether a cue of a rule or signal stands in the latest message.</summary>
    internal bool Cued(string ruleId) => _reader.Cued(ruleId);

    /// <summary>What the customer's latest message says of the reply to come, by label; without those of which it says nothing.</summary>
    internal Dictionary<string, float> Leanings()
    {
        Dictionary<string, float> leanings = new(StringComparer.Ordinal);
        ReadOnlySpan<float> logOdds = History.SaidBefore;
        for (int i = 0; i < logOdds.Length; i++)
        {
            if (logOdds[i] != 0)
            {
                leanings.Add(_analyzer.RuleSet.AgentWeights!.Table.Labels[i].Name, logOdds[i]);
            }
        }

        return leanings;
    }

    /// <summary>Puts back what <see cref="Leanings"/> gave; labels that the weights do not know are left out.</summary>
    internal void RestoreLeanings(IReadOnlyDictionary<string, float> leanings)
    {
        if (leanings.Count > 0 && _analyzer.RuleSet.AgentWeights is { } weights)
        {
            History.Keep(Array.ConvertAll(weights.Table.Labels, l => leanings.GetValueOrDefault(l.Name)));
        }
    }

    internal void RestoreFailures(IEnumerable<RuleFailure> failures) => _reader.Failures.AddRange(failures);
}
