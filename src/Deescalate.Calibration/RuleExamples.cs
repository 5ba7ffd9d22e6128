using Deescalate.Rules;

namespace Deescalate.Calibration;

/// <summary>The customers' messages among the examples of the library's rules, as labelled messages: service talk that rules are held to.
/// Of emotions that only cues find in them nobody has said whether they are there.</summary>
internal static class RuleExamples
{
    private const string Language = "en";
    private const string EmotionPrefix = "emotion.";

    /// <summary>Reads the examples.</summary>
    /// <param name="set">How they are used.</param>
    /// <param name="cues">What emotions they may have that nobody said.</param>
    public static IEnumerable<RecipeRow> Read(RecipeSet set, CueReader cues)
    {
        foreach (RuleFile rule in EmbeddedData.ReadRules(Language, examples: true))
        {
            string id = rule.Descriptor.Id;
            string? emotion = id.StartsWith(EmotionPrefix, StringComparison.Ordinal) ? id[EmotionPrefix.Length..] : null;
            foreach (RuleExample example in rule.Examples)
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
