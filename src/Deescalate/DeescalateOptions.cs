using Deescalate.Phrases;
using Deescalate.Rules;

namespace Deescalate;

/// <summary>What an integrator can set. Bound from configuration or set in code, and checked as a whole when the analyzer is made.</summary>
public sealed class DeescalateOptions
{
    /// <summary>The language folder to read.</summary>
    /// <value>The default is <c>en</c>.</value>
    public string Language { get; set; } = "en";

    /// <summary>Changes to single rules, by rule id.</summary>
    /// <value>The default is empty.</value>
    public IDictionary<string, RuleOptions> Rules { get; } = new Dictionary<string, RuleOptions>(StringComparer.Ordinal);

    /// <summary>Files or folders with rules of your own (<c>*.json</c>). A file whose id is built in replaces the built-in rule's data.</summary>
    /// <value>The default is empty.</value>
    public IList<string> RulePaths { get; } = [];

    /// <summary>A file of emotion weights fitted to messages of your own, made by <c>deescalate calibrate</c>. It takes the place of the built-in fitted weights;
    /// the rules' cues stay. Labels that are no emotion of <see cref="Emotion"/> are passed over.</summary>
    /// <value>The default is null: the built-in weights.</value>
    public string? EmotionWeightsPath { get; set; }

    /// <summary>Whether fitted weights may find what a rule is about in words that no cue of it foresaw. Those of a single rule are switched off by
    /// <see cref="RuleOptions.FittedWeights"/>.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool UseRuleWeights { get; set; } = true;

    /// <summary>A file of rule weights fitted to messages of your own, made by <c>deescalate calibrate --rules</c>. It takes the place of the built-in rule
    /// weights; the rules' cues stay. Labels that are no rule's id are passed over; a file that has no others is an error.</summary>
    /// <value>The default is null: the built-in weights.</value>
    public string? RuleWeightsPath { get; set; }

    /// <summary>A file of weights by which replies are taken for answers, fitted to replies of your own, made by <c>deescalate calibrate --answers</c>. It takes the place of the built-in
    /// ones; of no effect where <see cref="UseRuleWeights"/> is off.</summary>
    /// <value>The default is null: the built-in weights.</value>
    public string? AnswerWeightsPath { get; set; }

    /// <summary>How the next moves are put into words.</summary>
    public PhraseOptions Phrases { get; } = new();

    /// <summary>What happens when a rule throws.</summary>
    /// <value>The default is <see cref="RuleFailurePolicy.Stop"/>.</value>
    public RuleFailurePolicy OnRuleFailure { get; set; }

    /// <summary>What happens above a limit.</summary>
    /// <value>The default is <see cref="LimitPolicy.Refuse"/>.</value>
    public LimitPolicy OverLimit { get; set; }

    /// <summary>Longest message, in UTF-16 code units; at least 1.</summary>
    /// <value>The default is 1,000,000.</value>
    public int MaxMessageLength { get; set; } = 1_000_000;

    /// <summary>Most messages in a conversation; at least 1.</summary>
    /// <value>The default is 1,000,000.</value>
    public int MaxMessages { get; set; } = 1_000_000;

    /// <summary>Most findings on one message; at least 1.</summary>
    /// <value>The default is 200.</value>
    public int MaxFindings { get; set; } = 200;

    /// <summary>How many conversations <see cref="IConversationAnalyzer.AnalyzeAsync"/> reads at once; 0 for one for each processor.</summary>
    /// <value>The default is 0.</value>
    public int MaxParallelism { get; set; }

    /// <summary>The model of service recovery that <see cref="Standing.Coverage"/> is measured by: <c>HEART</c>, <c>LAST</c>, <c>LATTE</c>, <c>HEARD</c>,
    /// <c>LEARN</c>, or one of <see cref="CoverageProfiles"/>. Case does not matter.</summary>
    /// <value>The default is <c>HEART</c>.</value>
    public string Coverage { get; set; } = "HEART";

    /// <summary>Models of your own, by name: the steps in their order, each with the rules of which one is enough.</summary>
    /// <value>The default is empty.</value>
    public IDictionary<string, IList<CoverageStepOptions>> CoverageProfiles { get; } = new Dictionary<string, IList<CoverageStepOptions>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>When the risk of escalation raises the alarm.</summary>
    /// <value>The default raises it from 0.6 and clears it below 0.4.</value>
    public AlarmOptions Alarm { get; set; } = new();

    /// <summary>A file with a grammar of next moves of your own, in place of the built-in one; see docs/next-moves.md.</summary>
    /// <value>The default is <see langword="null"/>: the built-in grammar of <see cref="Language"/>.</value>
    public string? MovesPath { get; set; }
}
