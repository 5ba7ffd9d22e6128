using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>The rules an analyzer is built from: built-in ones and a user's own go through the same methods.</summary>
internal sealed class RuleRegistry
{
    private readonly List<Registration> _rules = [];
    private readonly Dictionary<string, int> _at = new(StringComparer.Ordinal);

    public IEnumerable<string> Ids => _at.Keys;

    public IEnumerable<RuleDescriptor> Descriptors => _rules.Where(r => _at.ContainsKey(r.File.Descriptor.Id)).Select(r => r.File.Descriptor);

    public static RuleRegistry WithBuiltIn(string language)
    {
        RuleRegistry registry = new();
        Dictionary<string, CodeRule> code = new(StringComparer.Ordinal);
        foreach (CodeRule rule in CodeRules.All)
        {
            code.Add(rule.Id, rule);
        }

        foreach (RuleFile file in EmbeddedData.ReadRules(language, examples: false))
        {
            registry.Add(file, code.Remove(file.Descriptor.Id, out CodeRule? rule) ? rule.Create : null);
        }

        return code.Count == 0 ? registry : throw new InvalidOperationException($"Code rule '{code.Keys.First()}' has no descriptor file in Data/{language}/rules.");
    }

    public void Add(RuleFile file, Func<RuleDescriptor, IConversationRule>? code)
    {
        if (!_at.TryAdd(file.Descriptor.Id, _rules.Count))
        {
            throw new ArgumentException($"There is a rule '{file.Descriptor.Id}' already. Replace it, or give yours another id.");
        }

        _rules.Add(new Registration(file, code));
    }

    public void Add(IConversationRule rule) => Add(FileOf(rule), _ => rule);

    public void Replace(RuleFile file, Func<RuleDescriptor, IConversationRule>? code) => _rules[Require(file.Descriptor.Id)] = new Registration(file, code);

    public void Replace(IConversationRule rule) => Replace(FileOf(rule), _ => rule);

    /// <summary>Adds a rule file, or puts it in the place of the data of a rule that is there; that rule's code stays.</summary>
    public void Upsert(RuleFile file)
    {
        if (_at.TryGetValue(file.Descriptor.Id, out int at))
        {
            _rules[at] = _rules[at] with { File = file };
        }
        else
        {
            Add(file, null);
        }
    }

    public void Remove(string id)
    {
        Require(id);
        _at.Remove(id);
    }

    public void Order(string id, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        foreach (string other in before.Concat(after))
        {
            Require(other);
        }

        int at = Require(id);
        Registration rule = _rules[at];
        RuleDescriptor descriptor = rule.File.Descriptor;
        _rules[at] = rule with { File = rule.File.With(descriptor with { Before = [.. descriptor.Before, .. before], After = [.. descriptor.After, .. after] }) };
    }

    public RuleSet Build(Language language, IDictionary<string, RuleOptions> options)
    {
        List<(RuleFile, IConversationRule?)> rules = [];
        foreach (string id in options.Keys)
        {
            Require(id);
        }

        for (int i = 0; i < _rules.Count; i++)
        {
            Registration rule = _rules[i];
            string id = rule.File.Descriptor.Id;
            if (!_at.TryGetValue(id, out int at) || at != i)
            {
                continue;
            }

            RuleFile file = rule.File;
            if (options.TryGetValue(id, out RuleOptions? own))
            {
                if (own.Enabled == false)
                {
                    continue;
                }

                file = own.Apply(file);
            }

            rules.Add((file, rule.Code?.Invoke(file.Descriptor)));
        }

        return RuleSetBuilder.Build(rules, language);
    }

    private static RuleFile FileOf(IConversationRule rule) => new(rule.Descriptor, rule.GetType().Name);

    private int Require(string id) =>
        _at.TryGetValue(id, out int at) ? at : throw new ArgumentException($"There is no rule '{id}'. {Suggestion.For(id, _at.Keys, "Known are")}");

    private sealed record Registration(RuleFile File, Func<RuleDescriptor, IConversationRule>? Code);
}
