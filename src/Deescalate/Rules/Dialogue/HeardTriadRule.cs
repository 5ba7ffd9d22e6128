namespace Deescalate.Rules;

/// <summary>Mirror, label and audit were all given before the first solution.</summary>
internal sealed class HeardTriadRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "dialogue.heard-triad";

    private const string Parts = "parts";
    private const string Over = "over";
    private const string MirrorPart = "m";
    private const string LabelPart = "l";
    private const string AuditPart = "a";
    private static readonly FindingAttributes _all = new(new KeyValuePair<string, string>("parts", "mirror,label,audit"));

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        Finding? mirror = context.Find(RuleIds.Mirror);
        Finding? label = context.Find(RuleIds.Label);
        Finding? audit = context.Find(RuleIds.Audit);
        int solution = FirstSolution(context.Findings);
        if ((mirror is null && label is null && audit is null && solution < 0) || context.Memory.ContainsKey(Over))
        {
            return;
        }

        string seen = context.Memory.TryGetValue(Parts, out string? parts) ? parts : "";
        string now = Add(Add(Add(seen, mirror, MirrorPart, solution), label, LabelPart, solution), audit, AuditPart, solution);
        if (now.Length == 3)
        {
            context.Report((audit ?? label ?? mirror)?.Span, attributes: _all);
        }

        if (now.Length == 3 || solution >= 0)
        {
            context.Memory[Over] = "1";
        }
        else if (now.Length > seen.Length)
        {
            context.Memory[Parts] = now;
        }
    }

    private static string Add(string seen, Finding? finding, string part, int solution) =>
        finding is null || seen.Contains(part, StringComparison.Ordinal) || (solution >= 0 && finding.Span.Start > solution) ? seen : seen + part;

    private static int FirstSolution(IReadOnlyList<Finding> findings)
    {
        int first = -1;
        for (int i = 0; i < findings.Count; i++)
        {
            if (Acknowledgements.IsSolution(findings[i].RuleId) && (first < 0 || findings[i].Span.Start < first))
            {
                first = findings[i].Span.Start;
            }
        }

        return first;
    }
}
