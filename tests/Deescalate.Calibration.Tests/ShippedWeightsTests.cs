using Deescalate.Rules;
using Deescalate.Tests.Support;

namespace Deescalate.Calibration.Tests;

/// <summary>The weights that the library brings along, against the recipe that they were fitted by.</summary>
public sealed class ShippedWeightsTests
{
    private const string DataFolder = "DEESCALATE_DATA";

    private static readonly string _root = Repository.Root;

    private static string Corpus => Path.Combine(_root, "src", "Deescalate.Calibration", "corpus");

    [Fact]
    public void Weights_Shipped_PassTheChecksOfAUsersFile()
    {
        LabelModel model = LabelModel.Load(new MemoryStream(Shipped()), "weights.bin");
        Assert.Equal(["anger", "anxiety", "confusion", "disappointment", "frustration", "gratitude", "hurt", "relief", "satisfaction", "service"], model.Labels.Where(l => !l.Contains('.', StringComparison.Ordinal)));
        Assert.Equal(Enum.GetNames<Emotion>().Select(e => $"service.{e.ToLowerInvariant()}").Order(StringComparer.Ordinal), model.Labels.Where(l => l.Contains('.', StringComparison.Ordinal)));
    }

    [Fact]
    public void Weights_Shipped_NameTheSetsOfTheRecipe()
    {
        IReadOnlyList<string> sources = LabelModel.Load(new MemoryStream(Shipped()), "weights.bin").Sources;
        string notices = File.ReadAllText(Path.Combine(_root, "src", "Deescalate", "THIRD-PARTY-NOTICES.txt"));

        Assert.Equal(Recipe().Sources, sources);
        Assert.All(Recipe().Sets, set => Assert.Contains(set.Name, notices, StringComparison.Ordinal));
        Assert.All(Recipe().Sets, set => Assert.Contains(set.Licence, notices, StringComparison.Ordinal));
    }

    [Fact]
    public void Weights_Shipped_AreSmall() => Assert.InRange(Shipped().Length, 100_000, 2_500_000);

    /// <summary>Fits the shipped weights again where the environment variable DEESCALATE_DATA names the folder of the labelled sets, which are not part of the
    /// repository. Without it a second fit to other messages stands in, as the bytes must not depend on what the process did before.</summary>
    [Fact]
    public void Weights_FittedAgain_AreTheSameBitForBit()
    {
        if (Environment.GetEnvironmentVariable(DataFolder) is { Length: > 0 } folder)
        {
            CalibrationRecipe recipe = Recipe();
            Assert.Equal(Shipped(), Fit(recipe.Options, recipe.ReadMessages(folder, Corpus).Messages, recipe.Sources));
            return;
        }

        CalibrationOptions options = Recipe().Options;
        Assert.Equal(Fit(options, Messages.Some, []), Fit(options, Messages.Some, []));
    }

    private static byte[] Fit(CalibrationOptions options, IReadOnlyList<LabelledMessage> messages, IReadOnlyList<string> sources)
    {
        using MemoryStream stream = new();
        new Calibrator(options).Fit(messages, sources).Save(stream);
        return stream.ToArray();
    }

    private static byte[] Shipped() => EmbeddedData.Bytes($"Data/en/{EmotionWeights.FileName}").ToArray();

    private static CalibrationRecipe Recipe() =>
        CalibrationRecipe.Read(File.ReadAllBytes(Path.Combine(_root, "src", "Deescalate.Calibration", "recipes", "emotions.en.json")), "emotions.en.json");
}
