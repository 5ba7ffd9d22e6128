namespace Deescalate.Rules;

/// <summary>Which sign each cue group of the three answer rules gives, by rule number and group. Made once for a rule set.</summary>
internal sealed class AnswerGroups
{
    private readonly AnswerSign[] _outcome;
    private readonly AnswerSign[] _process;
    private readonly AnswerSign[] _deferred;

    public AnswerGroups(RuleEntry[] rules)
    {
        Outcome = Array.Find(rules, r => r.Descriptor.Id == RuleIds.OutcomeAnswer);
        Process = Array.Find(rules, r => r.Descriptor.Id == RuleIds.ProcessAnswer);
        Deferred = Array.Find(rules, r => r.Descriptor.Id == RuleIds.DeferredAnswer);
        _outcome = Signs(Outcome, OutcomeSign);
        _process = Signs(Process, ProcessSign);
        _deferred = Signs(Deferred, DeferredSign);
    }

    /// <summary>The rule, or null where it is switched off.</summary>
    public RuleEntry? Outcome { get; }

    /// <inheritdoc cref="Outcome"/>
    public RuleEntry? Process { get; }

    /// <inheritdoc cref="Outcome"/>
    public RuleEntry? Deferred { get; }

    public AnswerSign SignOf(RuleEntry rule, int group) =>
        (ReferenceEquals(rule, Outcome) ? _outcome : ReferenceEquals(rule, Process) ? _process : _deferred)[group];

    private static AnswerSign[] Signs(RuleEntry? rule, Func<string?, AnswerSign> signOf) =>
        rule is null ? [] : Array.ConvertAll(rule.Groups, g => signOf(g.Name));

    private static AnswerSign OutcomeSign(string? group) => group switch
    {
        "range-bare" or "estimate-bare" or "money" => AnswerSign.Soft,
        "date-loose" or RuleWeights.GroupName => AnswerSign.Loose,
        "fact" => AnswerSign.Fact,
        "yes-no" or "date-bare" => AnswerSign.Direct,
        _ => AnswerSign.Strong,
    };

    private static AnswerSign ProcessSign(string? group) => group switch
    {
        "steps-asked" => AnswerSign.StepsAsked,
        "look" => AnswerSign.Look,
        _ => AnswerSign.Steps,
    };

    private static AnswerSign DeferredSign(string? group) => group switch
    {
        "later" or "unknown" => AnswerSign.Later,
        _ => AnswerSign.Channel,
    };
}
