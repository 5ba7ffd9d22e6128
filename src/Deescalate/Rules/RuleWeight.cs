using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>What a label of a table of fitted weights stands for among the rules.</summary>
/// <param name="Rule">Number of the rule; -1 for a label that stands for none.</param>
/// <param name="Group">Number of the group, within the rule, that its findings count as.</param>
/// <param name="Guards">What the rule's words must not be. Denied words are no matter here: to weights they are other words.</param>
/// <param name="Least">Log-odds that the weights of a message must come to.</param>
/// <param name="Scale">Log-odds for one step of weight.</param>
/// <param name="Handicap">Log-odds that a sentence must have beyond those of a message.</param>
internal readonly record struct RuleWeight(short Rule, short Group, TermFlags Guards, float Least, float Scale, float Handicap)
{
    private const float OfFaults = 3;
    private const float OfOthers = 1;

    /// <summary>Of a label that stands for no rule.</summary>
    public static RuleWeight None { get; } = new(-1, 0, TermFlags.None, float.PositiveInfinity, 0, 0);

    /// <summary>How far a message, or a sentence of one, is beyond the threshold, in log-odds.</summary>
    /// <param name="own">Log-odds of its own words.</param>
    /// <param name="before">Log-odds by what was said before.</param>
    /// <param name="sentence">Whether it is a sentence among others.</param>
    public float Beyond(float own, float before, bool sentence) => own + before - Least - (sentence ? Handicap : 0);

    /// <summary>Log-odds that a sentence must have beyond those of a message: a message has several sentences, and of several one is easily mistaken. Less for moves, which stand beside
    /// each other in one message.</summary>
    public static float HandicapOf(RuleKind kind) => kind == RuleKind.Fault ? OfFaults : OfOthers;
}
