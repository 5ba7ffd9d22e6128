using Deescalate.Cues;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>What a rule sees: the present message as read, the messages before it, and a way to report.</summary>
/// <remarks>Reused from call to call: valid only while <see cref="IConversationRule.Examine"/> runs.</remarks>
public sealed class RuleContext
{
    private readonly List<Finding> _findings = [];
    private readonly List<CueHit> _hits = [];
    private readonly List<MemoryChange> _changes = [];
    private readonly Dictionary<string, RuleMemory> _memories = new(StringComparer.Ordinal);
    private readonly int _mostFindings;
    private RuleEntry _rule = null!;

    internal RuleContext(MessageReading reading, ConversationHistory history, Dictionary<string, Dictionary<string, string>> memory, int mostFindings)
    {
        Reading = reading;
        History = history;
        AllMemory = memory;
        _mostFindings = mostFindings;
    }

    /// <summary>The present message.</summary>
    public Message Message { get; private set; } = null!;

    /// <summary>Its index in the conversation, from 0.</summary>
    public int MessageIndex { get; private set; }

    /// <summary>Heat of the present message, 0 to 1; 0 for other roles than the customer.</summary>
    public float Heat => Reading.Heat;

    /// <summary>What the present message shows; all 0 for other roles than the customer.</summary>
    public EmotionScores Emotions => Reading.Scores;

    /// <summary>Number of words in the present message.</summary>
    public int Words => Reading.Terms.Count;

    /// <summary>The messages before.</summary>
    public ConversationHistory History { get; }

    /// <summary>What has been found in the present message so far.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Where the cues of the rule's own file stand in the message, in the order of the text.</summary>
    public IReadOnlyList<CueHit> Hits
    {
        get
        {
            _hits.Clear();
            for (int i = Reading.Matches.Head(_rule.Number); i >= 0; i = Reading.Matches[i].Next)
            {
                CueMatch match = Reading.Matches[i];
                _hits.Add(new CueHit(_rule.Groups[match.Group].Name, Reading.Terms.SpanOf(match.First, match.Last)));
            }

            return _hits;
        }
    }

    /// <summary>What the rule remembers of this conversation: small strings, saved with the session's snapshot.</summary>
    public IDictionary<string, string> Memory
    {
        get
        {
            string id = _rule.Descriptor.Id;
            if (!AllMemory.TryGetValue(id, out Dictionary<string, string>? content))
            {
                content = new Dictionary<string, string>(StringComparer.Ordinal);
                AllMemory.Add(id, content);
            }

            if (!_memories.TryGetValue(id, out RuleMemory? memory) || !ReferenceEquals(memory.Content, content))
            {
                memory = new RuleMemory(content, this);
                _memories[id] = memory;
            }

            return memory;
        }
    }

    internal MessageReading Reading { get; }

    internal Dictionary<string, Dictionary<string, string>> AllMemory { get; }

    internal RuleEntry Rule => _rule;

    /// <summary>Whether findings were left out because the limit was reached.</summary>
    internal bool Overflowed { get; private set; }

    /// <summary>Whether a rule has reported on the present message already.</summary>
    /// <param name="ruleId">The rule.</param>
    public bool Found(string ruleId) => Find(ruleId) is not null;

    /// <summary>The first finding of a rule on the present message, or <see langword="null"/>.</summary>
    /// <param name="ruleId">The rule.</param>
    public Finding? Find(string ruleId)
    {
        foreach (Finding finding in _findings)
        {
            if (finding.RuleId == ruleId)
            {
                return finding;
            }
        }

        return null;
    }

    /// <summary>Whether any cue of a rule or signal stands in the present message, whatever its threshold.</summary>
    /// <param name="ruleId">The rule or signal.</param>
    public bool Cued(string ruleId) => Reading.Matches.HasRule(Reading.Rules.NumberOf(ruleId));

    /// <summary>The first words on which cues of a named group of the rule's own file stand.</summary>
    internal TextSpan? FirstOf(string group)
    {
        for (int i = Reading.Matches.Head(_rule.Number); i >= 0; i = Reading.Matches[i].Next)
        {
            CueMatch match = Reading.Matches[i];
            if (_rule.Groups[match.Group].Name == group)
            {
                return Reading.Terms.SpanOf(match.First, match.Last);
            }
        }

        return null;
    }

