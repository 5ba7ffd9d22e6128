using Deescalate.Rules;
using Deescalate.Tests.Support;

namespace Deescalate.Calibration.Tests;

/// <summary>The weights of rules that the library brings along, against the recipe and the corpus that they were fitted by.</summary>
public sealed class ShippedRuleWeightsTests
{
    /// <summary>How the names of sets begin whose labels stand in members of their own: what answers are fitted to, and what the accuracy tool reads.</summary>
    private const string OwnMembers = "service_";

    private const string Refit = "DEESCALATE_REFIT";
    private const string DataFolder = "DEESCALATE_DATA";
    private const string Agent = "agent";
    private const string Customer = "customer";

    [Theory]
    [InlineData(Agent, "agent.capitulation")]
    [InlineData(Customer, "customer.repeat-contact")]
    public void Weights_Shipped_AreOfLabelsOfTheRecipe(string side, string label)
    {
        LabelModel model = LabelModel.Load(new MemoryStream(Shipped(side)), side);

        Assert.Equal(Recipe(side).Sources, model.Sources);
        Assert.Empty(model.Labels.Except(Recipe(side).Groups.Values.SelectMany(g => g)));
        Assert.Contains(label, model.Labels);
    }

    [Theory]
    [InlineData(Agent)]
    [InlineData(Customer)]
    public void Weights_Shipped_NameSetsOfTheNotices(string side)
    {
        string notices = File.ReadAllText(Path.Combine(Room(), "..", "Deescalate", "THIRD-PARTY-NOTICES.txt"));
        Assert.All(Recipe(side).Sets, set => Assert.Contains(set.Name, notices, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Agent)]
    [InlineData(Customer)]
    public void Weights_Shipped_AreSmall(string side) => Assert.InRange(Shipped(side).Length, 100_000, 9_000_000);

    [Fact]
    public void Corpus_AllFiles_AreReadWithoutABadRow()
    {
        foreach (string file in Directory.GetFiles(Corpus(), "*.jsonl").Where(f => !Path.GetFileName(f).StartsWith(OwnMembers, StringComparison.Ordinal)))
        {
            using StreamReader reader = new(file);
            LabelledMessages read = LabelledMessageReader.Read(reader, Path.GetFileName(file));
            Assert.Empty(read.BadRows);
            Assert.NotEmpty(read.Messages);
        }
    }

    [Fact]
    public void Corpus_TestHand_IsNotFittedTo() =>
        Assert.DoesNotContain(Recipe(Agent).Sets.Concat(Recipe(Customer).Sets), s => s.File.Contains(".t.", StringComparison.Ordinal));

    /// <summary>Fits the shipped weights again where the environment variable DEESCALATE_REFIT is set: they depend on words, spellings, cues and examples of the rules, so that
    /// any change of these asks for another fit. Those of customers also need the folder of the labelled sets, which are not part of the repository, in the variable
    /// DEESCALATE_DATA. Without them a small fit, done twice, stands in.</summary>
    [Theory]
    [InlineData(Agent)]
    [InlineData(Customer)]
    public void Weights_FittedAgain_AreTheSameBitForBit(string side)
    {
        CalibrationRecipe recipe = Recipe(side);
        string? data = Environment.GetEnvironmentVariable(DataFolder);
        if (Environment.GetEnvironmentVariable(Refit) is { Length: > 0 } && (side == Agent || data is { Length: > 0 }))
        {
            Assert.Equal(Shipped(side), Fit(recipe, recipe.ReadMessages(side == Agent ? [Corpus()] : [Corpus(), data!]).Messages));
            return;
        }

        CalibrationRecipe own = recipe with { Sets = [.. recipe.Sets.Where(s => s.Examples || File.Exists(Path.Combine(Corpus(), s.File)))] };
        LabelledMessage[] some = [.. own.ReadMessages(Corpus()).Messages.Where((_, i) => i % 20 == 0)];
        Assert.Equal(Fit(recipe, some), Fit(recipe, some));
    }

    private static byte[] Fit(CalibrationRecipe recipe, IReadOnlyList<LabelledMessage> messages)
    {
        using MemoryStream stream = new();
        new Calibrator(recipe.Options).Fit(messages, recipe.Sources).Save(stream);
        return stream.ToArray();
    }

    private static byte[] Shipped(string side) => EmbeddedData.Bytes($"Data/en/{side}-weights.bin").ToArray();

    private static CalibrationRecipe Recipe(string side) => CalibrationRecipe.Read(File.ReadAllBytes(Path.Combine(Room(), "recipes", $"{side}-rules.en.json")), side);

    private static string Corpus() => Path.Combine(Room(), "corpus");

    private static string Room() => Path.Combine(Repository.Root, "src", "Deescalate.Calibration");
}
