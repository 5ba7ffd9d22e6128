using Deescalate.Cues;

namespace Deescalate.Rules;

/// <summary>The rules of an analyzer and the index of all their cues. Immutable.</summary>
internal sealed class RuleSet
{
    private readonly Dictionary<string, int> _numbers;
    private readonly int[] _emotionRules = new int[EmotionScores.Count];

    public RuleSet(RuleEntry[] rules, RuleEntry[] ordered, CueIndex index, FittedEmotions? fitted, RuleWeightTables weights, AnswerTable? answers)
    {
        Fitted = fitted;
        Entries = rules;
        Ordered = Array.FindAll(ordered, r => r.Enabled);
        Index = index;
        AgentWeights = weights.Bind(rules, customer: false);
        CustomerWeights = weights.Bind(rules, customer: true);
        _numbers = new Dictionary<string, int>(Ordered.Length, StringComparer.Ordinal);
        foreach (RuleEntry rule in Ordered)
        {
            _numbers.Add(rule.Descriptor.Id, rule.Number);
        }

        CustomerCode = Array.FindAll(Ordered, r => r.Code is not null && r.ReadsCustomer);
        AgentCode = Array.FindAll(Ordered, r => r.Code is not null && r.ReadsAgent);
        Answers = new AnswerGroups(Ordered);
        AnswerLabels = AnswerLabels.Of(AgentWeights, Answers);
        AnswerFeatures = AnswerLabels is { } labels ? new AnswerFeatures(labels, AgentWeights!, rules) : null;
        AnswerWeights = AnswerFeatures is { } features ? answers is { Weights.Count: 0 } ? [] : answers?.InOrderOf(features.Names) : null;
        Sarcasm = NumberOf(SignalIds.Sarcasm);
        Grievance = NumberOf(SignalIds.Grievance);
        Question = NumberOf(RuleIds.Question);
        Repair = NumberOf(RuleIds.Repair);
        Mirror = NumberOf(RuleIds.Mirror);
        Array.Fill(_emotionRules, -1);
        foreach (RuleEntry rule in Ordered)
        {
            if (rule.Emotion is { } emotion && rule.ReadsCustomer)
            {
                _emotionRules[(int)emotion] = rule.Number;
            }
        }

        CustomerTask = NumberOf(SignalIds.CustomerTask);
        TakeAction = NumberOf(RuleIds.TakeAction);
        CustomerPledge = NumberOf(SignalIds.CustomerPledge);
        Insistence = NumberOf(SignalIds.Insistence);
        Arrival = NumberOf(SignalIds.Arrival);
        KeepsPromises = NumberOf(RuleIds.Commitment) >= 0;
        ListsTasks = NumberOf(RuleIds.ActionItems) >= 0;
    }

    /// <summary>Fitted weights of emotions, if any.</summary>
    public FittedEmotions? Fitted { get; }

    /// <summary>Fitted weights of the rules that read the agent, if any.</summary>
    public RuleWeights? AgentWeights { get; }

    /// <summary>Fitted weights of the rules that read the customer, if any.</summary>
    public RuleWeights? CustomerWeights { get; }

    /// <summary>Number of the rule of questions, or -1.</summary>
    public int Question { get; }

    /// <summary>Number of the rule that sees a mistake owned, or -1.</summary>
    public int Repair { get; }

    /// <summary>Number of the rule of what the agent says back, or -1.</summary>
    public int Mirror { get; }

    /// <summary>Number of the sarcasm signal, or -1.</summary>
    public int Sarcasm { get; }

    /// <summary>Number of the signal of wrongs told, or -1.</summary>
    public int Grievance { get; }

    /// <summary>Number of the signal of what the agent gives the customer to do, or -1.</summary>
    public int CustomerTask { get; }

    /// <summary>Number of the rule for steps of the agent's; -1 without it.</summary>
    public int TakeAction { get; }

    /// <summary>Number of the signal of what the customer undertakes, or -1.</summary>
    public int CustomerPledge { get; }

    /// <summary>Number of the signal of what was said before, or -1.</summary>
    public int Insistence { get; }

    /// <summary>Number of the signal of what is announced with a time, or -1.</summary>
    public int Arrival { get; }

    /// <summary>Whether promises are kept: the rule of them is on.</summary>
    public bool KeepsPromises { get; }

    /// <summary>Whether it is kept what the customer has to do: the rule of who does what is on.</summary>
    public bool ListsTasks { get; }

    /// <summary>The rules that are switched on, in the order in which they are read.</summary>
    public RuleEntry[] Ordered { get; }

    /// <summary>All rules by their number in the index, those that are switched off included.</summary>
    public RuleEntry[] Entries { get; }

    public CueIndex Index { get; }

    public RuleEntry[] CustomerCode { get; }

    public RuleEntry[] AgentCode { get; }

    public AnswerGroups Answers { get; }

    /// <summary>The labels of the agents' weights for answers; null where they have none.</summary>
    public AnswerLabels? AnswerLabels { get; }

    /// <summary>The features by which answers are weighed; null where the agents' weights have none.</summary>
    public AnswerFeatures? AnswerFeatures { get; }

    /// <summary>What each of <see cref="AnswerFeatures"/> weighs for each kind of answer; empty, or null where there are no features, where cues alone decide.</summary>
    public float[]? AnswerWeights { get; }

    /// <summary>Number of an emotion's rule, or -1 where it is not there or switched off.</summary>
    public int EmotionRule(Emotion emotion) => _emotionRules[(int)emotion];

    /// <summary>Number of a rule, or -1 where it is not there or switched off.</summary>
    public int NumberOf(string id) => _numbers.GetValueOrDefault(id, -1);
}
