using Deescalate.Phrases;

namespace Deescalate.Tests.Phrases;

public sealed class EnglishGrammarTests
{
    [Theory]
    [InlineData("refund", "a refund")]
    [InlineData("upgrade", "an upgrade")]
    [InlineData("hour", "an hour")]
    [InlineData("unit", "a unit")]
    [InlineData("SMS", "an SMS")]
    [InlineData("PIN", "a PIN")]
    [InlineData("8-day pass", "an 8-day pass")]
    [InlineData("11 o'clock slot", "an 11 o'clock slot")]
    [InlineData("our team leader", "our team leader")]
    [InlineData("the duty manager", "the duty manager")]
    public void WithArticle_BySound_IsRight(string noun, string expected) => Assert.Equal(expected, EnglishGrammar.WithArticle(noun));

    [Theory]
    [InlineData("way", "ways")]
    [InlineData("box", "boxes")]
    [InlineData("party", "parties")]
    [InlineData("person", "people")]
    [InlineData("branch", "branches")]
    public void Plural_OfNoun_IsRight(string noun, string expected) => Assert.Equal(expected, EnglishGrammar.Plural(noun));

    [Theory]
    [InlineData(1, "one way")]
    [InlineData(2, "two ways")]
    [InlineData(12, "12 ways")]
    public void Counted_ByNumber_Agrees(int count, string expected) => Assert.Equal(expected, EnglishGrammar.Counted(count, "way"));

    [Theory]
    [InlineData("Dana", "Dana's")]
    [InlineData("James", "James's")]
    [InlineData("the customers", "the customers'")]
    [InlineData("the boss", "the boss's")]
    public void Possessive_OfNoun_IsRight(string noun, string expected) => Assert.Equal(expected, EnglishGrammar.Possessive(noun));

    [Theory]
    [InlineData("Friday", "on Friday", "by Friday")]
    [InlineData("3 May", "on 3 May", "by 3 May")]
    [InlineData("tomorrow", "tomorrow", "by tomorrow")]
    [InlineData("noon", "at noon", "by noon")]
    [InlineData("5pm", "at 5pm", "by 5pm")]
    [InlineData("within two days", "within two days", "within two days")]
    [InlineData("today", "today", "today")]
    public void OnAndBy_Time_TakeTheRightWord(string time, string on, string by)
    {
        Assert.Equal(on, EnglishGrammar.On(time));
        Assert.Equal(by, EnglishGrammar.By(time));
    }

    [Fact]
    public void List_OfItems_HasNoCommaBeforeTheLast()
    {
        Assert.Equal("", EnglishGrammar.List([], "or"));
        Assert.Equal("a", EnglishGrammar.List(["a"], "or"));
        Assert.Equal("a, b or c", EnglishGrammar.List(["a", "b", "c"], "or"));
    }

    [Theory]
    [InlineData("so it broke. it was new.", "So it broke. It was new.")]
    [InlineData("£5 is back. yes!", "£5 is back. Yes!")]
    [InlineData("version 2.5 is out", "Version 2.5 is out")]
    public void CapitalizeSentences_OfText_ChangesOnlyTheStarts(string text, string expected)
    {
        char[] letters = text.ToCharArray();
        EnglishGrammar.CapitalizeSentences(letters);
        Assert.Equal(expected, new string(letters));
    }
}
