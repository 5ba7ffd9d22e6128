using System.Text;
using Deescalate.Rules;
using Deescalate.Tests.Support;

namespace Deescalate.Calibration.Tests;

public sealed class AnswerCalibratorTests
{
    [Fact]
    public void Fit_TooFewReplies_IsRefused() =>
        Assert.Equal("There are fewer than 50 replies: 2. Give more.", Assert.Throws<CalibrationException>(() => AnswerCalibrator.Fit(Replies(1))).Message);

    [Fact]
    public void Fit_AllAlike_IsRefused()
    {
        LabelledReply[] replies = [.. Replies(40).Where(r => r.Answer == AnswerKind.Outcome), .. Replies(40).Where(r => r.Answer == AnswerKind.Outcome)];
        Assert.StartsWith("All replies are labelled 'Outcome'.", Assert.Throws<CalibrationException>(() => AnswerCalibrator.Fit(replies)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fit_Replies_ReadsThemAndReportsEachHandByTheOthers()
    {
        AnswerCalibration result = AnswerCalibrator.Fit([.. Replies(30), .. Replies(30).Select(r => r with { Hand = "b" })], ["made up"]);
        using MemoryStream file = new();
        result.Save(file);
        file.Position = 0;

        Assert.Equal(["a", "b"], result.Hands.Select(h => h.Hand));
        Assert.All(result.Hands, h => Assert.Equal((60, 1.0), (h.Replies, h.Accuracy)));
        ConversationSession session = ConversationAnalyzer.CreateBuilder().UseAnswerWeights(file, "own.tsv").Build().StartSession();
        session.Add(Message.FromCustomer("When does lamp 7 come?"));
        Assert.Equal(AnswerKind.Outcome, session.Add(Message.FromAgent("Lamp 7 comes on Monday at noon.")).Answer);
        Assert.StartsWith("# made up\n", Encoding.UTF8.GetString(file.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Fit_OneHand_HasNothingToJudgeBy() => Assert.Null(Assert.Single(AnswerCalibrator.Fit(Replies(30)).Hands).Accuracy);

    /// <summary>The shipped weights are those that the corpus gives: nearly, as cues and weights of rules take part, and to the byte where the environment variable DEESCALATE_REFIT is set.</summary>
    [Fact]
    public void Weights_Shipped_AreThoseOfTheCorpus()
    {
        string room = Path.Combine(Repository.Root, "src");
        byte[] shipped = File.ReadAllBytes(Path.Combine(room, "Deescalate", "Data", "en", "answer-weights.tsv"));
        AnswerTable table = AnswerTable.Read(Encoding.UTF8.GetString(shipped), "shipped");
        string[] files = [.. table.Sources.Skip(1)];
        using MemoryStream fitted = new();
        AnswerCalibrator.Fit([.. files.SelectMany(f => Read(Path.Combine(room, "Deescalate.Calibration", "corpus", f)))], table.Sources).Save(fitted);

        AnswerTable again = AnswerTable.Read(Encoding.UTF8.GetString(fitted.ToArray()), "fitted again");
        string[] names = [.. table.Weights.Keys];
        Assert.Equal(again.Weights.Keys.Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
        Assert.All(table.InOrderOf(names).Zip(again.InOrderOf(names)), w => Assert.InRange(w.First - w.Second, -0.5f, 0.5f));
        if (Environment.GetEnvironmentVariable("DEESCALATE_REFIT") is not null)
        {
            Assert.Equal(shipped, fitted.ToArray());
        }
    }

    /// <summary>What is measured on is not fitted to.</summary>
    [Theory]
    [InlineData("n")]
    [InlineData("o")]
    [InlineData("t")]
    public void Weights_Shipped_WereNotFittedToTestHands(string hand) => Assert.DoesNotContain(
        $"service_agent.{hand}.jsonl",
        File.ReadAllText(Path.Combine(Repository.Root, "src", "Deescalate", "Data", "en", "answer-weights.tsv")),
        StringComparison.Ordinal);

    private static IReadOnlyList<LabelledReply> Read(string path)
    {
        using StreamReader reader = new(path);
        LabelledReplies read = LabelledReplyReader.Read(reader, Path.GetFileName(path));
        Assert.Empty(read.BadRows);
        return read.Replies;
    }

    private static List<LabelledReply> Replies(int count)
    {
        List<LabelledReply> replies = [];
        for (int i = 1; i <= count; i++)
        {
            replies.Add(new LabelledReply([Message.FromCustomer($"When does lamp {i} come?")], $"Lamp {i} comes on Monday at noon.", AnswerKind.Outcome, "a"));
            replies.Add(new LabelledReply([Message.FromCustomer($"When does lamp {i} come?")], $"Which shop sold you lamp {i}?", AnswerKind.None, "a"));
        }

        return replies;
    }
}
