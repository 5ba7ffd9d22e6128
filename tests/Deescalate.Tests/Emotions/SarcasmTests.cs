using Deescalate.Rules;
using Deescalate.Tests.Support;

namespace Deescalate.Tests.Emotions;

public sealed class SarcasmTests
{
    [Theory]
    [InlineData("Thanks for nothing, what a stellar company", "for nothing")]
    [InlineData("Cheers for breaking my phone", "Cheers for breaking my")]
    [InlineData("Brilliant. Just brilliant. Two hours and no bus", "Just brilliant")]
    public void Find_MockPraise_IsFrustrationOnItsWords(string text, string words)
    {
        Finding? finding = SharedAnalyzer.Instance.StartSession().Add(Message.FromCustomer(text)).Findings.FirstOrDefault(f => f.RuleId == "emotion.frustration");
        Assert.NotNull(finding);
        Assert.Equal(words, finding.Span.In(text).ToString());
    }

    [Theory]
    [InlineData("Thanks for nothing, what a stellar company")]
    [InlineData("Cheers for breaking my phone")]
    public void Scores_MockPraise_AreNeitherThanksNorPleasure(string text)
    {
        EmotionScores scores = SharedAnalyzer.Instance.StartSession().Add(Message.FromCustomer(text)).Emotions;
        Assert.True(scores[Emotion.Gratitude] < 0.3f);
        Assert.True(scores[Emotion.Satisfaction] < 0.3f);
    }

    [Theory]
    [InlineData("Thanks for looking into it, nothing more I need")]
    [InlineData("Brilliant, that works now")]
    [InlineData("Cheers for the quick reply about my broken phone")]
    public void Find_HonestPraise_IsNoFrustration(string text) =>
        Assert.DoesNotContain(SharedAnalyzer.Instance.StartSession().Add(Message.FromCustomer(text)).Findings, f => f.RuleId == "emotion.frustration");
}
