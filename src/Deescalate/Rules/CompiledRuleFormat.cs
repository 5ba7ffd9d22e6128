using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>How a rule's descriptor and groups are written into the compiled rules.</summary>
internal static class CompiledRuleFormat
{
    public static void Write(BlobWriter blob, RuleFile file)
    {
        RuleDescriptor rule = file.Descriptor;
        foreach (string text in (ReadOnlySpan<string>)[rule.Id, rule.Title, rule.Why, rule.Instead, rule.Technique, rule.Source])
        {
            blob.Write(text);
        }

        blob.Write((int)rule.Kind);
        blob.Write((int)rule.Watches);
        blob.Write((int)rule.Severity);
        blob.Write(rule.Threshold);
        blob.Write(rule.Points);
        blob.Write(rule.RulesOutMoves ? 1 : 0);
        Write(blob, rule.Before);
        Write(blob, rule.After);
        blob.Write((int)file.Guards);
        blob.Write(file.Groups.Count);
        foreach (CueGroup group in file.Groups)
        {
            blob.Write(group.Name);
            blob.Write(group.Weight);
            blob.Write(group.Heat);
            blob.Write(group.Set.Count);
            foreach (AttributeSetter setter in group.Set)
            {
                blob.Write(setter.Name);
                blob.Write(setter.Value);
                blob.Write(setter.Collects ? 1 : 0);
            }
        }
    }

    public static RuleFile Read(ref BlobReader blob)
    {
        string id = blob.Text()!;
        string title = blob.Text()!;
        string why = blob.Text()!;
        string instead = blob.Text()!;
        string technique = blob.Text()!;
        string source = blob.Text()!;
        RuleDescriptor descriptor = new(id, (RuleKind)blob.Int(), (RuleWatch)blob.Int(), title)
        {
            Why = why,
            Instead = instead,
            Technique = technique,
            Source = source,
            Severity = (RuleSeverity)blob.Int(),
            Threshold = blob.Float(),
            Points = blob.Float(),
            RulesOutMoves = blob.Int() == 1,
            Before = Strings(ref blob),
            After = Strings(ref blob),
        };
        TermFlags guards = (TermFlags)blob.Int();
        CueGroup[] groups = new CueGroup[blob.Int()];
        for (int i = 0; i < groups.Length; i++)
        {
            string? name = blob.Text();
            float weight = blob.Float();
            float heat = blob.Float();
            AttributeSetter[] setters = new AttributeSetter[blob.Int()];
            for (int k = 0; k < setters.Length; k++)
            {
                setters[k] = new AttributeSetter(blob.Text()!, blob.Text()!, blob.Int() == 1);
            }

            groups[i] = new CueGroup(name, weight, heat, setters, []);
        }

        return new RuleFile(descriptor, id) { Groups = groups, Guards = guards };
    }

    private static void Write(BlobWriter blob, IReadOnlyList<string> texts)
    {
        blob.Write(texts.Count);
        foreach (string text in texts)
        {
            blob.Write(text);
        }
    }

    private static string[] Strings(ref BlobReader blob)
    {
        string[] texts = new string[blob.Int()];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = blob.Text()!;
        }

        return texts;
    }
}
