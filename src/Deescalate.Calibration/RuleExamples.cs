using Deescalate.Rules;

namespace Deescalate.Calibration;

/// <summary>The customers' messages among the examples of the library's rules, as labelled messages: service talk that rules are held to.</summary>
internal static class RuleExamples
{
    private const string Language = "en";
    private const string EmotionPrefix = "emotion.";

    /// <summary>Reads the examples.</summary>
    /// <param name="cues">What labels them, except for the emotion that an example is about.</param>
    public static IEnumerable<LabelledMessage> Read(CueReader cues)
    {
        foreach (RuleFile rule in EmbeddedData.ReadRules(Language, examples: true))
        {
            string id = rule.Descriptor.Id;
            string? emotion = id.StartsWith(EmotionPrefix, StringComparison.Ordinal) ? id[EmotionPrefix.Length..] : null;
            foreach (RuleExample example in rule.Examples)
            {
                foreach (Message message in example.Messages.Where(m => m.Role == ParticipantRole.Customer && !string.IsNullOrWhiteSpace(m.Text)))
                {
                    IEnumerable<string> labels = cues.Emotions(message.Text);
                    bool told = emotion is not null && ReferenceEquals(message, example.Messages[^1]);
                    yield return new LabelledMessage(message.Text, [.. told ? Told(labels, emotion!, example.Fires) : labels]);
                }
            }
        }
    }

    private static IEnumerable<string> Told(IEnumerable<string> labels, string emotion, bool has) => has ? labels.Append(emotion).Distinct(StringComparer.Ordinal) : labels.Where(l => l != emotion);
}
