using System.Text;
using Deescalate.Rules;

namespace Deescalate.Tests.Rules;

public sealed class RuleFileReaderTests
{
    [Theory]
    [InlineData("{", "bad.json(1,2): not valid JSON:")]
    [InlineData("[]", "bad.json(1,1): a rule file holds one object")]
    [InlineData("""{"id":"a.b","kind":"sate"}""", "'kind' is 'sate'. Did you mean 'state'?")]
    [InlineData("""{"id":"a.b","kind":"state","watches":"customer","titel":"x"}""", "'titel' is no member of a rule file. Did you mean 'title'?")]
    [InlineData("""{"id":"A.b","kind":"state","watches":"customer","title":"x"}""", "id 'A.b' holds 'A'. Use lower-case letters, digits, dots and dashes.")]
    [InlineData("""{"kind":"state","watches":"customer","title":"x"}""", "'id' is missing")]
    [InlineData("""{"id":"a.b","kind":"state","watches":"customer","title":"x","threshold":7}""", "'threshold' is 7; it must lie between 0 and 1.")]
    [InlineData("""{"id":"a.b","kind":"state","watches":"customer","title":"x","guards":["negate"]}""", "'negate' is no guard. Did you mean 'negated'?")]
    [InlineData("""{"id":"a.b","kind":"state","watches":"customer","title":"x","cues":[{"weight":1}]}""", "a cue group has no 'patterns'.")]
    [InlineData("""{"id":"a.b","kind":"state","watches":"customer","title":"x","cues":[{"patern":"x"}]}""", "'patern' is no member of a cue group. Did you mean 'pattern'?")]
    [InlineData("""{"id":"a.b","kind":"state","watches":"customer","title":"x","fires":[{"exchange":["Dana: hi"]}]}""", "a message of an exchange begins with 'C: ' or 'A: '")]
    [InlineData("""{"id":"a.b","kind":"emotion","watches":"customer","title":"x"}""", "kind 'emotion' is for ids that begin with 'emotion.'; 'a.b' does not.")]
    [InlineData("""{"id":"a.b","kind":"move, fault"}""", "'kind' is 'move, fault'. Known are")]
    [InlineData("""{"id":"a.b","kind":"state","watches":"customer","title":"x","unless":[{"scope":"message"}]}""", "a veto has no 'pattern'.")]
    [InlineData("""{"id":"a.b","kind":"state","watches":"customer","title":"x"} {}""", "not valid JSON:")]
    public void Read_BrokenFile_SaysWhatWhereAndHow(string json, string expected)
    {
        RuleFileException error = Assert.Throws<RuleFileException>(() => RuleFileReader.Read(Encoding.UTF8.GetBytes(json), "bad.json", examples: true));
        Assert.StartsWith("bad.json(1,", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ByteOrderMarkAndComments_AreFine()
    {
        RuleFile file = RuleFileReader.Read("\uFEFF{ /* ours */ \"id\":\"a.b\",\"kind\":\"state\",\"watches\":\"both\",\"title\":\"x\",\"cues\":[\"one word\"], }"u8, "ok.json");
        Assert.Equal("a.b", file.Descriptor.Id);
        Assert.Equal(RuleWatch.Both, file.Descriptor.Watches);
    }
}
