using Deescalate.Rules;

namespace Deescalate.Calibration;

/// <summary>Reads messages by the library's cues alone, without fitted weights. Not for several threads.</summary>
internal sealed class CueReader
{
    private static readonly string[] _names = [.. Enum.GetNames<Emotion>().Select(n => n.ToLowerInvariant())];

    private readonly RuleSet _rules;
    private readonly MessageReading _reading;

    public CueReader(string language = "en")
    {
        _rules = RuleRegistry.WithBuiltIn(language).Build(new Dictionary<string, RuleOptions>());
        _reading = new MessageReading(_rules);
    }

    /// <summary>The emotions that cues find in a message.</summary>
    public IReadOnlyList<string> Emotions(string text)
    {
        _reading.Read(text, customer: true);
        List<string> found = [];
        for (Emotion emotion = 0; (int)emotion < EmotionScores.Count; emotion++)
        {
            if (_rules.EmotionRule(emotion) is >= 0 and int rule && _reading.Scores[emotion] >= _rules.Entries[rule].Descriptor.Threshold)
            {
                found.Add(_names[(int)emotion]);
            }
        }

        return found;
    }

    /// <summary>Adds the groups of cues that speak in a message to its features.</summary>
    public void AddKeys(string text, List<ulong> keys)
    {
        _reading.Read(text, customer: true);
        _reading.ReadCueKeys();
        KeySink sink = new(keys);
        _reading.CueKeys.Read(ref sink);
    }

    /// <summary>The log-odds that cues amount to for each label of a message; 0 for labels that are no emotions.</summary>
    /// <param name="text">The message.</param>
    /// <param name="labels">The labels.</param>
    /// <param name="share">How much of it counts.</param>
    /// <param name="margins">Where to; one number for each label.</param>
    public void ReadMargins(string text, string[] labels, float share, Span<float> margins)
    {
        _reading.Read(text, customer: true);
        for (int i = 0; i < labels.Length; i++)
        {
            int emotion = Array.IndexOf(_names, labels[i][(labels[i].LastIndexOf('.') + 1)..]);
            margins[i] = emotion < 0 ? 0 : share / FittedEmotions.Slope * Math.Max(0, _reading.Emotions.EvidenceFor((Emotion)emotion));
        }
    }
}
