using Deescalate.Tests.Support;
using Deescalate.Text;

namespace Deescalate.Tests.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("don't stop", "Word:don't Word:stop")]
    [InlineData("don\u2019t", "Word:don\u2019t")]
    [InlineData("paid $20.50 today", "Word:paid Currency:$ Number:20.50 Word:today")]
    [InlineData("1,250 or 24/7", "Number:1,250 Word:or Number:24/7")]
    [InlineData("see https://example.org/a?b=1.", "Word:see Url:https://example.org/a?b=1 Terminator:.")]
    [InlineData("mail me@shop.example.com now", "Word:mail Email:me@shop.example.com Word:now")]
    [InlineData("@Acme hi #fail", "Mention:@Acme Word:hi Tag:#fail")]
    [InlineData("what?!?! ok", "Word:what Terminator:?!?! Word:ok")]
    [InlineData("so sad :( bye", "Word:so Word:sad Emoji::( Word:bye")]
    [InlineData("on 2026-03-01 at 10:30", "Word:on Number:2026-03-01 Word:at Number:10:30")]
    [InlineData("f*ck this sh!t", "Word:f*ck Word:this Word:sh!t")]
    [InlineData("F*** this, b*****.", "Word:F*** Word:this Separator:, Word:b***** Terminator:.")]
    [InlineData("so* and note** and no*", "Word:so Separator:* Word:and Word:note Separator:* Separator:* Word:and Word:no Separator:*")]
    [InlineData("double-charged", "Word:double Separator:- Word:charged")]
    public void Tokenize_Text_GivesKindsAndSpans(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Texts.Tokens(text).Select(t => $"{t.Kind}:{t.Text}")));

    [Theory]
    [InlineData("\U0001F621", 1)]
    [InlineData("\U0001F44D\U0001F3FD", 1)]
    [InlineData("\U0001F468\u200D\U0001F469\u200D\U0001F467", 1)]
    [InlineData("\u2764\uFE0F", 1)]
    [InlineData("\U0001F621\U0001F621", 2)]
    public void Tokenize_Emoji_IsOneTokenASequence(string text, int count)
    {
        (TokenKind Kind, string Text)[] tokens = [.. Texts.Tokens(text)];
        Assert.Equal(count, tokens.Length);
        Assert.All(tokens, t => Assert.Equal(TokenKind.Emoji, t.Kind));
    }

    [Theory]
    [InlineData("CAFÉ", "café")]
    [InlineData("\uFF48\uFF45\uFF4C\uFF50", "help")]
    [InlineData("re\u200Bfund", "refund")]
    [InlineData("résumé", "resume")]
    public void Tokenize_SameWordWrittenOtherwise_HashesAlike(string one, string other)
    {
        TokenBuffer a = new();
        TokenBuffer b = new();
        Tokenizer.Tokenize(one, a);
        Tokenizer.Tokenize(other, b);
        Assert.Equal(b.Tokens[0].Hash, a.Tokens[0].Hash);
    }

    [Fact]
    public void Tokenize_SurfaceFacts_AreKept()
    {
        TokenBuffer tokens = new();
        Tokenizer.Tokenize("NEVER sooooo bad... Really?!", tokens);
        Assert.True(tokens.Tokens[0].Has(TokenFlags.AllCaps));
        Assert.True(tokens.Tokens[1].Has(TokenFlags.Stretched));
        Assert.True(tokens.Tokens[3].Has(TokenFlags.Ellipsis));
        Assert.True(tokens.Tokens[5].Has(TokenFlags.Question));
        Assert.True(tokens.Tokens[5].Has(TokenFlags.Exclamation));
    }
}
