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
        List<int> path = [];
        byte[] state = new byte[rules.Count];
        for (int i = 0; i < rules.Count; i++)
        {
            Visit(i, rules, needs, state, path, sorted);
        }

        return [.. sorted];
    }

    private static void Visit(int i, IReadOnlyList<RuleEntry> rules, List<int>[] needs, byte[] state, List<int> path, List<RuleEntry> sorted)
    {
        if (state[i] == Done)
        {
            return;
        }

        if (state[i] == Open)
        {
            throw Contradiction([.. path[path.IndexOf(i)..].Select(p => rules[p].Descriptor.Id)]);
        }

        state[i] = Open;
        path.Add(i);
        foreach (int need in needs[i])
        {
            Visit(need, rules, needs, state, path, sorted);
        }

        path.RemoveAt(path.Count - 1);
        state[i] = Done;
        sorted.Add(rules[i]);
    }

    /// <summary>What is wrong with a circle of rules, each of which is to be read after the next.</summary>
    private static InvalidOperationException Contradiction(string[] circle) => new(circle.Length == 1
        ? $"Rule '{circle[0]}' is to be read before or after itself. Take its own id out of its 'before' and 'after'."
        : $"The order of rules contradicts itself: {string.Join(" -> ", circle)} -> {circle[0]}, each of them to be read after the next. Take one of their 'before' or 'after' entries away.");
}
