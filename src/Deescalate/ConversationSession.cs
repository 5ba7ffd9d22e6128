using Deescalate.Phrases;
using Deescalate.Rules;

namespace Deescalate;

/// <summary>A conversation that is read message by message. A message costs the same however long the conversation already is.</summary>
/// <remarks>Belongs to one conversation and one thread at a time. The analyzer that made it may be shared.</remarks>
public sealed class ConversationSession
{
    private readonly ConversationAnalyzer _analyzer;
    private readonly MessageReading _reading;
    private readonly RuleContext _context;
    private readonly List<MessageAnalysis> _messages = [];
    private readonly List<RuleFailure> _failures = [];
    private Standing? _standing;
    private IReadOnlyList<NextMove>? _nextMoves;
    private PhraseFacts _facts = PhraseFacts.None;

    internal ConversationSession(ConversationAnalyzer analyzer, string? id)
    {
        _analyzer = analyzer;
        Id = id;
        _reading = new MessageReading(analyzer.RuleSet);
        _context = new RuleContext(_reading, History, new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal), analyzer.Options.MaxFindings);
    }

    /// <summary>The caller's own name for the conversation, if any.</summary>
    public string? Id { get; }

    /// <summary>The messages read by this session. After a restore it holds only what came since; indexes go on counting.</summary>
    public IReadOnlyList<MessageAnalysis> Messages => _messages;

    /// <summary>Number of messages of the conversation, those before a restore included.</summary>
    public int Count => History.Count;

    /// <summary>Where the conversation stands now.</summary>
    public Standing Standing => _standing ??= Tracker.ToStanding();

    /// <summary>The customer's questions and demands so far, with how they were answered.</summary>
    public IReadOnlyList<CustomerQuestion> Questions => [.. Tracker.Questions.Questions];

    /// <summary>Promises of the agent's side so far.</summary>
    public IReadOnlyList<Commitment> Commitments => [.. Tracker.Commitments.Commitments];

    /// <summary>How well the conversation was handled so far.</summary>
    public Handling Handling => Tracker.Handling.ToHandling();

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

    /// <summary>What to do next, best first, with words to do it. Worked out when asked for: a session that never asks pays nothing.
    /// A wording that was offered once does not come again in the conversation before the others had their turn, nor one that the agent has said.</summary>
    public IReadOnlyList<NextMove> NextMoves => _nextMoves ??= _analyzer.Phrases.Fill(_analyzer.Grammar.Propose(Standing, Tracker, History), this);

    /// <summary>Rules that threw so far; always empty under <see cref="RuleFailurePolicy.Stop"/>.</summary>
    public IReadOnlyList<RuleFailure> RuleFailures => _failures;

    internal ConversationHistory History { get; } = new();

    internal StandingTracker Tracker { get; } = new();

    internal PhraseMemory Phrases { get; } = new();

    internal MirrorWriter Mirrors => _analyzer.Phrases.Mirrors;

    internal Dictionary<string, Dictionary<string, string>> Memory => _context.AllMemory;

    /// <summary>Reads the next message.</summary>
    /// <param name="message">The message.</param>
    /// <returns>What was read from it.</returns>
    /// <exception cref="RuleFailedException">A rule threw, under <see cref="RuleFailurePolicy.Stop"/>. The message does not count as read.</exception>
    /// <exception cref="ConversationLimitException">A limit was exceeded, under <see cref="LimitPolicy.Refuse"/>. The message does not count as read.</exception>
    public MessageAnalysis Add(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        int index = History.Count;
        string text = Limit(message, index, out bool truncated);
        bool customer = message.Role == ParticipantRole.Customer;
        if (!ReferenceEquals(text, message.Text))
        {
            message = message with { Text = text };
        }

        _context.Begin(message, index);
        int failures = _failures.Count;
        try
        {
            _reading.Read(message.Role == ParticipantRole.System ? "" : text, customer);
            if (message.Role != ParticipantRole.System)
            {
                CueRuleReader.Examine(_context, customer);
                RunCode(customer ? _analyzer.RuleSet.CustomerCode : _analyzer.RuleSet.AgentCode, index);
            }
        }
        catch (RuleFailedException)
        {
            _failures.RemoveRange(failures, _failures.Count - failures);
            throw;
        }

        truncated |= Overflow(index);
        Finding[] findings = _context.TakeFindings();
        HistoryEntry entry = new(message.Role, _reading.Heat, _reading.Scores, _reading.Terms.Count, findings)
        {
            At = message.At,
            StartOffset = message.StartOffset,
            EndOffset = message.EndOffset,
            Answer = message.Role is ParticipantRole.Customer or ParticipantRole.System ? AnswerKind.None : AnswerClassifier.Of(_context).Kind,
        };
        Tracker.Add(index, entry, entry.IsCustomer && IgnoredQuestion.Stands(History, _reading));
        History.Add(entry, _reading.Terms);
        if (message.Role != ParticipantRole.System)
        {
            Phrases.Add(customer, text);
        }

        _standing = null;
        _nextMoves = null;
        MessageAnalysis analysis = new(index, message.Role, _reading.Heat, _reading.Scores, findings) { Truncated = truncated, Answer = entry.Answer };
        _messages.Add(analysis);
        Telemetry.MessageRead(findings);
        return analysis;
    }

    /// <summary>Saves what the session knows, so that another process can go on with <see cref="IConversationAnalyzer.Restore"/>.</summary>
    public SessionSnapshot Save() => SessionSnapshot.Of(this);

    /// <summary>Whether a cue of a rule or signal stands in the latest message.</summary>
    internal bool Cued(string ruleId) => _context.Cued(ruleId);

    internal void RestoreFailures(IEnumerable<RuleFailure> failures) => _failures.AddRange(failures);

    internal ConversationAnalysis ToAnalysis() =>
        new(Id, [.. _messages], Standing, Questions, Commitments, Handling, NextMoves, [.. _failures]);

    private void RunCode(RuleEntry[] rules, int index)
    {
        foreach (RuleEntry rule in rules)
        {
            _context.Enter(rule);
            try
            {
                rule.Code!.Examine(_context);
            }
#pragma warning disable CA1031 // a user's rule may throw anything; the policy says what happens then
            catch (Exception e)
#pragma warning restore CA1031
            {
                string id = rule.Descriptor.Id;
                _analyzer.Telemetry.RuleFailed(id, index, e);
                if (_analyzer.Options.OnRuleFailure == RuleFailurePolicy.Stop)
                {
                    throw new RuleFailedException(id, index, e);
                }

                _context.Withdraw(id);
                _failures.Add(new RuleFailure(id, index, e.GetType().Name));
            }
        }
    }

    private string Limit(Message message, int index, out bool truncated)
    {
        DeescalateOptions options = _analyzer.Options;
        truncated = false;
        if (index >= options.MaxMessages)
        {
            throw new ConversationLimitException(nameof(options.MaxMessages), options.MaxMessages, index + 1, index);
        }

        if (message.Text.Length <= options.MaxMessageLength)
        {
            return message.Text;
        }

        if (options.OverLimit == LimitPolicy.Refuse)
        {
            throw new ConversationLimitException(nameof(options.MaxMessageLength), options.MaxMessageLength, message.Text.Length, index);
        }

        truncated = true;
        return message.Text[..options.MaxMessageLength];
    }

    private bool Overflow(int index)
    {
        if (_context.Overflowed && _analyzer.Options.OverLimit == LimitPolicy.Refuse)
        {
            throw new ConversationLimitException(nameof(DeescalateOptions.MaxFindings), _analyzer.Options.MaxFindings, _analyzer.Options.MaxFindings + 1, index);
        }

        return _context.Overflowed;
    }
}
