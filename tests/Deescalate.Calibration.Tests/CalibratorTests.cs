namespace Deescalate.Calibration.Tests;

public sealed class CalibratorTests
{
    [Fact]
    public void Fit_MessagesThatDiffer_TellsThemApart()
    {
        CalibrationResult result = new Calibrator().Fit(Messages.Some);

        Assert.Equal(["anger", "gratitude"], result.Model.Labels);
        Assert.True(result.Report.MacroF1 > 0.9, $"macro-F1 {result.Report.MacroF1}");
        Assert.Equal(["anger"], Given(result.Model, "I am livid about the sofa!!"));
        Assert.Equal(["gratitude"], Given(result.Model, "thanks a million for the sofa"));
    }

    [Theory]
    [InlineData("what colour is the sofa")]
    [InlineData("I am not livid, just asking after my sofa")]
    [InlineData("")]
    public void Fit_MessageOfNoLabel_IsGivenNone(string text) => Assert.Empty(Given(new Calibrator().Fit(Messages.Some).Model, text));

    [Fact]
    public void Fit_SameMessagesAndSeed_GivesTheSameBytes() => Assert.Equal(File(1), File(1));

    [Fact]
    public void Fit_AnotherSeed_GivesOtherBytes() => Assert.NotEqual(File(1), File(2));

    [Fact]
    public void Fit_Progress_EndsWithTheLastRound()
    {
        CalibrationProgress last = default;
        new Calibrator(new CalibrationOptions { Epochs = 3, Folds = 2 }).Fit(Messages.Some, progress: new Listener(p => last = p));

        Assert.Equal(new CalibrationProgress(CalibrationStage.Fitting, 9, 9), last);
    }

    [Fact]
    public void Fit_Cancelled_Stops() =>
        Assert.Throws<OperationCanceledException>(() => new Calibrator().Fit(Messages.Some, cancellationToken: new CancellationToken(canceled: true)));

    [Fact]
    public void Fit_TooFewMessages_SaysHowManyItTakes()
    {
        CalibrationException e = Assert.Throws<CalibrationException>(() => new Calibrator().Fit([new LabelledMessage("fine", ["joy"])]));
        Assert.Equal("There are 1 messages to judge by, fewer than the 5 parts they are to be cut into. Give more, or set Folds lower.", e.Message);
    }

    [Fact]
    public void Fit_NoLabels_SaysHowToWriteThem()
    {
        CalibrationException e = Assert.Throws<CalibrationException>(() => new Calibrator().Fit([.. Messages.Some.Select(m => m with { Labels = [] })]));
        Assert.StartsWith("No message has a label. Write ", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fit_MoreLabelsThanAFileHolds_SaysSo()
    {
        CalibrationException e = Assert.Throws<CalibrationException>(() => new Calibrator().Fit([.. Enumerable.Range(0, 300).Select(i => new LabelledMessage("fine", [$"label{i}"]))]));
        Assert.StartsWith("There are 300 labels; a file of weights holds 255.", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_OptionsOutOfRange_ListsAll()
    {
        ArgumentException e = Assert.Throws<ArgumentException>(() => new Calibrator(new CalibrationOptions { Epochs = 0, Folds = 1, L1 = float.NaN, LearningRate = 0 }));
        Assert.StartsWith(
            "Epochs is 0; it must be between 1 and 1000. Folds is 1; it must be between 2 and 20. L1 is NaN; it must be 0 or more. LearningRate is 0; it must be above 0.",
            e.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Report_MessagesNotJudged_AreLearnedFromOnly()
    {
        CalibrationResult result = new Calibrator().Fit([.. Messages.Some, .. Messages.Some.Select(m => m with { Judged = false })]);

        Assert.Equal((128, 64), (result.Report.Messages, result.Report.Judged));
        Assert.Equal(24, result.Report.Labels[0].Messages);
    }

    private static byte[] File(int seed)
    {
        using MemoryStream stream = new();
        new Calibrator(new CalibrationOptions { Seed = seed }).Fit(Messages.Some, ["a set (a licence)"]).Save(stream);
        return stream.ToArray();
    }

    private static IEnumerable<string> Given(LabelModel model, string text) => model.Read(text).Where(s => s.IsGiven).Select(s => s.Label);

    private sealed class Listener(Action<CalibrationProgress> tell) : IProgress<CalibrationProgress>
    {
        public void Report(CalibrationProgress value) => tell(value);
    }
}
