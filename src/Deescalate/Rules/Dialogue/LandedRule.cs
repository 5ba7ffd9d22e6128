using Deescalate.Cues;

namespace Deescalate.Rules;

/// <summary>How the customer takes the move that the agent has just made.</summary>
internal sealed class LandedRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "dialogue.landed";

    private const float Rise = 0.15f;
    private const float Mild = 0.25f;

    /// <summary>Most words of a prod.</summary>
    private const int Few = 2;
    private static readonly FindingAttributes _hotter = Of("hotter");
    private static readonly FindingAttributes _rejected = Of("rejected");
    private static readonly FindingAttributes _confirmed = Of("confirmed");
    private static readonly FindingAttributes _softened = Of("softened");
    private static readonly FindingAttributes _ignored = Of("ignored");

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        ConversationHistory history = context.History;
        if (context.Words == 0 || history.CustomerCount == 0 || history.Count == history.FirstKept || !history[history.Count - 1].IsAgent || !MoveBefore(history))
        {
            return;
        }

        float rise = history.Customer is { } before ? context.Heat - before.Heat : context.Heat;
        FindingAttributes result = rise >= Rise && IsHotter(context) ? _hotter
            : context.Says("rejected") ? _rejected
            : context.Says("confirmed") || context.Found(RuleIds.RootAgreed) || context.Found(RuleIds.Repair) || IsGlad(context) ? _confirmed
            : rise <= -Rise && !Presses(context) && !Persists(context) ? _softened
            : _ignored;
        if (!ReferenceEquals(result, _ignored) || Presses(context) || !(context.Says("farewell") || (context.Heat < Mild && Asks(history))))
        {
            context.Report(attributes: result);
        }
    }

    /// <summary>"Oh for heaven's sake. Yes, that's it!" is hotter in words only: they agree with what was named.</summary>
    private static bool IsHotter(RuleContext context) => context.Heat >= (context.Found(RuleIds.RootAgreed) ? Acknowledgements.Hot : Mild);

    /// <summary>Whether the customer turns to other means: a threat in a level voice is no softening.</summary>
    private static bool Presses(RuleContext context) => context.Found(RuleIds.Threat) || context.Found(RuleIds.Abuse) || context.Found(RuleIds.EscalationRequest);

    /// <summary>Whether the customer is as displeased as before in fewer words, and got no result to go along with: "Well?", "Nobody answered last week either".</summary>
    private static bool Persists(RuleContext context) => (context.Words <= Few && context.Message.Text.AsSpan().TrimEnd().EndsWith("?"))
        || (context.Heat >= Mild && context.History.Agent?.Answer != AnswerKind.Outcome && (context.Found(RuleIds.RepeatContact) || context.Found(RuleIds.ResolutionDemand) || context.Found(RuleIds.BlamesAgent) || context.Find(RuleIds.FeltHeard)?["value"] == "no"));

    private static bool IsGlad(RuleContext context) => context.Heat < Mild && !Presses(context)
        && (context.Found(RuleIds.Gratitude) || context.Found(RuleIds.Satisfaction) || context.Found(RuleIds.Relief) || context.Find(RuleIds.OutcomeMet)?["value"] == "yes");

    /// <summary>Whether the agent's latest message asks something: who goes on to answer that passes over nothing.</summary>
    private static bool Asks(ConversationHistory history) => history.Agent is { } agent
        && (agent.Find(RuleIds.GapQuestion) ?? agent.Find(RuleIds.CuriousQuestion) ?? agent.Find(RuleIds.PermissionQuestion) ?? agent.Find(RuleIds.SeekAgreement) ?? agent.Find(RuleIds.OptionsOffered)) is not null;

    /// <summary>Whether the agent's turn held a move meant to calm; how a plain question lands is of no interest.</summary>
    private static bool MoveBefore(ConversationHistory history)
    {
        int oldest = Math.Max(history.FirstKept, history.Count - Acknowledgements.Reach);
        for (int i = history.Count - 1; i >= oldest && !history[i].IsCustomer; i--)
        {
            IReadOnlyList<Finding> findings = history[i].Findings;
            for (int f = 0; f < findings.Count; f++)
            {
                if (Acknowledgements.Is(findings[f].RuleId) || Calms(findings[f].RuleId))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Calms(string rule) => rule is RuleIds.Reassure or RuleIds.CheckUnderstanding or RuleIds.RootConfirm or RuleIds.PositiveExpectation
        or RuleIds.Boundary or "agent.alliance" or "agent.loyalty" or "agent.face-saving" or "agent.effort-pledge" or "agent.thanks-for-raising";

    private static FindingAttributes Of(string result) => new(new KeyValuePair<string, string>("result", result));
}
