using Deescalate.Rules;

namespace Deescalate;

/// <summary>Lets the rules read the messages of one conversation, within the limits that the options set. Not for several threads.</summary>
internal sealed class MessageReader
{
    private readonly ConversationAnalyzer _analyzer;
    private readonly ConversationHistory _history;
    private readonly RuleContext _context;

    /// <summary>Makes a reader.</summary>
    /// <param name="analyzer">Rules and options.</param>
    /// <param name="history">The messages before; read, not changed.</param>
    /// <param name="memory">What the rules remember of the conversation; changed as they read.</param>
    public MessageReader(ConversationAnalyzer analyzer, ConversationHistory history, Dictionary<string, Dictionary<string, string>> memory)
    {
        _analyzer = analyzer;
        _history = history;
        Reading = new MessageReading(analyzer.RuleSet);
        _context = new RuleContext(Reading, history, memory, analyzer.Options.MaxFindings);
    }

    /// <summary>The latest message as read.</summary>
    public MessageReading Reading { get; }

    /// <summary>Rules that threw, under <see cref="RuleFailurePolicy.Continue"/>.</summary>
    public List<RuleFailure> Failures { get; } = [];

    /// <summary>What the rules remember, by rule.</summary>
    public Dictionary<string, Dictionary<string, string>> Memory => _context.AllMemory;

    /// <summary>Whether a cue of a rule or signal stands in the latest message.</summary>
    public bool Cued(string ruleId) => _context.Cued(ruleId);

    /// <summary>Lets the rules read a message. Changes what they remember, and nothing else that outlasts the message.</summary>
    public MessageAnalysis Read(Message message, out HistoryEntry entry)
    {
        int index = _history.Count;
        string text = Limit(message, index, out bool truncated);
        bool customer = message.Role == ParticipantRole.Customer;
        if (!ReferenceEquals(text, message.Text))
        {
            message = message with { Text = text };
        }

        _context.Begin(message, index);
        int failures = Failures.Count;
        try
        {
            Reading.Read(message.Role == ParticipantRole.System ? "" : text, customer, answered: _history.AgentCount > 0, _history.SaidBefore);
            if (message.Role != ParticipantRole.System)
            {
                CueRuleReader.Examine(_context, customer);
                RunCode(customer ? _analyzer.RuleSet.CustomerCode : _analyzer.RuleSet.AgentCode, index);
            }
        }
        catch (RuleFailedException)
        {
            Failures.RemoveRange(failures, Failures.Count - failures);
            _context.Forget();
            throw;
        }

        truncated |= Overflow(index);
        Finding[] findings = _context.TakeFindings();
        entry = new HistoryEntry(message.Role, Reading.Heat, Reading.Scores, Reading.Terms.Count, findings)
        {
            At = message.At,
            StartOffset = message.StartOffset,
            EndOffset = message.EndOffset,
            Answer = message.Role is ParticipantRole.Customer or ParticipantRole.System ? AnswerKind.None : AnswerClassifier.Of(_context).Kind,
        };
        return new MessageAnalysis(index, message.Role, Reading.Heat, Reading.Scores, findings) { Truncated = truncated, Answer = entry.Answer };
    }

    private void RunCode(RuleEntry[] rules, int index)
    {
        foreach (RuleEntry rule in rules)
        {
            int noted = _context.Noted;
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
                _context.Forget(noted);
                Failures.Add(new RuleFailure(id, index, e.GetType().Name));
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
            _context.Forget();
            throw new ConversationLimitException(nameof(DeescalateOptions.MaxFindings), _analyzer.Options.MaxFindings, _analyzer.Options.MaxFindings + 1, index);
        }

        return _context.Overflowed;
    }
}
