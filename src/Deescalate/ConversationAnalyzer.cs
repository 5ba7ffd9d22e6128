using Deescalate.Phrases;
using Deescalate.Rules;
using Deescalate.Text;

namespace Deescalate;

/// <summary>Reads conversations between customers and agents: what the customer feels, what the agent does, where it stands, what to say next.</summary>
/// <remarks>Immutable and safe to share between threads: make one and keep it.</remarks>
public sealed class ConversationAnalyzer : IConversationAnalyzer
{
    internal ConversationAnalyzer(RuleSet rules, MoveGrammar grammar, IPhraseGenerator phrases, DeescalateOptions options, Telemetry telemetry)
    {
        RuleSet = rules;
        Grammar = grammar;
        Options = options;
        Alarm = new AlarmPolicy(options.Alarm);
        Telemetry = telemetry;
        Coverage = CoverageChoice.Read(options);
        PhraseGenerator = phrases;
        Phrases = new SessionPhrases(phrases, options);
    }

    /// <summary>The rules that are switched on, as they are after options, in the order in which they are read. Signals are left out.</summary>
    public IReadOnlyList<RuleDescriptor> Rules => [.. RuleSet.Ordered.Select(r => r.Descriptor).Where(d => d.Kind != RuleKind.Signal)];

    /// <summary>What puts the next moves into words; ask it for words of any other move.</summary>
    public IPhraseGenerator PhraseGenerator { get; }

    internal RuleSet RuleSet { get; }

    internal SessionPhrases Phrases { get; }

    internal MoveGrammar Grammar { get; }

    internal DeescalateOptions Options { get; }

    internal AlarmPolicy Alarm { get; }

    internal Telemetry Telemetry { get; }

    /// <summary>The model of service recovery that standings are measured by.</summary>
    internal CoverageProfile Coverage { get; }

    /// <summary>Makes an analyzer with all built-in rules and default options.</summary>
    public static ConversationAnalyzer CreateDefault() => new ConversationAnalyzerBuilder().Build();

    /// <summary>Begins an analyzer with rules or options of your own.</summary>
    /// <param name="options">The options; defaults where null. The analyzer keeps them, so they must not be changed afterwards.</param>
    public static ConversationAnalyzerBuilder CreateBuilder(DeescalateOptions? options = null) => new(options);

    /// <inheritdoc/>
    public ConversationAnalysis Analyze(Conversation conversation, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        using System.Diagnostics.Activity? activity = Telemetry.StartConversation(conversation.Messages.Count);
        ConversationSession session = StartSession(conversation.Id);
        foreach (Message message in conversation.Messages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            session.Add(message);
        }

        return session.ToAnalysis();
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<ConversationResult> AnalyzeAsync(IAsyncEnumerable<Conversation> conversations, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversations);
        int parallelism = Options.MaxParallelism == 0 ? Environment.ProcessorCount : Options.MaxParallelism;
        return ConversationPipeline.Run(this, conversations, parallelism, cancellationToken);
    }

    /// <summary>Lists what makes up the emotions of a customer's message: every cue and every n-gram with a fitted weight, with its words and what it adds.</summary>
    /// <param name="text">The message. Emotions depend on its words, and on nothing that was said before but whether an agent has spoken.</param>
    /// <param name="answered">Whether an agent has spoken before it: what a customer says then is said to a company, whatever its words.</param>
    /// <returns>The contributions; by <see cref="EmotionContribution.Evidence"/> they add up to what <see cref="MessageAnalysis.Emotions"/> holds.</returns>
    public IReadOnlyList<EmotionContribution> ExplainEmotions(string text, bool answered = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<EmotionContribution> contributions = [];
        new MessageReading(RuleSet) { Trace = contributions }.Read(text, customer: true, answered);
        return contributions;
    }

    /// <summary>Lists what fitted weights say of a message, or of the sentence of it that says most, for a rule: every n-gram with a weight, with its words and what
    /// it adds. Cues are not listed: the span of
    /// their finding shows them.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="text">The message.</param>
    /// <param name="before">The customer's message that an agent's answers: it says what kind of reply is to be expected. Null where there is none.</param>
    /// <returns>The contributions; where they add up to 0 or more, the weights speak. Empty where the rule has no weights.</returns>
    /// <exception cref="ArgumentException">There is no such rule, or it is switched off.</exception>
    public IReadOnlyList<RuleContribution> ExplainRule(string ruleId, string text, string? before = null)
    {
        ArgumentNullException.ThrowIfNull(ruleId);
        ArgumentNullException.ThrowIfNull(text);
        int number = RuleSet.NumberOf(ruleId);
        if (number < 0)
        {
            throw new ArgumentException($"There is no rule '{ruleId}'. {Suggestion.For(ruleId, Rules.Select(r => r.Id), "Known are")}", nameof(ruleId));
        }

        List<RuleContribution> contributions = [];
        RuleEntry rule = RuleSet.Entries[number];
        MessageReading reading = new(RuleSet);
        if (before is not null && !rule.ReadsCustomer)
        {
            reading.Read(before, customer: true);
            RuleSet.AgentWeights?.ExplainBefore(rule, reading.Terms, contributions);
        }

        reading.Read(text, rule.ReadsCustomer);
        (rule.ReadsCustomer ? RuleSet.CustomerWeights : RuleSet.AgentWeights)?.Explain(rule, reading.Terms, contributions);
        return contributions;
    }

    /// <summary>Lists what speaks for and against each kind of answer in an agent's reply, as it was weighed: what cues say of it, what was asked, how the message looks, and the labels of fitted
    /// weights that it shows or nearly shows. <see cref="ExplainRule"/> has the words behind a label.</summary>
    /// <param name="before">What was said before, oldest first.</param>
    /// <param name="reply">The reply.</param>
    /// <returns>The contributions, heaviest first. For each kind they add up to its log-odds against no answer; the kind with the highest above 0 is taken, but a result that cues do not see must hold a figure where
    /// cues see steps or delay or a figure was asked for, stand outside of sentences that contradict, blame or scold, and not merely ask where nothing is open. Empty where cues alone decide: without weights, and in messages of fewer than three words
    /// or more than 120.</returns>
    /// <exception cref="ConversationLimitException">A limit was exceeded, under <see cref="LimitPolicy.Refuse"/>.</exception>
    public IReadOnlyList<AnswerContribution> ExplainAnswer(IEnumerable<Message> before, string reply)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(reply);
        ConversationSession session = StartSession();
        foreach (Message message in before)
        {
            session.Add(message);
        }

        session.Add(Message.FromAgent(reply));
        return session.LatestReading.ExplainAnswer();
    }

    /// <inheritdoc/>
    public ConversationSession StartSession(string? id = null) => new(this, id);

    /// <inheritdoc/>
    public ConversationSession StartSession(string? id, IEnumerable<Commitment> earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ConversationSession session = new(this, id);
        session.Carry(earlier);
        return session;
    }

    /// <inheritdoc/>
    public ConversationSession Restore(SessionSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return snapshot.RestoreTo(this);
    }
}
