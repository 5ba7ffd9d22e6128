namespace Deescalate;

/// <summary>One part of an emotion's score: words, or the whole message, and what they add.</summary>
/// <remarks>The score of an emotion is 1 − e^−s, where s is the sum of the evidence of all its contributions, or 0 where s is negative. Taking a contribution
/// away gives the exact score without it.</remarks>
/// <param name="Emotion">The emotion.</param>
/// <param name="Span">The words; the whole message for what concerns its length, marks or capitals, and for floors.</param>
/// <param name="Evidence">What it adds, without unit: 0.69 alone makes a score of one half. Negative where it speaks against the emotion.</param>
/// <param name="Source">Id of the rule or signal whose cue it is, <see cref="Fitted"/>, or <see cref="Floor"/>.</param>
public readonly record struct EmotionContribution(Emotion Emotion, TextSpan Span, float Evidence, string Source)
{
    /// <summary>Source of words whose weight was fitted to labelled messages.</summary>
    public const string Fitted = "fitted";

    /// <summary>Source of what fitted weights must outweigh before they count: how rare the emotion is in messages of whatever words.</summary>
    public const string Floor = "fitted.floor";
}
