namespace Deescalate.Rules;

/// <summary>Orders rules by what they say of each other, and otherwise keeps the order in which they were added.</summary>
internal static class RuleOrder
{
    private const byte Open = 1;
    private const byte Done = 2;

    public static RuleEntry[] Sort(IReadOnlyList<RuleEntry> rules)
    {
        Dictionary<string, int> at = new(StringComparer.Ordinal);
        List<int>[] needs = new List<int>[rules.Count];
        for (int i = 0; i < rules.Count; i++)
        {
            at[rules[i].Descriptor.Id] = i;
            needs[i] = [];
        }

        for (int i = 0; i < rules.Count; i++)
        {
            foreach (string earlier in rules[i].Descriptor.After)
            {
                if (at.TryGetValue(earlier, out int other))
                {
                    needs[i].Add(other);
                }
            }

            foreach (string later in rules[i].Descriptor.Before)
            {
                if (at.TryGetValue(later, out int other))
                {
                    needs[other].Add(i);
                }
            }
        }

        List<RuleEntry> sorted = new(rules.Count);
        byte[] state = new byte[rules.Count];
        for (int i = 0; i < rules.Count; i++)
        {
            Visit(i, rules, needs, state, sorted);
        }

        return [.. sorted];
    }

    private static void Visit(int i, IReadOnlyList<RuleEntry> rules, List<int>[] needs, byte[] state, List<RuleEntry> sorted)
    {
        if (state[i] == Done)
        {
            return;
        }

        if (state[i] == Open)
        {
            throw new InvalidOperationException($"Rule '{rules[i].Descriptor.Id}' must be read both before and after another rule. Take one of its 'before' or 'after' entries away.");
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
