namespace Deescalate.Tests;

public sealed class GrowthTests
{
    [Fact]
    public void Append_LeavesTheOldListAsItWas()
    {
        Growth<int> one = Growth<int>.Empty.Append(1);
        Growth<int> two = one.Append(2);
        Growth<int> other = one.Append(3);
        Assert.Equal([1], one);
        Assert.Equal([1, 2], two);
        Assert.Equal([1, 3], other);
        Assert.Equal((2, 2), (two.Count, two[1]));
    }

    [Fact]
    public void Items_OfEmpty_AreNone() => Assert.Empty(Growth<int>.Empty);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Items_AfterTheLast_AreRefused(int count)
    {
        Growth<int> list = count == 0 ? Growth<int>.Empty : Growth<int>.Empty.Append(7);
        Assert.Throws<IndexOutOfRangeException>(() => list[count]);
    }
}
