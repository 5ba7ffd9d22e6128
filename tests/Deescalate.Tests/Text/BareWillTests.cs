using Deescalate.Tests.Support;

namespace Deescalate.Tests.Text;

public sealed class BareWillTests
{
    [Theory]
    [InlineData("ill ring the depot", "i will ring the depot")]
    [InlineData("ok then ill send it", "ok then i will send it")]
    [InlineData("Ill be back in 5", "i will be back in 5")]
    [InlineData("and ill also check stock", "and i will also check stock")]
    [InlineData("ill never order again", "i will never order again")]
    public void Read_IllBeforeAVerb_IsIWill(string text, string words) => Assert.Equal(words, Texts.Words(text));

    [Theory]
    [InlineData("my dog is ill", "my dog is ill")]
    [InlineData("he felt ill just after lunch", "he felt ill just after lunch")]
    [InlineData("ill health", "ill health")]
    [InlineData("she was very ill be quick", "she was very ill be quick")]
    [InlineData("if he's ill just send a note", "if he is ill just send a note")]
    [InlineData("no ill feeling", "no ill feeling")]
    public void Read_Illness_StaysIll(string text, string words) => Assert.Equal(words, Texts.Words(text));
}
