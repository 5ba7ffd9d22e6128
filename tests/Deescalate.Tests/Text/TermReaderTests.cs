using Deescalate.Tests.Support;
using Deescalate.Text;

namespace Deescalate.Tests.Text;

public sealed class TermReaderTests
{
    [Theory]
    [InlineData("I don't know", "i do not know")]
    [InlineData("dont u dare", "do not you dare")]
    [InlineData("we can\u2019t", "we can not")]
    [InlineData("it's gonna be sooooo late", "it is going to be so late")]
    [InlineData("the customer's refund", "the customer 's refund")]
    [InlineData("thx, pls cancel tmrw", "thanks please cancel tomorrow")]
    [InlineData("F*CK this f u c k", "fuck this fuck")]
    [InlineData("I apologise for the colour", "i apologize for the color")]
    [InlineData("ur the best", "your the best")]
    public void Read_ChatAndContractions_AreSpelledOut(string text, string words) => Assert.Equal(words, Texts.Words(text));

    [Theory]
    [InlineData("Call Mr. Hill. He knows.", 2)]
    [InlineData("It costs 3.50 a day. Fine!", 2)]
    [InlineData("so I waited... and then it rang", 1)]
    [InlineData("One line\nsame sentence goes on", 1)]
    [InlineData("One line\n\nAnother paragraph", 2)]
    [InlineData("Really? Yes. No!", 3)]
    public void Read_Sentences_AreCounted(string text, int sentences) =>
        Assert.Equal(sentences, Texts.Read(text).Terms.ToArray().Count(t => t.Has(TermFlags.SentenceStart)));

    [Theory]
    [InlineData("I am not going to sue anybody", "going to sue anybody")]
    [InlineData("I never said you were rude", "said you were rude")]
    [InlineData("can't complain", "complain")]
    [InlineData("No, we can fix that", "")]
    [InlineData("why can't you fix it", "")]
    [InlineData("I can't believe this", "")]
    [InlineData("not only late but broken", "")]
    public void Mark_Negation_ReachesItsClauseOnly(string text, string negated) => Assert.Equal(negated, Texts.Flagged(text, TermFlags.Negated));

    [Theory]
    [InlineData("if you ignore me, I will leave", "you ignore me")]
    [InlineData("if you do not answer I will leave", "you do not answer")]
    public void Mark_Condition_ReachesItsClauseOnly(string text, string supposed) => Assert.Equal(supposed, Texts.Flagged(text, TermFlags.Hypothetical));

    [Fact]
    public void Read_Quotes_AreMarked() => Assert.Equal("you are a joke", Texts.Flagged("He told me \"you are a joke\" and left", TermFlags.Quoted));

    [Fact]
    public void Read_QuotedMail_IsMarked() => Assert.Equal("This is a disgrace", Texts.Flagged("> This is a disgrace\nI wrote that in March.", TermFlags.Quoted));
}
