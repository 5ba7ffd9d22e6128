namespace Deescalate.Rules;

/// <summary>The labels of the agents' weights that stand for the three kinds of answers, by number.</summary>
/// <param name="Outcome">A result.</param>
/// <param name="Process">Steps instead of it.</param>
/// <param name="Deferred">Later or elsewhere.</param>
internal sealed record AnswerLabels(int Outcome, int Process, int Deferred)
{
    /// <summary>The labels; null where a rule is switched off or has no weights.</summary>
    public static AnswerLabels? Of(RuleWeights? weights, AnswerGroups groups)
    {
        AnswerLabels labels = new(NumberOf(weights, groups.Outcome), NumberOf(weights, groups.Process), NumberOf(weights, groups.Deferred));
        return labels is { Outcome: >= 0, Process: >= 0, Deferred: >= 0 } ? labels : null;
    }

    /// <summary>The label of a kind of answer.</summary>
    public int Of(AnswerKind kind) => kind switch { AnswerKind.Outcome => Outcome, AnswerKind.Process => Process, _ => Deferred };

    private static int NumberOf(RuleWeights? weights, RuleEntry? rule)
    {
        for (int label = 0; rule is not null && label < (weights?.Labels.Length ?? 0); label++)
        {
            if (weights!.Labels[label].Rule == rule.Number)
            {
                return label;
            }
        }

        return -1;
    }
}
