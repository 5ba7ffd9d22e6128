using Deescalate.Text;

namespace Deescalate.Tests.Text;

public sealed class WordStemTests
{
    [Theory]
    [InlineData("leaks", "leaking")]
    [InlineData("dropped", "drop")]
    [InlineData("six", "6")]
    [InlineData("Five", "5")]
    [InlineData("three", "3")]
    [InlineData("ten", "10")]
    public void Of_SameWordOrFigure_GivesSameStem(string word, string other) => Assert.Equal(WordStem.Of(word), WordStem.Of(other));

    [Theory]
    [InlineData("leak", "lease")]
    [InlineData("six", "7")]
    [InlineData("ten", "tent")]
    [InlineData("sixth", "6")]
    public void Of_OtherWord_GivesOtherStem(string word, string other) => Assert.NotEqual(WordStem.Of(word), WordStem.Of(other));
}