    /// <summary>Whether a cue of a named group of the rule's own file stands in the message.</summary>
    internal bool Says(string group) => FirstOf(group) is not null;

    /// <summary>Reports a finding on the present message. Below the rule's threshold it is dropped.</summary>
    /// <param name="span">The words that show it; the whole message where none stand out.</param>
    /// <param name="confidence">How sure the rule is, 0 to 1.</param>
    /// <param name="attributes">What else there is to tell.</param>
    /// <param name="reason">One line that says why; the rule's title where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span leaves the message's text, or the confidence leaves 0 to 1.</exception>
    public void Report(TextSpan? span = null, float confidence = 1, FindingAttributes? attributes = null, string? reason = null)
    {
        TextSpan where = span ?? new TextSpan(0, Message.Text.Length);
        ArgumentOutOfRangeException.ThrowIfNegative(where.Start, nameof(span));
        ArgumentOutOfRangeException.ThrowIfNegative(where.Length, nameof(span));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(where.End, Message.Text.Length, nameof(span));
        if (confidence is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies between 0 and 1.");
        }

        if (confidence < _rule.Descriptor.Threshold)
        {
            return;
        }

        if (IsRuledOut(where))
        {
            return;
        }

        if (_findings.Count >= _mostFindings)
        {
            Overflowed = true;
            return;
        }

        _findings.Add(new Finding(_rule.Descriptor, MessageIndex, where, confidence)
        {
            Attributes = attributes ?? FindingAttributes.Empty,
            Reason = reason ?? _rule.Descriptor.Title,
        });
    }

    internal void Begin(Message message, int index)
    {
        Message = message;
        MessageIndex = index;
        _findings.Clear();
        _changes.Clear();
        Overflowed = false;
    }

    /// <summary>Notes a change of what a rule remembers.</summary>
    internal void Note(MemoryChange change) => _changes.Add(change);

    /// <summary>How much was noted so far, for <see cref="Forget"/>.</summary>
    internal int Noted => _changes.Count;

    /// <summary>Undoes what rules have remembered of the present message.</summary>
    /// <param name="since">What was noted before stays.</param>
    internal void Forget(int since = 0)
    {
        for (int i = _changes.Count - 1; i >= since; i--)
        {
            _changes[i].Undo();
        }

        _changes.RemoveRange(since, _changes.Count - since);
    }

    internal void Enter(RuleEntry rule) => _rule = rule;

    /// <summary>Takes a finding of another rule back; for rules that stand "instead of" a broader one.</summary>
    internal void Withdraw(string ruleId) => _findings.RemoveAll(f => f.RuleId == ruleId);

    /// <summary>Moves and the faults that rule them out do not stand on the same words, whichever is read first: the move gives way.</summary>
    private bool IsRuledOut(TextSpan where)
    {
        if (RulesOutMoves(_rule))
        {
            WithdrawMoves(where);
        }

        if (_rule.Descriptor.Kind != RuleKind.Move)
        {
            return false;
        }

        foreach (Finding finding in _findings)
        {
            if (finding.Span.Overlaps(where) && RulesOutMoves(Reading.Rules.Entries[Reading.Rules.NumberOf(finding.RuleId)]))
            {
                return true;
            }
        }

        return false;
    }

    private void WithdrawMoves(TextSpan where) => _findings.RemoveAll(f => f.Rule.Kind == RuleKind.Move && f.Span.Overlaps(where));

    /// <summary>Fitted weights know that a fault is there, not in which words: what they find alone leaves the moves beside it standing.</summary>
    private bool RulesOutMoves(RuleEntry rule) =>
        rule.Descriptor is { Kind: RuleKind.Fault, RulesOutMoves: true } && !Reading.Matches.IsFittedAlone(rule.Number);

    internal Finding[] TakeFindings() => _findings.Count == 0 ? [] : [.. _findings];
}
