namespace Deescalate.Calibration.Tests;

public sealed class LabelledMessageReaderTests
{
    [Theory]
    [InlineData("""{"text":"a","labels":["x","y"]}""", "x,y")]
    [InlineData("""{"text":"a","label":"x"}""", "x")]
    [InlineData("""{"text":"a","label":"x","labels":["y","y"],"id":7}""", "y")]
    [InlineData("""{"text":"a","labels":[]}""", "")]
    [InlineData("""{"text":"a","label":null}""", "")]
    public void Read_GoodRow_GivesItsLabels(string line, string labels)
    {
        LabelledMessages read = Read(line);

        Assert.Empty(read.BadRows);
        Assert.Equal(labels, string.Join(',', Assert.Single(read.Messages).Labels));
    }

    [Theory]
    [InlineData("""{"text":"a","label":"x"}}""", "not valid JSON at byte 24.")]
    [InlineData("""["a","x"]""", """the line holds no JSON object. Write {"text":...,"labels":[...]}.""")]
    [InlineData("""{"label":"x"}""", "field 'text' is missing or no string.")]
    [InlineData("""{"text":5,"label":"x"}""", "field 'text' is missing or no string.")]
    [InlineData("""{"text":" ","label":"x"}""", "field 'text' is empty.")]
    [InlineData("""{"text":"a"}""", "there is neither a field 'labels' nor a field 'label'.")]
    [InlineData("""{"text":"a","label":3}""", "field 'label' is no string with letters, and not null.")]
    [InlineData("""{"text":"a","label":""}""", "field 'label' is no string with letters, and not null.")]
    [InlineData("""{"text":"a","labels":"x"}""", "field 'labels' is no list of strings.")]
    [InlineData("""{"text":"a","labels":["x",2]}""", "field 'labels' holds something else than strings with letters.")]
    public void Read_BadRow_IsNamedByItsLine(string line, string problem)
    {
        LabelledMessages read = Read("""{"text":"fine","label":"x"}""" + "\n\n" + line);

        Assert.Single(read.Messages);
        Assert.Equal($"rows.jsonl(3): {problem}", Assert.Single(read.BadRows).ToString());
    }

    [Theory]
    [InlineData("hi\\nthere", "hi\nthere")]
    [InlineData("customer: hi", "hi")]
    [InlineData("Customer: hi\\nagent: hello\\ncustomer: my bike\\nis gone", "my bike\nis gone")]
    [InlineData("customer: hi\\nagent: one moment\\nplease", "hi")]
    [InlineData("agent: hello", null)]
    [InlineData("", null)]
    public void Read_Context_GivesWhatTheCustomerSaidLast(string context, string? before) =>
        Assert.Equal(before, Assert.Single(Read($$"""{"text":"a","label":"x","context":"{{context}}"}""").Messages).Before);

    [Theory]
    [InlineData("[[\"customer\",\"hi\"]]")]
    [InlineData("null")]
    [InlineData("7")]
    public void Read_ContextOfAnotherForm_IsPassedOver(string context) =>
        Assert.Null(Assert.Single(Read($$"""{"text":"a","label":"x","context":{{context}}}""").Messages).Before);

    [Fact]
    public void Read_BadRow_TellsNoWordOfTheMessage() =>
        Assert.DoesNotContain("secret", Assert.Single(Read("""{"text":"secret" "label":"x"}""").BadRows).ToString(), StringComparison.Ordinal);

    private static LabelledMessages Read(string lines)
    {
        using StringReader reader = new(lines);
        return LabelledMessageReader.Read(reader, "rows.jsonl");
    }
}
