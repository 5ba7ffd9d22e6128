using Deescalate.Cli.Lint;

namespace Deescalate.Cli.Tests.Lint;

public sealed class FingerprintTests
{
    private const string Rule = "agent.policy-defense";
    private static readonly string _one = Of("Hello. I'm afraid policy is policy. Bye.");

    [Theory]
    [InlineData("I'm afraid policy is policy.")]
    [InlineData("Good morning!\nI'm  afraid POLICY is policy! Anything else?")]
    [InlineData("\t“I'm afraid, policy is policy.”")]
    public void Of_SameSentence_IsTheSame(string text) => Assert.Equal(_one, Of(text));

    [Theory]
    [InlineData("I'm sorry, policy is policy.")]
    [InlineData("I'm afraid policy is policy here.")]
    public void Of_OtherSentence_IsAnother(string text) => Assert.NotEqual(_one, Of(text));

    [Fact]
    public void Of_OtherRule_IsAnother() => Assert.NotEqual(_one, Fingerprint.Of("agent.other", "I'm afraid policy is policy.", new TextSpan(11, 16)));

    [Fact]
    public void Of_AnySpan_NeverThrows() => Assert.All(
        [new TextSpan(0, 0), new TextSpan(0, 4), new TextSpan(4, 0), new TextSpan(3, 1)],
        span => Assert.Equal(32, Fingerprint.Of(Rule, "a. b", span).Length));

    private static string Of(string text) => Fingerprint.Of(Rule, text, new TextSpan(text.IndexOf("policy", StringComparison.OrdinalIgnoreCase), "policy is policy".Length));
}
