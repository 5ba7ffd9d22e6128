namespace Deescalate.Rules;

/// <summary>Orders rules by what they say of each other, and otherwise keeps the order in which they were added.</summary>
internal static class RuleOrder
{
    public static List<(RuleFile File, IConversationRule? Code)> Sort(IReadOnlyList<(RuleFile File, IConversationRule? Code)> rules)
    {
        Dictionary<string, int> at = new(StringComparer.Ordinal);
        for (int i = 0; i < rules.Count; i++)
        {
            at[rules[i].File.Descriptor.Id] = i;
        }

        List<int>[] needs = new List<int>[rules.Count];
        for (int i = 0; i < rules.Count; i++)
        {
            needs[i] = [];
        }

        for (int i = 0; i < rules.Count; i++)
        {
            RuleDescriptor rule = rules[i].File.Descriptor;
            foreach (string earlier in rule.After)
            {
                if (at.TryGetValue(earlier, out int other))
                {
                    needs[i].Add(other);
                }
            }

            foreach (string later in rule.Before)
            {
                if (at.TryGetValue(later, out int other))
                {
                    needs[other].Add(i);
                }
            }
        }

        List<(RuleFile, IConversationRule?)> sorted = new(rules.Count);
        byte[] state = new byte[rules.Count];
        for (int i = 0; i < rules.Count; i++)
        {
            Visit(i, rules, needs, state, sorted);
        }

        return sorted;
    }

    private static void Visit(int i, IReadOnlyList<(RuleFile File, IConversationRule? Code)> rules, List<int>[] needs, byte[] state, List<(RuleFile, IConversationRule?)> sorted)
    {
        const byte Open = 1, Done = 2;
        if (state[i] == Done)
        {
            return;
        }

        if (state[i] == Open)
        {
            throw new InvalidOperationException($"Rule '{rules[i].File.Descriptor.Id}' must be read both before and after another rule. Take one of its 'before' or 'after' entries away.");
        }

        state[i] = Open;
        foreach (int need in needs[i])
        {
            Visit(need, rules, needs, state, sorted);
        }

        state[i] = Done;
        sorted.Add(rules[i]);
    }
}
