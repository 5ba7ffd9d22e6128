using Deescalate.Transcripts.Texts;

namespace Deescalate.Transcripts.Tests.Texts;

public sealed class MailTrimmerTests
{
    [Theory]
    [InlineData("Thanks.\n\nOn Mon, 2 Mar 2026, Ann wrote:\n> hello\n> you\n", "Thanks.")]
    [InlineData("Thanks.\n\nOn Mon, 2 Mar 2026 at 10:00, Ann Example\n<ann@example.com> wrote:\n> hello\n", "Thanks.")]
    [InlineData("Thanks.\n-----Original Message-----\nFrom: x\nhello", "Thanks.")]
    [InlineData("Thanks.\n________________________________\nFrom: Ann\nSent: Monday\nhello", "Thanks.")]
    [InlineData("Thanks.\nFrom: Ann <ann@example.com>\nSent: Monday\nhello", "Thanks.")]
    [InlineData("Thanks.\n-- \nBo\nPlum Street", "Thanks.")]
    [InlineData("Thanks.\n\nSent from my iPhone", "Thanks.")]
    [InlineData("> when?\nToday.\n> where?\nHere.", "Today.\nHere.")]
    [InlineData("> all of it\n> is quoted", "> all of it\n> is quoted")]
    public void Without_QuotedAndSigned_Goes(string mail, string expected) => Assert.Equal(expected, Trim(mail));

    [Theory]
    [InlineData("I wrote to you on Monday: no answer.")]
    [InlineData("From: the shop\nI bought it there.")]
    [InlineData("On Monday I wrote two mails.\nNobody wrote back.")]
    [InlineData("It costs 5 --- or 6.\n--\u00A0not a signature")]
    [InlineData("It was sent from my old flat")]
    [InlineData("a > b, and b -> c")]
    public void Without_OwnWords_Stay(string mail) => Assert.Equal(mail, Trim(mail));

    private static string Trim(string mail)
    {
        MappedText text = MappedText.Of(mail, default);
        MappedText kept = text.Without([.. MailTrimmer.Find(mail, []).Select(c => (c.Start, c.Length))]);
        return kept.Length == 0 ? mail : System.Text.RegularExpressions.Regex.Replace(kept.ToString(), "\n{2,}", "\n", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
    }
}
