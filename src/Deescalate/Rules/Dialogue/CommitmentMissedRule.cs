using System.Globalization;

namespace Deescalate.Rules;

/// <summary>A promise made earlier is shown undone: the customer or the agent says so, or the time of a message is past the time that was given.</summary>
internal sealed class CommitmentMissedRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "dialogue.commitment-missed";

    /// <summary>In the rule's memory: when the promises that are still open are due, in ticks of universal time.</summary>
    public const string Due = "due";

    /// <summary>What may pass after the time given before the promise counts as missed.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    private const int MostOpen = 8;

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        bool said = !Restates(context) && Promises.ReportOnEarlier(context);
        if (context.Message.At is not { } now)
        {
            return;
        }

        if (context.AllMemory.TryGetValue(Id, out Dictionary<string, string>? memory) && memory.TryGetValue(Due, out string? due) && due.Length > 0)
        {
            Check(context, memory, due, now, said);
        }

        if (context.Message.Role != ParticipantRole.Customer)
        {
            Remember(context, now);
        }
    }

    /// <summary>Whether the agent says back what the customer told: that is heard, and no admission.</summary>
    private static bool Restates(RuleContext context) => context.Message.Role != ParticipantRole.Customer
        && (context.Found(RuleIds.Mirror) || context.Found(RuleIds.CheckUnderstanding) || context.Found(RuleIds.RootConfirm));

    /// <summary>Whether this is what the rule remembers; what comes from outside may be damaged.</summary>
    public static bool IsSound(IReadOnlyDictionary<string, string> memory) => !memory.TryGetValue(Due, out string? due)
        || due.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(t => long.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out _));

    private static void Check(RuleContext context, Dictionary<string, string> memory, string due, DateTimeOffset now, bool said)
    {
        bool kept = context.Found(CommitmentKeptRule.Id);
        List<long> open = Read(due);
        int passed = open.RemoveAll(t => t + Grace.Ticks < now.UtcTicks);
        if (kept && passed == 0)
        {
            open.RemoveAt(open.Count - 1);
        }

        memory[Due] = Write(open);
        if (passed > 0 && !said && !kept && !Promises.IsContent(context))
        {
            context.Report(reason: "The time that was promised has passed.");
        }
    }

    private static void Remember(RuleContext context, DateTimeOffset now)
    {
        if (PromiseReader.Read(context.Reading, context.Findings) is not { } acts)
        {
            return;
        }

        foreach (PromisedAct act in acts)
        {
            if (act.Due is { } words && DueTime.Resolve(context.Reading.Terms, act.Span, words, now) is { } due)
            {
                List<long> open = context.Memory.TryGetValue(Due, out string? before) ? Read(before) : [];
                if (!open.Contains(due.UtcTicks))
                {
                    open.Add(due.UtcTicks);
                }

                context.Memory[Due] = Write(open);
            }
        }
    }

    private static List<long> Read(string due) =>
        [.. due.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => long.Parse(t, CultureInfo.InvariantCulture))];

    public static string Write(IEnumerable<long> due) => string.Join(' ', due.TakeLast(MostOpen).Select(t => t.ToString(CultureInfo.InvariantCulture)));
}
