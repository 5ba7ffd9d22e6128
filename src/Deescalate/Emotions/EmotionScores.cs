using System.Globalization;
using System.Runtime.CompilerServices;

namespace Deescalate;

/// <summary>A score from 0 (no sign) to 1 (certain) for each <see cref="Emotion"/>. Several may be high at once.</summary>
/// <remarks>A value type that holds its numbers inline: copying it allocates nothing.</remarks>
public readonly struct EmotionScores : IEquatable<EmotionScores>
{
    /// <summary>Number of emotions.</summary>
    public const int Count = 12;

    private readonly Values _values;

    internal EmotionScores(ReadOnlySpan<float> values) => values.CopyTo(_values);

    /// <summary>The score of one emotion, 0 to 1.</summary>
    /// <param name="emotion">The emotion.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not one of the defined emotions.</exception>
    public float this[Emotion emotion]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)emotion, (uint)Count, nameof(emotion));
            return _values[(int)emotion];
        }
    }

    /// <summary>The emotion with the highest score, or <see langword="null"/> where none reaches <paramref name="threshold"/>.</summary>
    /// <param name="threshold">The least score that counts, 0 to 1.</param>
    public Emotion? Strongest(float threshold = 0.5f)
    {
        Emotion? best = null;
        for (int i = 0; i < Count; i++)
        {
            if (_values[i] >= threshold)
            {
                threshold = _values[i];
                best = (Emotion)i;
            }
        }

        return best;
    }

    /// <summary>The scores above 0, for debugging: <c>Anger 0.62, Frustration 0.90</c>.</summary>
    public override string ToString()
    {
        EmotionScores scores = this;
        return string.Join(", ", Enum.GetValues<Emotion>().Where(e => scores[e] > 0).Select(e => string.Create(CultureInfo.InvariantCulture, $"{e} {scores[e]:0.00}")));
    }

    /// <inheritdoc/>
    public bool Equals(EmotionScores other) => ((ReadOnlySpan<float>)_values).SequenceEqual(other._values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EmotionScores other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (float value in (ReadOnlySpan<float>)_values)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <summary>Whether all scores are equal.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(EmotionScores left, EmotionScores right) => left.Equals(right);

    /// <summary>Whether any score differs.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(EmotionScores left, EmotionScores right) => !left.Equals(right);

    [InlineArray(Count)]
    private struct Values
    {
        private float _first;
    }
}
