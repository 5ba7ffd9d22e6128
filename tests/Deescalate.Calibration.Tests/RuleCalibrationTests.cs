namespace Deescalate.Calibration.Tests;

public sealed class RuleCalibrationTests
{
    private const string Powerless = "agent.powerless";
    private const string Harshness = "agent.harshness";

    private static readonly string[] _things = ["router", "parcel", "invoice", "phone", "ticket", "kettle", "heater", "lamp", "boiler", "sofa", "cooker", "bike"];

    [Fact]
    public void Fit_Rules_FindWhatCuesDoNot()
    {
        CalibrationResult result = Fit(new CalibrationOptions { Rules = true }, Messages());

        Assert.Equal([Harshness, Powerless], result.Model.Labels);
        Assert.Contains(result.Model.Read("quagga matters of a spoon are beyond this flummery"), s => s is { Label: Powerless, IsGiven: true });
        Assert.DoesNotContain(result.Model.Read("the spoon is in the shed, have a pleasant day"), s => s.IsGiven);
    }

    [Fact]
    public void Fit_LabelBelowThePrecision_GetsNoWeights()
    {
        // A word that says nothing: half of its messages have the label.
        LabelledMessage[] mixed = [.. _things.SelectMany(t => new[] { Message($"wobbly {t}", Harshness), Message($"wobbly {t} here") })];
        CalibrationResult result = Fit(new CalibrationOptions { Rules = true, LeastPrecision = 0.95f }, [.. Messages().Where(m => !m.Labels.Contains(Harshness)), .. mixed]);

        Assert.Equal([Powerless], result.Model.Labels);
        Assert.Equal([Harshness, Powerless], result.Report.Labels.Select(l => l.Label));
    }

    [Fact]
    public void Fit_FalseAlarmsOnOrdinaryTalk_RaiseTheThreshold()
    {
        LabelledMessage[] ordinary = [.. Messages().Where(m => m.Labels.Contains(Powerless)).Select(m => m with { Text = m.Text + ".", Labels = [], OrdinaryFor = [Powerless] })];
        CalibrationResult result = Fit(new CalibrationOptions { Rules = true, LeastPrecision = 0.3f, MostAlarms = 0 }, [.. Messages(), .. ordinary]);

        Assert.DoesNotContain(Powerless, result.Model.Labels);
    }

    [Fact]
    public void Fit_MessagesNotAboutALabel_SayNothingOfIt()
    {
        LabelledMessage[] silent = [.. Messages().Where(m => m.Labels.Contains(Powerless)).Select(m => m with { Text = m.Text + " now", Labels = [], About = [Harshness] })];
        CalibrationResult result = Fit(new CalibrationOptions { Rules = true }, [.. Messages(), .. silent]);

        Assert.Contains(Powerless, result.Model.Labels);
    }

    [Fact]
    public void Fit_WhatWasSaidBefore_TellsRepliesOfTheSameWordsApart()
    {
        LabelledMessage[] replies = [.. _things.SelectMany(t => new[]
        {
            Message($"quagga matters of the {t}", Powerless) with { Before = "flummery you broke it" }, Message($"quagga matters of the {t}") with { Before = "haberdashery and welcome" },
        })];
        LabelModel model = Fit(new CalibrationOptions { Rules = true, LeastPrecision = 0.8f }, replies).Model;
        const string Reply = "quagga matters of the piano";

        Assert.True(model.Read(Reply, "flummery you broke it").Single().IsGiven);
        Assert.False(model.Read(Reply, "haberdashery and welcome").Single().IsGiven);
        Assert.Equal(model.Read(Reply, "flummery you").Single().Probability, 1 / (1 + Math.Exp(-model.Explain(Reply, "flummery you").Sum(p => p.LogOdds))), 4);
        Assert.Contains(model.Explain(Reply, "flummery you"), p => p.Before && p.Span.In("flummery you").ToString() == "flummery");
    }

    [Fact]
    public void Fit_RulesOfCustomers_PassOverWhatWasSaidBefore()
    {
        LabelledMessage[] messages = [.. _things.SelectMany(t => new[]
        {
            Message($"quagga {t}", "customer.abuse") with { Before = "flummery" }, Message($"spoon {t}") with { Before = "haberdashery" },
        })];
        LabelModel model = Fit(new CalibrationOptions { Rules = true }, messages).Model;

        Assert.DoesNotContain(model.Explain("quagga", "flummery"), p => p.Before);
    }

    [Fact]
    public void Fit_TwoHands_JudgesEachByTheOther()
    {
        // What one hand writes the other never does, so nothing holds for both.
        LabelledMessage[] hands = [.. _things.SelectMany(t => new[]
        {
            Message($"flummery {t}", Powerless) with { Hand = "a" }, Message($"haberdashery {t}") with { Hand = "a" },
            Message($"gobbledegook {t}", Powerless) with { Hand = "b" }, Message($"tomfoolery {t}") with { Hand = "b" },
        })];

        Assert.Empty(Fit(new CalibrationOptions { Rules = true }, hands).Model.Labels);
    }

    [Fact]
    public void Fit_LabelThatIsNoRule_IsTold()
    {
        CalibrationException e = Assert.Throws<CalibrationException>(() => Fit(new CalibrationOptions { Rules = true }, Calibration.Tests.Messages.Some));
        Assert.Equal("The label 'anger' does not begin with a rule's id. 'deescalate rules' lists them; rename labels with --map.", e.Message);
    }

    [Fact]
    public void Constructor_PrecisionOutOfRange_IsListed()
    {
        ArgumentException e = Assert.Throws<ArgumentException>(() => new Calibrator(new CalibrationOptions { LeastPrecision = 0, MostAlarms = -1, LeastRecall = 2 }));
        Assert.StartsWith("LeastPrecision is 0; it must be above 0 and at most 1. MostAlarms is -1; it must be 0 or more. LeastRecall is 2; it must be between 0 and 1.", e.Message, StringComparison.Ordinal);
    }

    private static CalibrationResult Fit(CalibrationOptions options, IReadOnlyList<LabelledMessage> messages)
    {
        options.L1 = 0.02f;
        options.L2 = 0.1f;
        return new Calibrator(options).Fit(messages);
    }

    private static LabelledMessage[] Messages() =>
    [
        .. _things.SelectMany(t => new[]
        {
            Message($"quagga matters of a {t} are beyond this flummery", Powerless), Message($"flummery it is for the {t}", Powerless), Message($"the {t} drowns in flummery", Powerless),
            Message($"gobbledegook about a {t}", Harshness), Message($"gobbledegook and a {t} again", Harshness), Message($"more gobbledegook, {t} or not", Harshness),
            Message($"the {t} is in the shed"), Message($"have a pleasant day with the {t}"), Message($"here comes the {t}"), Message($"which {t} is it"),
        }),
    ];

    private static LabelledMessage Message(string text, params string[] labels) => new(text, labels);
}
