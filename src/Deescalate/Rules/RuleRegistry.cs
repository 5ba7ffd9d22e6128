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
        if (_at.ContainsKey(file.Descriptor.Id))
        {
            throw new ArgumentException($"There is a rule '{file.Descriptor.Id}' already. Replace it, or give yours another id.");
        }

        RequireCues(file, code);
        _at.Add(file.Descriptor.Id, _rules.Count);
        _rules.Add(new Registration(file, code) { Own = !_addingBuiltIn, BuiltIn = _addingBuiltIn });
        Note(file);
    }

    public void Add(IConversationRule rule) => Add(FileOf(rule), _ => rule);

    public void Replace(RuleFile file, Func<RuleDescriptor, IConversationRule>? code)
    {
        int at = Require(file.Descriptor.Id);
        RequireCues(file, code);
        _rules[at] = new Registration(file, code) { Own = true };
        _cuesChanged = true;
    }

    public void Replace(IConversationRule rule) => Replace(FileOf(rule), _ => rule);

    /// <summary>Adds a rule file, or puts it in the place of the data of a rule that is there; that rule's code stays.</summary>
    /// <exception cref="RuleFileException">It makes something else of the rule, has no cues where no code reads the messages, or stands in another file as well.</exception>
    public void Upsert(RuleFile file)
    {
        if (!_at.TryGetValue(file.Descriptor.Id, out int at))
        {
            Add(file, null);
            at = _rules.Count - 1;
        }
        else
        {
            Registration rule = _rules[at]!;
            RequireSame(file, rule);
            RequireCues(file, rule.Code);
            _rules[at] = rule with { File = file, Own = true };
            _cuesChanged = true;
        }

        _rules[at] = _rules[at]! with { Path = file.Source };
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

    /// <summary>Ids of all rules, those that were taken away included.</summary>
    public IReadOnlyCollection<string> Ids => [.. _rules.Select((r, i) => (r?.File ?? _compiled!.Files[i]).Descriptor.Id)];

    /// <summary>Lists what options say of rules and cues that are not there.</summary>
    /// <param name="options">Changes by rule id.</param>
    /// <param name="errors">Where to.</param>
    public void Check(IDictionary<string, RuleOptions> options, List<string> errors)
    {
        RuleOptionsCheck? cues = null;
        foreach ((string id, RuleOptions rule) in options)
        {
            if (!_at.TryGetValue(id, out int at))
            {
                errors.Add($"Rules:{id}: there is no rule '{id}'. {Suggestion.For(id, _at.Keys, "Known are")}");
            }
            else if (rule.AddCues.Count > 0 || rule.RemoveCues.Count > 0)
            {
                cues ??= BeginCues();
                cues.Check(rule, _rules[at]!.File, errors);
            }
        }
    }

    /// <summary>Builds the set of rules.</summary>
    /// <param name="options">Changes by rule id; <see cref="Check"/> has found no error in them.</param>
    /// <param name="words">The language's words, where they must be read; null for the embedded ones.</param>
    /// <param name="fitted">Fitted weights of emotions, if any.</param>
    /// <param name="weights">Fitted weights of rules, if any.</param>
    /// <param name="answers">How answers are weighed, if they are.</param>
    public RuleSet Build(IDictionary<string, RuleOptions> options, Language? words = null, FittedEmotions? fitted = null, RuleWeightTables? weights = null, AnswerTable? answers = null)
    {
        if (_cuesChanged && _compiled is not null)
        {
            ReadSources();
        }

        weights ??= RuleWeightTables.None;
        weights.CheckLabels(_at.Keys);
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
        return new RuleSet([.. entries], RuleOrder.Sort(entries), compiled.Index, fitted, weights, answers);
    }

    /// <summary>Cues are going to change: their text is needed, and the words that they are made of.</summary>
    private RuleOptionsCheck BeginCues()
    {
        _cuesChanged = true;
        if (_compiled is not null)
        {
            ReadSources();
        }

        return new RuleOptionsCheck(EmbeddedData.ReadLanguage(_language));
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

    /// <summary>Code reads messages without cues; data alone without cues would never fire.</summary>
    private static void RequireCues(RuleFile file, Func<RuleDescriptor, IConversationRule>? code)
    {
        if (code is null && file.Groups.Count == 0)
        {
            throw new RuleFileException(file.Source, 0, 0, $"the rule '{file.Descriptor.Id}' has no cues, and no class reads messages for it: it could never fire. Give it 'cues'.");
        }
    }

    /// <summary>An id stands for one thing, and the library's own code relies on it.</summary>
    private static void RequireSame(RuleFile file, Registration rule)
    {
        RuleDescriptor before = rule.File.Descriptor;
        if (rule.Path is { } other && Path.GetFullPath(other) != Path.GetFullPath(file.Source))
        {
            throw RuleFileReader.Twice(file, other);
        }

        if ((before.Kind, before.Watches) != (file.Descriptor.Kind, file.Descriptor.Watches))
        {
            string kind = before.Kind.ToString().ToLowerInvariant();
            string watches = before.Watches.ToString().ToLowerInvariant();
            throw new RuleFileException(file.Source, 0, 0, $"the rule '{before.Id}' is there with kind '{kind}' that watches '{watches}', and a file in its place keeps both. Change them, or give yours an id of its own.");
        }
    }

    private int Require(string id) =>
        _at.TryGetValue(id, out int at) ? at : throw new ArgumentException($"There is no rule '{id}'. {Suggestion.For(id, _at.Keys, "Known are")}");

    /// <summary>A rule as registered.</summary>
    /// <param name="File">Its data.</param>
    /// <param name="Code">Its code, if any.</param>
    private sealed record Registration(RuleFile File, Func<RuleDescriptor, IConversationRule>? Code)
    {
        /// <summary>The user's file that gave the data; null where none did.</summary>
        public string? Path { get; init; }

        /// <summary>Whether the data came with its cues' text.</summary>
        public bool Own { get; init; }

        /// <summary>Whether it came with the library, even if its data was changed since.</summary>
        public bool BuiltIn { get; init; }
    }
}
