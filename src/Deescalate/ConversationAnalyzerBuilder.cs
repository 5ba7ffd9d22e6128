using Deescalate.Phrases;
using Deescalate.Rules;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Deescalate;

/// <summary>Puts an analyzer together: options, rules, order. Built-in rules are there from the start and are registered by the same means as yours.</summary>
/// <remarks>Not for several threads. After <see cref="Build"/> it takes no more changes.</remarks>
public sealed class ConversationAnalyzerBuilder
{
    private readonly DeescalateOptions _options;
    private readonly RuleRegistry _rules;
    private ILoggerFactory _loggers = NullLoggerFactory.Instance;
    private FittedEmotions? _fitted;
    private RuleWeightTables _weights;
    private AnswerTable? _answers;
    private IPhraseGenerator? _phrases;
    private bool _built;

    /// <summary>Begins with all built-in rules.</summary>
    /// <param name="options">The options; defaults where null. The analyzer keeps them, so they must not be changed afterwards.</param>
    /// <exception cref="OptionsValidationException">The options are invalid; all errors are listed.</exception>
    /// <exception cref="WeightsFileException">The options name a file of weights that cannot be read.</exception>
    public ConversationAnalyzerBuilder(DeescalateOptions? options = null)
    {
        _options = options ?? new DeescalateOptions();
        ValidateOptionsResult result = new DeescalateOptionsValidator().Validate(null, _options);
        if (result.Failed)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(DeescalateOptions), result.Failures);
        }

        _rules = RuleRegistry.WithBuiltIn(_options.Language);
        foreach (string rules in _options.RulePaths)
        {
            AddRules(rules);
        }

        _fitted = _options.EmotionWeightsPath is { } weights
            ? EmotionWeights.Read(File.ReadAllBytes(weights), weights)
            : EmotionWeights.BuiltIn(_options.Language);
        _weights = !_options.UseRuleWeights ? RuleWeightTables.None
            : _options.RuleWeightsPath is { } path ? RuleWeightTables.Read(File.ReadAllBytes(path), path)
            : RuleWeightTables.BuiltIn(_options.Language);
        _answers = !_options.UseRuleWeights ? null
            : _options.AnswerWeightsPath is { } answers ? AnswerTable.Read(File.ReadAllText(answers), answers)
            : AnswerTable.BuiltIn(_options.Language);
    }

    private ConversationAnalyzerBuilder(DeescalateOptions options, RuleRegistry rules)
    {
        _options = options;
        _rules = rules;
        _weights = RuleWeightTables.None;
    }

    /// <summary>Adds a rule in code.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentException">There is a rule with its id already.</exception>
    public ConversationAnalyzerBuilder AddRule(IConversationRule rule) => Change(() => _rules.Add(Check(rule)));

    /// <summary>Adds a rule with cues of its own: the file gives the cues, the class reads their hits.</summary>
    /// <param name="file">Descriptor and cues.</param>
    /// <param name="create">Makes the rule from its descriptor; null for a rule that is data alone.</param>
    /// <exception cref="ArgumentException">There is a rule with its id already.</exception>
    public ConversationAnalyzerBuilder AddRule(RuleFile file, Func<RuleDescriptor, IConversationRule>? create = null) => Change(() => _rules.Add(Check(file), create));

    /// <summary>Adds the rule of a stream that holds one rule file.</summary>
    /// <param name="utf8Json">The stream; read to its end, not closed.</param>
    /// <param name="source">Its name, for error texts.</param>
    /// <exception cref="RuleFileException">It is not a valid rule.</exception>
    public ConversationAnalyzerBuilder AddRule(Stream utf8Json, string source)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        using MemoryStream memory = new();
        utf8Json.CopyTo(memory);
        return AddRule(RuleFileReader.Read(memory.GetBuffer().AsSpan(0, (int)memory.Length), source));
    }

    /// <summary>Adds rule files from a file or a folder. One whose id is there already replaces that rule's data and keeps its code; its kind and whom it watches must be the same.</summary>
    /// <param name="path">The file or folder.</param>
    /// <exception cref="RuleFileException">A file is not a valid rule or has no cues and no code, is not named as its rule, holds one that another file holds as well, or makes something
    /// else of a rule that is there.</exception>
    /// <exception cref="FileNotFoundException">There is neither such a file nor such a folder.</exception>
    public ConversationAnalyzerBuilder AddRules(string path) => Change(() =>
    {
        IReadOnlyList<RuleFile> files = Directory.Exists(path) ? RuleFileReader.ReadFolder(path)
            : File.Exists(path) ? [RuleFileReader.ReadFile(path)]
            : throw new FileNotFoundException($"'{path}' is neither a rule file nor a folder of rule files.", path);
        foreach (RuleFile file in files)
        {
            _rules.Upsert(file);
        }
    });

    /// <summary>Puts a rule in the place of one with the same id.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentException">There is no rule with its id.</exception>
    public ConversationAnalyzerBuilder ReplaceRule(IConversationRule rule) => Change(() => _rules.Replace(Check(rule)));

    /// <summary>Puts a data rule in the place of one with the same id.</summary>
    /// <param name="file">The rule.</param>
    /// <exception cref="ArgumentException">There is no rule with its id.</exception>
    public ConversationAnalyzerBuilder ReplaceRule(RuleFile file) => Change(() => _rules.Replace(Check(file), null));

    /// <summary>Takes a rule away.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public ConversationAnalyzerBuilder RemoveRule(string ruleId) => Change(() => _rules.Remove(ruleId));

    /// <summary>Says that a rule must be read before or after others. Data rules are read before code rules; among each the order holds,
    /// and findings are listed in it.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="before">Rules that come later.</param>
    /// <param name="after">Rules that come earlier.</param>
    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public ConversationAnalyzerBuilder OrderRule(string ruleId, IReadOnlyList<string>? before = null, IReadOnlyList<string>? after = null) =>
        Change(() => _rules.Order(ruleId, before ?? [], after ?? []));

    /// <summary>Puts emotion weights fitted to messages of your own in the place of the built-in ones. The rules' cues stay.</summary>
    /// <param name="weights">A file made by <c>deescalate calibrate</c>; read to its end, not closed.</param>
    /// <param name="source">Its name, for error texts.</param>
    /// <exception cref="WeightsFileException">It is no such file, of another version, damaged, or knows no emotion.</exception>
    public ConversationAnalyzerBuilder UseEmotionWeights(Stream weights, string source) => Change(() =>
    {
        using MemoryStream memory = new();
        Check(weights).CopyTo(memory);
        _fitted = EmotionWeights.Read(memory.GetBuffer().AsSpan(0, (int)memory.Length), source);
    });

    /// <summary>Puts rule weights fitted to messages of your own in the place of the built-in ones. The rules' cues stay.</summary>
    /// <param name="weights">A file made by <c>deescalate calibrate --rules</c>; read to its end, not closed.</param>
    /// <param name="source">Its name, for error texts.</param>
    /// <exception cref="WeightsFileException">It is no such file, of another version, or damaged. That none of its labels is a rule shows in <see cref="Build"/>: rules may still be added.</exception>
    public ConversationAnalyzerBuilder UseRuleWeights(Stream weights, string source) => Change(() =>
    {
        using MemoryStream memory = new();
        Check(weights).CopyTo(memory);
        _weights = RuleWeightTables.Read(memory.GetBuffer().AsSpan(0, (int)memory.Length), source);
    });

    /// <summary>Puts weights by which replies are taken for answers, fitted to replies of your own, in the place of the built-in ones.</summary>
    /// <param name="weights">A file made by <c>deescalate calibrate --answers</c>; read to its end, not closed.</param>
    /// <param name="source">Its name, for error texts.</param>
    /// <exception cref="WeightsFileException">It is no such file.</exception>
    public ConversationAnalyzerBuilder UseAnswerWeights(Stream weights, string source) => Change(() =>
    {
        using StreamReader reader = new(Check(weights), leaveOpen: true);
        _answers = AnswerTable.Read(reader.ReadToEnd(), source);
    });

    internal ConversationAnalyzerBuilder UseAnswerTable(AnswerTable table) => Change(() => _answers = table);

    /// <summary>Where the analyzer writes its log: counts and ids, never a word of a message.</summary>
    /// <param name="loggerFactory">The factory.</param>
    public ConversationAnalyzerBuilder UseLoggerFactory(ILoggerFactory loggerFactory) => Change(() => _loggers = loggerFactory ?? throw new ArgumentNullException(nameof(loggerFactory)));

    /// <summary>Puts the next moves into words with a generator of your own. What the options say of phrases is then its own affair.</summary>
    /// <param name="phrases">The generator.</param>
    public ConversationAnalyzerBuilder UsePhrases(IPhraseGenerator phrases) => Change(() => _phrases = Check(phrases));

    /// <summary>Makes the analyzer.</summary>
    /// <exception cref="RuleFileException">A cue or a wording does not parse.</exception>
    /// <exception cref="OptionsValidationException">The options speak of rules, cues or moves that are not there, or add cues that do not parse; all of them are listed.</exception>
    /// <exception cref="WeightsFileException">None of the labels of your own rule weights is a rule.</exception>
    /// <exception cref="InvalidOperationException">It was built already, or the order asked for contradicts itself.</exception>
    public ConversationAnalyzer Build()
    {
        ThrowIfBuilt();
        MoveGrammar grammar = ReadGrammar();
        IPhraseGenerator phrases = _phrases ?? new PhraseGenerator(_options.Phrases, _options.Language);
        List<string> errors = [];
        CheckRules(errors);
        CheckMoves(grammar, phrases, errors);
        if (errors.Count > 0)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(DeescalateOptions), errors);
        }

        RuleSet rules = _rules.Build(_options.Rules, fitted: _fitted, weights: _weights, answers: _answers);
        _built = true;
        return new ConversationAnalyzer(rules, grammar, phrases, _options, new Telemetry(_loggers));
    }

    /// <summary>Lists what else is wrong with options whose values were refused already, so that one look tells all. What cannot be looked at is left out.</summary>
    /// <param name="options">The options.</param>
    /// <param name="configure">Adds the rules that the options may speak of.</param>
    internal static IReadOnlyList<string> OtherErrors(DeescalateOptions options, Action<ConversationAnalyzerBuilder> configure)
    {
        List<string> errors = [];
        if (!EmbeddedData.HasLanguage(options.Language))
        {
            return errors;
        }

        try
        {
            ConversationAnalyzerBuilder builder = new(options, RuleRegistry.WithBuiltIn(options.Language));
            foreach (string path in options.RulePaths.Where(p => File.Exists(p) || Directory.Exists(p)))
            {
                builder.TryAddRules(path, errors);
            }

            if (errors.Count > 0)
            {
                return errors; // which rules there are is known once their files can be read
            }

            configure(builder);
            builder.CheckRules(errors);
            builder.CheckMoves(builder.ReadGrammar(), builder._phrases ?? new PhraseGenerator(options.Phrases, options.Language), errors);
        }
#pragma warning disable CA1031 // the values of the options are wrong and will be told: whatever they break on the way here is no news
        catch (Exception)
#pragma warning restore CA1031
        {
            // what was found so far stands
        }

        return errors;
    }

    private void TryAddRules(string path, List<string> errors)
    {
        try
        {
            AddRules(path);
        }
        catch (RuleFileException e)
        {
            errors.AddRange(e.Errors.Select(error => error.Message));
        }
    }

    private MoveGrammar ReadGrammar() => _options.MovesPath is { } moves ? MoveGrammarReader.Read(moves, _rules.Ids) : MoveGrammar.BuiltIn(_options.Language);

    private void CheckMoves(MoveGrammar grammar, IPhraseGenerator phrases, List<string> errors)
    {
        if (_phrases is null)
        {
            ((PhraseGenerator)phrases).Catalogue.CheckMoves(grammar, errors);
        }
    }

    private void CheckRules(List<string> errors)
    {
        _rules.Check(_options.Rules, errors);
        if (_options.CoverageProfiles.Count > 0)
        {
            CoverageChoice.CheckRules(_options, _rules.Ids, errors);
        }
    }

    private static T Check<T>(T value)
        where T : class => value ?? throw new ArgumentNullException(nameof(value));

    private ConversationAnalyzerBuilder Change(Action change)
    {
        ThrowIfBuilt();
        change();
        return this;
    }

    private void ThrowIfBuilt()
    {
        if (_built)
        {
            throw new InvalidOperationException("The analyzer was built already. Begin a new builder.");
        }
    }
}
