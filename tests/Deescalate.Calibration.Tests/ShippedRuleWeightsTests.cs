using Deescalate.Rules;

namespace Deescalate.Calibration.Tests;

/// <summary>The weights of rules that the library brings along, against the recipe and the corpus that they were fitted by.</summary>
public sealed class ShippedRuleWeightsTests
{
    private const string Refit = "DEESCALATE_REFIT";

    [Fact]
    public void Weights_Shipped_AreOfLabelsOfTheRecipe()
    {
        LabelModel model = LabelModel.Load(new MemoryStream(Shipped()), "agent-weights.bin");

        Assert.Equal(Recipe().Sources, model.Sources);
        Assert.Empty(model.Labels.Except(Recipe().Groups["faults"]).Except(Recipe().Groups["moves"]));
        Assert.Contains("agent.capitulation", model.Labels);
    }

    [Fact]
    public void Weights_Shipped_AreSmall() => Assert.InRange(Shipped().Length, 100_000, 1_000_000);

    [Fact]
    public void Corpus_AllFiles_AreReadWithoutABadRow()
    {
        foreach (string file in Directory.GetFiles(Corpus(), "*.jsonl"))
        {
            using StreamReader reader = new(file);
            LabelledMessages read = LabelledMessageReader.Read(reader, Path.GetFileName(file));
            Assert.Empty(read.BadRows);
            Assert.NotEmpty(read.Messages);
        }
    }

    [Fact]
    public void Corpus_TestHand_IsNotFittedTo() => Assert.DoesNotContain(Recipe().Sets, s => s.File.Contains(".t.", StringComparison.Ordinal));

    /// <summary>Fits the shipped weights again where the environment variable DEESCALATE_REFIT is set: they depend on words, spellings, cues and examples of the rules, so that
    /// any change of these asks for another fit. Without it a small fit, done twice, stands in.</summary>
    [Fact]
    public void Weights_FittedAgain_AreTheSameBitForBit()
    {
        CalibrationRecipe recipe = Recipe();
        if (Environment.GetEnvironmentVariable(Refit) is { Length: > 0 })
        {
            Assert.Equal(Shipped(), Fit(recipe, recipe.ReadMessages(Corpus()).Messages));
            return;
        }

        LabelledMessage[] some = [.. recipe.ReadMessages(Corpus()).Messages.Where((_, i) => i % 20 == 0)];
        Assert.Equal(Fit(recipe, some), Fit(recipe, some));
    }

    private static byte[] Fit(CalibrationRecipe recipe, IReadOnlyList<LabelledMessage> messages)
    {
        using MemoryStream stream = new();
        new Calibrator(recipe.Options).Fit(messages, recipe.Sources).Save(stream);
        return stream.ToArray();
    }

    private static byte[] Shipped() => EmbeddedData.Bytes($"Data/en/{RuleWeightTables.FileNames[0]}").ToArray();

    private static CalibrationRecipe Recipe() => CalibrationRecipe.Read(File.ReadAllBytes(Path.Combine(Room(), "recipes", "agent-rules.en.json")), "agent-rules.en.json");

    private static string Corpus() => Path.Combine(Room(), "corpus");

    private static string Room()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Deescalate.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("No Deescalate.sln above the tests."), "src", "Deescalate.Calibration");
    }
}
