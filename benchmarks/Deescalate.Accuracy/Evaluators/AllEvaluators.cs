namespace Deescalate.Accuracy.Evaluators;

/// <summary>All evaluators, in the order of the report.</summary>
internal static class AllEvaluators
{
    public static IReadOnlyList<IEvaluator> List { get; } =
    [
        new SentimentEvaluator(),
        new ComplaintEvaluator(),
        new ServiceCustomerEvaluator(),
        new CalmEvaluator(),
    ];
}
