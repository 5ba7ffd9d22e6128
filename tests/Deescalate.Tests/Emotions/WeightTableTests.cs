using Deescalate.Tests.Support;
using Deescalate.Text;

namespace Deescalate.Tests.Emotions;

public sealed class WeightTableTests
{
    [Theory]
    [InlineData(11, 0)]
    [InlineData(11, 7)]
    [InlineData(11, 8)]
    [InlineData(11, 10)]
    [InlineData(40, 0)]
    [InlineData(40, 7)]
    [InlineData(40, 8)]
    [InlineData(40, 39)]
    [InlineData(65, 64)]
    [InlineData(WeightTable.MostLabels, 15)]
    [InlineData(WeightTable.MostLabels, WeightTable.MostLabels - 1)]
    public void AddRow_Twice_AddsTheRowsWeightsAndNothingElse(int labels, int label)
    {
        WeightTable table = OfWords(labels);
        int[] sums = new int[table.Width];
        Assert.True(table.TryFind(WordHash.OfFolded($"word{label}"), out WeightRow row));
        table.AddRow(row, sums);
        table.AddRow(row, sums);

        Assert.Equal(200, sums[label]);
        Assert.Equal(200, sums.Sum());
        Assert.Equal([label], Enumerable.Range(0, labels).Where(l => table.WeightOf(row, l) != 0));
        Assert.Equal(100, table.WeightOf(row, label));
    }

    [Fact]
    public void AddRow_WeightsInSeveralBlocks_AddsEach()
    {
        sbyte[] weights = [.. Enumerable.Range(0, 40).Select(l => (sbyte)(l is >= 8 and < 16 or 30 ? 0 : l == 39 ? sbyte.MinValue : l - 20))];
        WeightTableLayout layout = new([.. weights.Select((_, l) => new FittedLabel($"label{l}", 0, 1, 0))]);
        layout.Add(WordHash.OfFolded("other"), weights);
        layout.Add(WordHash.OfFolded("word"), weights);
        WeightTable table = WeightTableFormat.ReadChecked(WeightTableFormat.Write(layout.Build([])), "own.bin");

        int[] sums = new int[table.Width];
        Assert.True(table.TryFind(WordHash.OfFolded("word"), out WeightRow row));
        table.AddRow(row, sums);

        Assert.Equal(weights.Select(w => (int)w), sums);
        Assert.Equal(sums, Enumerable.Range(0, weights.Length).Select(l => table.WeightOf(row, l)));
    }

    [Fact]
    public void TryFind_UnknownNgram_FindsNothing() => Assert.False(OfWords(11).TryFind(WordHash.OfFolded("word11"), out _));

    [Fact]
    public void Add_NoWeight_IsLeftOut()
    {
        WeightTableLayout layout = new([new FittedLabel("label", 0, 1, 0)]);
        layout.Add(WordHash.OfFolded("word"), [0]);

        Assert.False(layout.Build([]).TryFind(WordHash.OfFolded("word"), out _));
    }

    [Theory]
    [InlineData(0, 8, 0)]
    [InlineData(1, 8, 8)]
    [InlineData(11, 16, 16)]
    [InlineData(32, 32, 32)]
    [InlineData(33, 8, 40)]
    [InlineData(64, 8, 64)]
    [InlineData(65, 16, 80)]
    [InlineData(WeightTable.MostLabels, 32, 256)]
    public void WidthOf_Labels_IsRoundedUpToWholeBlocks(int labels, int block, int width)
    {
        Assert.Equal(block, WeightTable.BlockWidthOf(labels));
        Assert.Equal(width, WeightTable.WidthOf(labels));
    }

    [Theory]
    [InlineData(1, 0b1)]
    [InlineData(0, 0b100000)]
    public void ReadChecked_RowBeyondTheWeights_IsRefused(int first, uint blocks)
    {
        const int Slots = 16;
        WeightSlot[] slots = new WeightSlot[Slots];
        slots[3] = WeightSlot.Of(0, WeightRow.Of(first, blocks));
        WeightTable table = new(
            [],
            [.. Enumerable.Range(0, 40).Select(l => new FittedLabel($"label{l}", 0, 1, 0))],
            Flat<ulong>.Of(new ulong[WeightTable.FilterLength(Slots)]),
            Flat<WeightSlot>.Of(slots),
            Flat<sbyte>.Of(new sbyte[WeightTable.BlockWidthOf(40)]));

        WeightsFileException e = Assert.Throws<WeightsFileException>(() => WeightTableFormat.ReadChecked(WeightTableFormat.Write(table), "own.bin"));
        Assert.Equal("own.bin: an n-gram points beyond the weights. It is damaged; fit it again, or copy it again from where it is whole.", e.Message);
    }

    private static WeightTable OfWords(int labels) =>
        WeightTableFormat.ReadChecked(WeightTables.Of([.. Enumerable.Range(0, labels).Select(n => ($"word{n}", $"label{n}"))]), "own.bin");
}
