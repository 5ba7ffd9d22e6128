using System.Buffers;

namespace Deescalate.Accuracy.Reading;

/// <summary>Which rules stand for a label of an agent's message. The one place where the labels of service-guide.md meet rule ids.</summary>
internal static class AgentRules
{
    public static IReadOnlyDictionary<string, string[]> Moves { get; } = new Dictionary<string, string[]>
    {
        ["thanks"] = ["agent.thanks-for-raising"],
        ["apology"] = ["agent.apology"],
        ["empathy"] = ["agent.sympathy", "agent.empathy-with-reason", "agent.label"],
        ["accept"] = ["agent.accept"],
        ["reassure"] = ["agent.reassure", "agent.alliance", "agent.effort-pledge"],
        ["action"] = ["agent.take-action", "agent.action-items"],
        ["mirror"] = ["agent.mirror"],
        ["label"] = ["agent.label"],
        ["audit"] = ["agent.audit"],
        ["check_understanding"] = ["agent.check-understanding", "agent.root-confirm"],
        ["open_question"] = ["agent.curious-question"],
        ["closed_question"] = ["agent.gap-question", "agent.transition-question", "agent.name-asked"],
        ["options"] = ["agent.options-offered"],
        ["encourager"] = ["agent.encourager"],
        ["name_use"] = ["agent.name-used"],
        ["follow_up"] = ["agent.follow-up"],
        ["boundary"] = ["agent.boundary"],
        ["escalation_offer"] = ["agent.escalation-honoured"],
        ["positive_expectation"] = ["agent.positive-expectation"],
    };

    public static IReadOnlyDictionary<string, string[]> Faults { get; } = new Dictionary<string, string[]>
    {
        ["arguing"] = ["agent.arguing"],
        ["blame"] = ["agent.customer-blame", "agent.counter-blame"],
        ["policy_defense"] = ["agent.policy-defense"],
        ["powerless"] = ["agent.powerless"],
        ["invalidation"] = ["agent.invalidation"],
        ["defensiveness"] = ["agent.defensiveness"],
        ["hostility"] = ["agent.harshness", "agent.harsh-threat"],
        ["brush_off"] = ["agent.brush-off"],
    };

    private static readonly string[] _questions =
        ["agent.curious-question", "agent.gap-question", "agent.permission-question", "agent.judging-question", "agent.check-understanding", "agent.name-asked"];

    private static readonly SearchValues<char> _betweenWords = SearchValues.Create(" ,-\u2013\u2014\"'()[]\r\n");

    private static readonly HashSet<string> _tagWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "yeah", "yes", "yep", "yup", "okay", "ok", "right", "alright", "oh", "mm", "um", "uh", "huh", "sorry", "sure", "really", "and", "so", "well",
    };

    /// <summary>The labels of a table whose rules reported on a message.</summary>
    public static IReadOnlyList<string> Labels(this Reader reader, MessageAnalysis message, IReadOnlyDictionary<string, string[]> table) =>
        [.. table.Where(l => reader.Finds(message, l.Value)).Select(l => l.Key)];

    /// <summary>Whether an agent asks: a rule of questions reported, or a sentence ends in a question mark and is more than a tag ("Yeah?", "Okay?").</summary>
    public static bool Asks(this Reader reader, MessageAnalysis message, string text) => reader.Finds(message, _questions) || HasQuestion(text, []);

    /// <summary>The same, where what one of some rules found in a question, such as a suggestion, is that and no question.</summary>
    public static bool AsksApartFrom(this Reader reader, MessageAnalysis message, string text, params string[] rules)
    {
        reader.Require(rules);
        TextSpan[] others = [.. message.Findings.Where(f => rules.Contains(f.RuleId, StringComparer.Ordinal)).Select(f => f.Span)];
        return message.Findings.Any(f => _questions.Contains(f.RuleId, StringComparer.Ordinal) && !Array.Exists(others, f.Span.Overlaps)) || HasQuestion(text, others);
    }

    private static bool HasQuestion(string text, TextSpan[] except)
    {
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            TextSpan sentence = new(start, i + 1 - start);
            if (text[i] == '?' && !IsTag(text.AsSpan(start, i - start)) && !Array.Exists(except, sentence.Overlaps))
            {
                return true;
            }

            start = text[i] is '.' or '?' or '!' ? i + 1 : start;
        }

        return false;
    }

    private static bool IsTag(ReadOnlySpan<char> sentence)
    {
        foreach (Range part in sentence.SplitAny(_betweenWords))
        {
            ReadOnlySpan<char> word = sentence[part];
            if (!word.IsEmpty && !_tagWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            {
                return false;
            }
        }

        return true;
    }
}
