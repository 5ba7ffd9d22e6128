namespace Deescalate.Rules;

/// <summary>Ids of rules that the library's own code reads. Public contract, written once.</summary>
internal static class RuleIds
{
    public const string Abuse = "customer.abuse";
    public const string Threat = "customer.threat";
    public const string EscalationRequest = "customer.escalation-request";
    public const string Question = "customer.question";
    public const string StatedDemand = "customer.stated-demand";
    public const string ResolutionDemand = "customer.resolution-demand";
    public const string RootCandidate = "customer.root-candidate";
    public const string RootAgreed = "customer.root-agreed";
    public const string OutcomeMet = "customer.outcome-met";
    public const string Gratitude = "emotion.gratitude";
    public const string Satisfaction = "emotion.satisfaction";
    public const string Relief = "emotion.relief";
    public const string Monologuer = "archetype.monologuer";
    public const string Bully = "archetype.bully";
    public const string Escalator = "archetype.escalator";
    public const string Boundary = "agent.boundary";
    public const string OptionsOffered = "agent.options-offered";
    public const string OutcomeAnswer = "agent.outcome-answer";
    public const string ProcessAnswer = "agent.process-answer";
    public const string DeferredAnswer = "agent.deferred-answer";
    public const string TakeAction = "agent.take-action";
    public const string Commitment = "agent.commitment";
    public const string RootConfirm = "agent.root-confirm";
    public const string Apology = "agent.apology";
    public const string Encourager = "agent.encourager";
    public const string CuriousQuestion = "agent.curious-question";
    public const string CheckUnderstanding = "agent.check-understanding";
    public const string Mirror = "agent.mirror";
    public const string Sympathy = "agent.sympathy";
    public const string Label = "agent.label";
    public const string Accept = "agent.accept";
    public const string Reassure = "agent.reassure";
}
