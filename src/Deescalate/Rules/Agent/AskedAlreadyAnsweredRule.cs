using Deescalate.Cues;

namespace Deescalate.Rules;

/// <summary>The agent asks for what the customer has told already. What was told is remembered by its kind, never by its words.</summary>
internal sealed class AskedAlreadyAnsweredRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "agent.asked-already-answered";

    private const string Yes = "1";
    private const string Gives = "gives-";

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        if (context.Message.Role == ParticipantRole.Customer)
        {
            Remember(context);
            return;
        }

        CueMatches matches = context.Reading.Matches;
        for (int i = matches.Head(context.Rule.Number); i >= 0; i = matches[i].Next)
        {
            string? slot = context.Rule.Groups[matches[i].Group].Name;
            if (slot is not null && context.Memory.ContainsKey(slot))
            {
                float confidence = context.Rule.Groups[matches[i].Group].Weight;
                TextSpan span = context.Reading.Terms.SpanOf(matches[i].First, matches[i].Last);
                context.Report(span, confidence, new FindingAttributes(new KeyValuePair<string, string>("slot", slot)));
                return;
            }
        }
    }

    private static void Remember(RuleContext context)
    {
        CueMatches matches = context.Reading.Matches;
        for (int i = matches.Head(context.Rule.Number); i >= 0; i = matches[i].Next)
        {
            Keep(context, context.Rule.Groups[matches[i].Group].Name switch
            {
                Gives + "name" => "name",
                Gives + "identifier" => "identifier",
                Gives + "date" => "date",
                Gives + "contact" => "contact",
                Gives + "problem" => "problem",
                _ => null,
            });
        }

        Keep(context, context.Found(RuleIds.RootCandidate) ? "problem" : null);
    }

    private static void Keep(RuleContext context, string? slot)
    {
        if (slot is not null && !context.Memory.ContainsKey(slot))
        {
            context.Memory[slot] = Yes;
        }
    }
}
