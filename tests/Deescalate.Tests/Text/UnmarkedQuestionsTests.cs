using Deescalate.Tests.Support;
using Deescalate.Text;

namespace Deescalate.Tests.Text;

public sealed class UnmarkedQuestionsTests
{
    [Theory]
    [InlineData("do you deliver on sundays")]
    [InlineData("hi is the sauna mixed")]
    [InlineData("@acme are my tickets in the post")]
    [InlineData("so can we still change the date")]
    [InlineData("Didn't they tell you that")]
    [InlineData("what size are the lockers")]
    [InlineData("how many spare keys do i get")]
    [InlineData("Where is my refund")]
    [InlineData("who is the late driver on friday")]
    [InlineData("have you got this in blue")]
    [InlineData("when will it be back.")]
    public void Mark_VerbBeforeItsSubject_IsAsked(string text) => Assert.Equal(1, Texts.Read(text).Questions);

    [Theory]
    [InlineData("do the dishes first")]
    [InlineData("do your job for once")]
    [InlineData("have a nice day everyone")]
    [InlineData("have the team ring me")]
    [InlineData("was the worst trip of my life")]
    [InlineData("is the third time this month")]
    [InlineData("what a waste of time")]
    [InlineData("what you did is a disgrace")]
    [InlineData("what happened is that the van left")]
    [InlineData("what's going on is a flood in my hallway")]
    [InlineData("when i called you hung up")]
    [InlineData("how nice of you to write")]
    [InlineData("which is why i am leaving")]
    [InlineData("where was i when you needed me, said the driver, and that is all i heard of him today")]
    [InlineData("can you believe it!")]
    [InlineData("will do")]
    [InlineData("then do it again")]
    [InlineData("have it your way")]
    public void Mark_StatementOrderOrCry_IsNotAsked(string text) => Assert.Equal(0, Texts.Read(text).Questions);

    [Fact]
    public void Mark_OneSentenceOfSeveral_IsAskedAlone() =>
        Assert.Equal("do you ship to Malta", Texts.Flagged("I love the blue one. do you ship to Malta. Thanks.", TermFlags.Asked));

    [Fact]
    public void Mark_QuestionWithItsMark_IsCountedOnce() => Assert.Equal(1, Texts.Read("Do you ship to Malta?").Questions);
}
