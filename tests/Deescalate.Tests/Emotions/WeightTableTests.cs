using Deescalate.Tests.Support;
using Deescalate.Text;

namespace Deescalate.Tests.Emotions;

public sealed class WeightTableTests
{
    private static readonly WeightTable _table = WeightTableFormat.ReadChecked(
        WeightTables.Of([.. Enumerable.Range(0, 11).Select(n => ($"word{n}", $"label{n}"))]), "own.bin");

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(10)]
    public void AddRow_Twice_AddsTheRowsWeightsAndNothingElse(int label)
    {
        int[] sums = new int[_table.Width];
        Assert.True(_table.TryFind(WordHash.OfFolded($"word{label}"), out int row));
        _table.AddRow(row, sums);
        _table.AddRow(row, sums);

        Assert.Equal(200, sums[label]);
        Assert.Equal(200, sums.Sum());
        Assert.Equal(100, _table.Row(row)[label]);
    }

    [Fact]
    public void TryFind_UnknownNgram_FindsNothing()
    {
        Assert.False(_table.TryFind(WordHash.OfFolded("word11"), out int row));
        Assert.True(row < 0);
    }

    [Theory]
    [InlineData(1, 8)]
    [InlineData(8, 8)]
    [InlineData(11, 16)]
    public void WidthOf_Labels_IsRoundedUpToEight(int labels, int width) => Assert.Equal(width, WeightTable.WidthOf(labels));
}
