namespace Deescalate.Calibration.Tests;

public sealed class LabelModelTests
{
    private static readonly CalibrationResult _fitted = new Calibrator().Fit(Messages.Some, ["Own tickets (own)"]);

    [Fact]
    public void Load_WhatWasSaved_ReadsTheSame()
    {
        LabelModel loaded = LabelModel.Load(new MemoryStream(File()), "own.bin");

        Assert.Equal(["Own tickets (own)"], loaded.Sources);
        Assert.All(Messages.Some, m => Assert.Equal(_fitted.Model.Read(m.Text), loaded.Read(m.Text)));
    }

    [Theory]
    [InlineData("I am livid about the parcel!!")]
    [InlineData("thanks a million")]
    [InlineData("WHAT")]
    [InlineData("")]
    public void Explain_Contributions_AddUpToTheProbability(string text)
    {
        IReadOnlyList<LabelContribution> parts = _fitted.Model.Explain(text);
        foreach (LabelScore score in _fitted.Model.Read(text))
        {
            double logOdds = parts.Where(p => p.Label == score.Label).Sum(p => p.LogOdds);
            Assert.Equal(score.Probability, 1 / (1 + Math.Exp(-logOdds)), 4);
        }

        Assert.All(parts, p => Assert.True(p.Span.Start >= 0 && p.Span.End <= text.Length));
    }

    [Fact]
    public void Explain_TellingWords_StandOut()
    {
        const string Text = "my parcel, oh dear: I am livid about the thing";
        LabelContribution strongest = _fitted.Model.Explain(Text).Where(c => c.Label == "anger").MaxBy(c => c.LogOdds);
        Assert.Contains("livid", strongest.Span.In(Text).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Measure_MessagesItWasFittedTo_AreToldApart() => Assert.True(_fitted.Model.Measure(Messages.Some).MacroF1 > 0.95);

    [Fact]
    public void Load_NoWeights_SaysWhatItExpects()
    {
        WeightsFileException e = Assert.Throws<WeightsFileException>(() => LabelModel.Load(new MemoryStream("{\"text\":1}"u8.ToArray()), "own.bin"));
        Assert.Equal("own.bin: it does not begin like a file of weights. Make one with 'deescalate calibrate'.", e.Message);
    }

    [Fact]
    public void Load_OtherVersion_NamesBoth()
    {
        byte[] file = File();
        file[4] = 9;
        WeightsFileException e = Assert.Throws<WeightsFileException>(() => LabelModel.Load(new MemoryStream(file), "own.bin"));
        Assert.StartsWith("own.bin: it is of version 9, this library reads version 5.", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_CutShortAnywhere_IsRefused()
    {
        byte[] file = File();
        for (int length = 0; length < file.Length; length += 7)
        {
            Assert.Throws<WeightsFileException>(() => LabelModel.Load(new MemoryStream(file[..length]), "own.bin"));
        }
    }

    [Fact]
    public void Load_Damaged_IsRefused()
    {
        byte[] file = File();
        file[file.Length / 2] ^= 1;
        WeightsFileException e = Assert.Throws<WeightsFileException>(() => LabelModel.Load(new MemoryStream(file), "own.bin"));
        Assert.Equal("own.bin: it is cut short or damaged. Fit it again, or copy it again from where it is whole.", e.Message);
    }

    [Fact]
    public void Load_MadeToHarm_IsRefusedOrReadsWithoutHarm()
    {
        byte[] whole = File();
        SplitMix random = new(1);
        for (int i = 0; i < 2000; i++)
        {
            byte[] file = (byte[])whole.Clone();
            file[random.Next() % (ulong)file.Length] = (byte)random.Next();
            WeightTableFormat.Seal(file);
            try
            {
                LabelModel.Load(new MemoryStream(file), "own.bin").Read("I am livid about the parcel, thanks a million!");
            }
            catch (WeightsFileException)
            {
                // Refused, as it should be.
            }
        }
    }

    private static byte[] File()
    {
        using MemoryStream stream = new();
        _fitted.Save(stream);
        return stream.ToArray();
    }
}
