namespace Deescalate.Calibration.Tests;

public sealed class LabelledReplyReaderTests
{
    [Fact]
    public void Read_Rows_GivesReplies()
    {
        LabelledReplies read = LabelledReplyReader.Read(
            new StringReader("""{"id":"1","context":[["customer","When?"],["system","look-up"]],"text":"Monday.","answer":"outcome"}""" + "\n\n" + """{"text":"Hm.","answer":"none"}"""), "rows.jsonl");

        Assert.Empty(read.BadRows);
        Assert.Equal([(2, "Monday.", AnswerKind.Outcome, "rows.jsonl"), (0, "Hm.", AnswerKind.None, "rows.jsonl")], read.Replies.Select(r => (r.Before.Count, r.Text, r.Answer, r.Hand)));
        Assert.Equal([Message.FromCustomer("When?"), new Message(ParticipantRole.System, "look-up")], read.Replies[0].Before);
    }

    [Theory]
    [InlineData("nonsense", "not valid JSON at byte 1.")]
    [InlineData("[]", "field 'text' is missing, empty or no string.")]
    [InlineData("""{"text":" ","answer":"none"}""", "field 'text' is missing, empty or no string.")]
    [InlineData("""{"text":"a"}""", "field 'answer' is none of none, deferred, process, outcome.")]
    [InlineData("""{"text":"a","answer":"Outcome!"}""", "field 'answer' is none of none, deferred, process, outcome.")]
    [InlineData("""{"text":"a","answer":"none","context":"customer: hi"}""", """field 'context' is no list of pairs such as ["customer","..."], of customer, agent, bot or system.""")]
    [InlineData("""{"text":"a","answer":"none","context":[["boss","hi"]]}""", """field 'context' is no list of pairs such as ["customer","..."], of customer, agent, bot or system.""")]
    [InlineData("""{"text":"a","answer":"none","context":[["customer"]]}""", """field 'context' is no list of pairs such as ["customer","..."], of customer, agent, bot or system.""")]
    [InlineData("""{"text":"\ud800","answer":"none"}""", "a field holds half of a surrogate pair, which is no text.")]
    public void Read_BadRow_IsListedWithItsLine(string row, string problem)
    {
        LabelledReplies read = LabelledReplyReader.Read(new StringReader("""{"text":"Hm.","answer":"none"}""" + "\n" + row), "rows.jsonl");

        Assert.Equal([new BadRow("rows.jsonl", 2, problem)], read.BadRows);
        Assert.Single(read.Replies);
    }
}
