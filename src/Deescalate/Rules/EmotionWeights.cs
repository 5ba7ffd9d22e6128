namespace Deescalate.Rules;

/// <summary>Finds the fitted weights of emotions: those of a language folder, or a user's own.</summary>
internal static class EmotionWeights
{
    /// <summary>Name of the fitted weights among the embedded data of a language.</summary>
    public const string FileName = "weights.bin";

    /// <summary>The weights of a language; null where it has none.</summary>
    public static FittedEmotions? BuiltIn(string language)
    {
        string name = $"Data/{language}/{FileName}";
        return EmbeddedData.Has(name) ? new FittedEmotions(WeightTableFormat.ReadInPlace(EmbeddedData.Bytes(name))) : null;
    }

    /// <summary>Reads a user's weights.</summary>
    /// <param name="bytes">The file's content.</param>
    /// <param name="source">Its name, for error texts.</param>
    /// <exception cref="WeightsFileException">It cannot be read, or knows no emotion.</exception>
    public static FittedEmotions Read(ReadOnlySpan<byte> bytes, string source)
    {
        FittedEmotions fitted = new(WeightTableFormat.ReadChecked(bytes, source));
        return fitted.HasEmotions
            ? fitted
            : throw new WeightsFileException(source, $"none of its labels is an emotion. Known are {string.Join(", ", Enum.GetNames<Emotion>()).ToLowerInvariant()}; rename labels with --map when you calibrate.");
    }
}
