namespace Deescalate.Accuracy.Reading;

/// <summary>Ids of the customer rules that are measured.</summary>
internal static class CustomerRules
{
    public const string Abuse = "customer.abuse";
    public const string Threat = "customer.threat";
    public const string EscalationRequest = "customer.escalation-request";
    public const string Question = "customer.question";
    public const string RepeatContact = "customer.repeat-contact";

    private static readonly Emotion[] _emotions = Enum.GetValues<Emotion>();

    /// <summary>The twelve emotions by name, as the labels write them.</summary>
    public static IReadOnlyList<string> EmotionNames { get; } = [.. _emotions.Select(NameOf)];

    public static bool IsPositive(Emotion emotion) => emotion is Emotion.Gratitude or Emotion.Relief or Emotion.Satisfaction;

    /// <summary>The emotions that a message's findings report.</summary>
    public static IReadOnlyList<string> Emotions(this Reader reader, MessageAnalysis message) =>
        [.. EmotionNames.Where(e => reader.Finds(message, "emotion." + e))];

    public static bool HasNegativeEmotion(this Reader reader, MessageAnalysis message) =>
        _emotions.Any(e => !IsPositive(e) && reader.Finds(message, "emotion." + NameOf(e)));

    public static float StrongestNegative(MessageAnalysis message) => _emotions.Where(e => !IsPositive(e)).Max(e => message.Emotions[e]);

    public static float StrongestPositive(MessageAnalysis message) => _emotions.Where(IsPositive).Max(e => message.Emotions[e]);

    private static string NameOf(Emotion emotion) => emotion.ToString().ToLowerInvariant();
}
