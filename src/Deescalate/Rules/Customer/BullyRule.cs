namespace Deescalate.Rules;

/// <summary>"Bullying Bob": threatens the agent with violence, joins abuse of the agent to any threat, or abuses the agent a second time.</summary>
internal sealed class BullyRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = RuleIds.Bully;

    private const string Abused = "abused";

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        if (context.Findings.Count == 0)
        {
            return;
        }

        Finding? abuse = context.Find(RuleIds.Abuse);
        Finding? threat = context.Find(RuleIds.Threat);
        bool demeans = abuse?["target"] == "agent";
        bool again = false;
        if (demeans)
        {
            again = context.Memory.ContainsKey(Abused);
            context.Memory[Abused] = "1";
        }

        if (threat?["kind"] == "violence")
        {
            context.Report(threat.Span, threat.Confidence);
        }
        else if (demeans && (threat is not null || again))
        {
            context.Report(abuse!.Span, abuse.Confidence);
        }
    }
}
