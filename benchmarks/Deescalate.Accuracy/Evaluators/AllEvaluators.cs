namespace Deescalate.Accuracy.Evaluators;

/// <summary>All evaluators, in the order of the report.</summary>
internal static class AllEvaluators
{
    public static IReadOnlyList<IEvaluator> List { get; } =
    [
        new ServiceCustomerEvaluator(),
        new ServiceAgentEvaluator(),
        new EscalationEvaluator(),
        new SentimentEvaluator(),
        new ComplaintEvaluator(),
        new GoEmotionsEvaluator(),
        new FittedLabelsEvaluator(),
        new AgentAbuseEvaluator(),
        new InsultEvaluator(),
        new OffenceEvaluator("davidson", "neither", ""),
        new OffenceEvaluator("tweeteval_offensive", "not-offensive", "SVM .523, RoBERTa .795"),
        new HandoffEvaluator(),
        new CalmEvaluator(),
        new QuestionKindEvaluator("nlupp_question"),
        new QuestionKindEvaluator("trec"),
        new CounsellorEvaluator(),
        new SupporterEvaluator(),
        new EmpathyEvaluator(),
        new CorpusEvaluator("agent-faults", "faults in unseen words"),
        new CorpusEvaluator("agent-moves", "moves in unseen words"),
        new CorpusEvaluator("customer", "customers in unseen words"),
    ];
}
