using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>The rules an analyzer is built from: built-in ones and a user's own go through the same methods.</summary>
/// <remarks>As long as nobody changes a cue, the index that the build compiled is used as it is; otherwise all rules are read from their files and compiled again.</remarks>
internal sealed class RuleRegistry
{
    private readonly string _language;
    private readonly CompiledRules? _compiled;
    private readonly List<Registration?> _rules = [];
    private readonly Dictionary<string, int> _at = new(StringComparer.Ordinal);
    private bool _cuesChanged;
    private bool _addingBuiltIn;

    private RuleRegistry(string language, CompiledRules? compiled)
    {
        _language = language;
        _compiled = compiled;
        _cuesChanged = compiled is null;
    }

    /// <summary>A registry with the built-in rules of a language.</summary>
    public static RuleRegistry WithBuiltIn(string language)
    {
        CompiledRules compiled = CompiledRules.FromBlob(EmbeddedData.Bytes($"Data/{language}/{CompiledRules.FileName}"));
        RuleRegistry registry = new(language, compiled);
        registry.AddBuiltIn(compiled.Files, complete: true);
        return registry;
    }

    /// <summary>A registry with rule files read from elsewhere than the compiled data; for tools that work on the files themselves.</summary>
    /// <param name="files">The rules.</param>
    /// <param name="complete">Whether each code rule must find its file among them.</param>
    public static RuleRegistry Of(IReadOnlyList<RuleFile> files, bool complete)
    {
        RuleRegistry registry = new("", null);
        registry.AddBuiltIn(files, complete);
        return registry;
    }

    public void Add(RuleFile file, Func<RuleDescriptor, IConversationRule>? code)
    {
        if (!_at.TryAdd(file.Descriptor.Id, _rules.Count))
        {
            throw new ArgumentException($"There is a rule '{file.Descriptor.Id}' already. Replace it, or give yours another id.");
        }

        _rules.Add(new Registration(file, code) { Own = !_addingBuiltIn, BuiltIn = _addingBuiltIn });
        Note(file);
    }

    public void Add(IConversationRule rule) => Add(FileOf(rule), _ => rule);

    public void Replace(RuleFile file, Func<RuleDescriptor, IConversationRule>? code)
    {
        _rules[Require(file.Descriptor.Id)] = new Registration(file, code) { Own = true };
        _cuesChanged = true;
    }

    public void Replace(IConversationRule rule) => Replace(FileOf(rule), _ => rule);

    /// <summary>Adds a rule file, or puts it in the place of the data of a rule that is there; that rule's code stays.</summary>
    public void Upsert(RuleFile file)
    {
        if (_at.TryGetValue(file.Descriptor.Id, out int at))
        {
            _rules[at] = _rules[at]! with { File = file, Own = true };
            _cuesChanged = true;
        }
        else
        {
            Add(file, null);
        }
    }

    public void Remove(string id)
    {
        _rules[Require(id)] = null;
        _at.Remove(id);
    }

    public void Order(string id, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        foreach (string other in before.Concat(after))
        {
            Require(other);
        }

        int at = Require(id);
        Registration rule = _rules[at]!;
        RuleDescriptor descriptor = rule.File.Descriptor;
        _rules[at] = rule with { File = rule.File.With(descriptor with { Before = [.. descriptor.Before, .. before], After = [.. descriptor.After, .. after] }) };
    }

    /// <summary>Builds the set of rules.</summary>
    /// <param name="options">Changes by rule id.</param>
    /// <param name="words">The language's words, where they must be read; null for the embedded ones.</param>
    /// <param name="fitted">Fitted weights of emotions, if any.</param>
    /// <param name="weights">Fitted weights of rules, if any.</param>
    public RuleSet Build(IDictionary<string, RuleOptions> options, Language? words = null, FittedEmotions? fitted = null, RuleWeightTables? weights = null)
    {
        foreach ((string id, RuleOptions rule) in options)
        {
            Require(id);
            _cuesChanged |= rule.AddCues.Count > 0 || rule.RemoveCues.Count > 0;
        }

        if (_cuesChanged && _compiled is not null)
        {
            ReadSources();
        }

        weights ??= RuleWeightTables.None;
        List<RuleFile> files = [];
        List<RuleEntry> entries = [];
        for (int i = 0; i < _rules.Count; i++)
        {
            // A rule that was taken away keeps its number as long as the compiled index counts with it.
            RuleFile file = _rules[i]?.File ?? _compiled!.Files[i];
            options.TryGetValue(file.Descriptor.Id, out RuleOptions? own);
            bool enabled = _rules[i] is not null && own?.Enabled != false;
            file = own?.Apply(file) ?? file;
            files.Add(file);
            IReadOnlyList<CueGroup> groups = own?.FittedWeights == false ? file.Groups : weights.AddGroups(file, _rules[i]?.BuiltIn != false);
            entries.Add(new RuleEntry(i, file.Descriptor, groups, enabled ? _rules[i]!.Code?.Invoke(file.Descriptor) : null, enabled) { Guards = file.Guards });
        }

        CompiledRules compiled = _cuesChanged ? CompiledRules.Compile(files, words ?? EmbeddedData.ReadLanguage(_language)) : _compiled!;
        return new RuleSet([.. entries], RuleOrder.Sort(entries), compiled.Index, fitted, weights);
    }

    private static RuleFile FileOf(IConversationRule rule) => new(rule.Descriptor, rule.GetType().Name);

    private void AddBuiltIn(IReadOnlyList<RuleFile> files, bool complete)
    {
        HashSet<string> code = new(StringComparer.Ordinal);
        foreach (string id in CodeRules.Ids)
        {
            code.Add(id);
        }

        bool changed = _cuesChanged;
        _addingBuiltIn = true;
        foreach (RuleFile file in files)
        {
            Add(file, code.Remove(file.Descriptor.Id) ? CodeRules.Create : null);
        }

        _addingBuiltIn = false;
        _cuesChanged = changed;
        if (complete && code.Count > 0)
        {
            throw new InvalidOperationException($"Code rule '{code.First()}' has no descriptor file among the rules.");
        }
    }

    private void Note(RuleFile file) => _cuesChanged |= file.Groups.Count > 0 || file.Vetoes.Count > 0;

    /// <summary>Puts the files with their cues in the place of the compiled descriptors, keeping what was changed.</summary>
    private void ReadSources()
    {
        foreach (RuleFile source in EmbeddedData.ReadRules(_language, examples: false))
        {
            if (_at.TryGetValue(source.Descriptor.Id, out int at) && _rules[at] is { Own: false } rule)
            {
                _rules[at] = rule with { File = source.With(rule.File.Descriptor), Own = true };
            }
        }
    }

    private int Require(string id) =>
        _at.TryGetValue(id, out int at) ? at : throw new ArgumentException($"There is no rule '{id}'. {Suggestion.For(id, _at.Keys, "Known are")}");

    /// <summary>A rule as registered.</summary>
    /// <param name="File">Its data.</param>
    /// <param name="Code">Its code, if any.</param>
    private sealed record Registration(RuleFile File, Func<RuleDescriptor, IConversationRule>? Code)
    {
        /// <summary>Whether the data came with its cues' text.</summary>
        public bool Own { get; init; }

        /// <summary>Whether it came with the library, even if its data was changed since.</summary>
        public bool BuiltIn { get; init; }
    }
}
