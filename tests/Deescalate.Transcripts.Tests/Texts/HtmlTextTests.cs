using Deescalate.Transcripts.Texts;

namespace Deescalate.Transcripts.Tests.Texts;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("<p>a</p><p>b</p>", "a\nb")]
    [InlineData("a<br>b<br/><br/>c", "a\nb\n\nc")]
    [InlineData("<div><div>a</div></div>\n  <div>b</div>", "a\nb")]
    [InlineData("<ul><li>a<li>b</ul>c", "a\nb\nc")]
    [InlineData("a  \n b<b> c </b>d", "a b c d")]
    [InlineData("1 &lt; 2 &amp;&amp; 3 &#8211; 4&nbsp;5 &copy; &unknown; & x", "1 < 2 && 3 – 4 5 © &unknown; & x")]
    [InlineData("&#128512;!", "😀!")]
    [InlineData("<style>p{}</style><script>alert('x')</script><!-- c -->a", "a")]
    [InlineData("<p>a <span>b</p><p>unclosed", "a b\nunclosed")]
    [InlineData("5 < 6 and 7 > 6", "5 < 6 and 7 > 6")]
    [InlineData("", "")]
    public void Read_Markup_GivesWhatAReaderSees(string html, string expected) => Assert.Equal(expected, HtmlText.Read(html, default, cut: null).Trim().ToString());

    [Fact]
    public void Read_Quotes_AreNamed()
    {
        List<(int Start, int Length, TrimmedKind Kind)> cut = [];

        MappedText text = HtmlText.Read("<p>mine</p><blockquote>theirs <blockquote>older</blockquote></blockquote><div class='x gmail_signature'>Bo</div>", default, cut);

        Assert.Equal(["theirs\nolder", "Bo"], cut.Select(c => text.Slice(c.Start, c.Length).Trim()));
    }

    [Fact]
    public void Read_DeepNesting_IsAnErrorAndNoOverflow()
    {
        string html = string.Concat(Enumerable.Repeat("<div>", 20_000)) + "deep";

        ConversationFormatException e = Assert.Throws<ConversationFormatException>(() => HtmlText.Read(html, new SourcePosition(0, "$.body", 0), cut: null));

        Assert.Equal("$.body: this HTML is nested more than 500 deep. Cut it, or leave the message out.", e.Message);
    }
}
