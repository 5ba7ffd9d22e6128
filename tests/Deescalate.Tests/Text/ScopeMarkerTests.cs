using Deescalate.Tests.Support;
using Deescalate.Text;

namespace Deescalate.Tests.Text;

/// <summary>"Never been so ..." denies that it was ever more: what follows is said of now.</summary>
public sealed class ScopeMarkerTests
{
    [Theory]
    [InlineData("I have never been so disappointed in my life.")]
    [InlineData("never felt so let down tbh")]
    [InlineData("Never been this frustrated with a company.")]
    [InlineData("I haven't been this worried since my daughter was born.")]
    [InlineData("We have not felt this unwelcome anywhere.")]
    [InlineData("Never in all my years have I seen such incompetence")]
    [InlineData("I've never had a worse stay.")]
    [InlineData("I have never been more confused")]
    [InlineData("we've never had so many problems with anybody")]
    [InlineData("I've never ever met such rude people")]
    public void Mark_ThatItWasEverMore_IsNoDenialOfWhatIsNow(string text) => Assert.Equal("", Texts.Flagged(text, TermFlags.Negated));

    [Theory]
    [InlineData("I have never said that you were rude.", "said that you were rude")]
    [InlineData("I have not been angry.", "been angry")]
    [InlineData("I wasn't that upset", "that upset")]
    [InlineData("I never asked for such a thing.", "asked for such a thing")]
    [InlineData("I never got so much as a reply.", "got so much as a")]
    [InlineData("It has never been more than a rumor.", "been more than a rumor")]
    [InlineData("I have never had this problem.", "had this problem")]
    [InlineData("I haven't been so well lately.", "been so well lately")]
    [InlineData("I never felt it. So sad that it ended.", "felt it")]
    public void Mark_OrdinaryDenial_HoldsForWhatFollows(string text, string denied) => Assert.Equal(denied, Texts.Flagged(text, TermFlags.Negated));
}
