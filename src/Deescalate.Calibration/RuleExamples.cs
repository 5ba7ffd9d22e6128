using Deescalate.Rules;

namespace Deescalate.Calibration;

/// <summary>The examples of the library's rules as labelled messages: service talk that rules are held to.</summary>
internal static class RuleExamples
{
    private const string Language = "en";
    private const string EmotionPrefix = "emotion.";

    /// <summary>Reads the messages that stand alone, and agents' replies with what they answer, each as an example of its own rule.</summary>
    /// <param name="labels">The labels that are fitted: ids of rules, with or without an attribute.</param>
    /// <param name="set">How they are used.</param>
    public static IEnumerable<LabelledMessage> ReadRules(IReadOnlyList<string> labels, RecipeSet set)
    {
        foreach (RuleFile rule in EmbeddedData.ReadRules(Language, examples: true))
        {
            string[] own = [.. labels.Where(l => l.Split(' ')[0] == rule.Descriptor.Id)];
            foreach (RuleExample example in rule.Examples.Where(e => own.Length > 0 && (e.Messages.Count == 1 || e.Messages[^1].Role == ParticipantRole.Agent) && !string.IsNullOrWhiteSpace(e.Messages[^1].Text)))
            {
                bool Has(string label) => label.Split(' ').Skip(1).All(a => a.Split('=') is [var name, var value] && example.Attributes.GetValueOrDefault(name) == value);
                yield return new LabelledMessage(example.Messages[^1].Text, example.Fires ? [.. own.Where(Has)] : [])
                {
                    Before = example.Messages.LastOrDefault(m => m.Role == ParticipantRole.Customer)?.Text,
                    About = own,
                    Weight = set.Weight,
                    Judged = set.Judged,
                };
            }
        }
    }

    /// <summary>Reads the customers' messages for emotions, but for those that only stand before an agent's: what they feel nobody has said. Of emotions that only cues find in the others nobody
    /// has said whether they are there.</summary>
    /// <param name="set">How they are used.</param>
    /// <param name="cues">What emotions they may have that nobody said.</param>
    public static IEnumerable<RecipeRow> Read(RecipeSet set, CueReader cues)
    {
        foreach (RuleFile rule in EmbeddedData.ReadRules(Language, examples: true))
        {
            string id = rule.Descriptor.Id;
            string? emotion = id.StartsWith(EmotionPrefix, StringComparison.Ordinal) ? id[EmotionPrefix.Length..] : null;
            foreach (RuleExample example in rule.Examples.Where(e => e.Messages[^1].Role == ParticipantRole.Customer))
            {
                foreach (Message message in example.Messages.Where(m => m.Role == ParticipantRole.Customer && !string.IsNullOrWhiteSpace(m.Text)))
                {
                    bool told = emotion is not null && ReferenceEquals(message, example.Messages[^1]);
                    LabelledMessage read = new(message.Text, told && example.Fires ? [emotion!] : []);
                    yield return new RecipeRow(set, read, [.. cues.Emotions(message.Text).Where(e => !told || e != emotion)]);
                }
            }
        }
    }
}
