using System.Reflection;
using System.Text;
using System.Text.Json;
using Deescalate.Rules;
using Deescalate.Tests.Support;

namespace Deescalate.Tests.Schema;

/// <summary>The published schema and the reader accept the same files, and every file of ours is among them.</summary>
public sealed class RuleSchemaTests
{
    private const string Head = "\"id\":\"a.b\",\"kind\":\"state\",\"watches\":\"customer\",\"title\":\"x\"";

    private static readonly Assembly _library = typeof(ConversationAnalyzer).Assembly;
    private static readonly JsonDocumentOptions _lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private static readonly JsonSchemaValidator _schema = new(JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Library, "Schema", "rule.schema.json"))).RootElement);

    public static TheoryData<string> Files =>
    [
        .. _library.GetManifestResourceNames().Where(n => n.EndsWith(".json", StringComparison.Ordinal) && (n.Contains("/rules/", StringComparison.Ordinal) || n.Contains("/signals/", StringComparison.Ordinal))),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Schema_EmbeddedFile_IsValid(string name)
    {
        using Stream stream = _library.GetManifestResourceStream(name)!;
        using JsonDocument file = JsonDocument.Parse(stream, _lenient);
        Assert.Empty(_schema.Validate(file.RootElement));
        Assert.Equal(Path.GetFileNameWithoutExtension(name), file.RootElement.GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("{" + Head + "}")]
    [InlineData("""{"id":"a.b","kind":"signal","watches":"both"}""")]
    [InlineData("{" + Head + ""","$schema":"s","severity":"error","why":"w","instead":"i","technique":"t","source":"s","threshold":1,"points":-100,"rules-out-moves":true}""")]
    [InlineData("{" + Head + ""","guards":["negated","quoted","hypothetical","reported","asked"],"before":["a.c"],"after":["a.d"]}""")]
    [InlineData("{" + Head + ""","cues":["one",{"pattern":"two"},{"patterns":["three"],"weight":-0.4,"heat":1,"set":{"k":"v","l+":"w"},"name":"n"}]}""")]
    [InlineData("{" + Head + ""","unless":["one",{"pattern":"two","scope":"overlap"},{"patterns":["three"],"scope":"message"}]}""")]
    [InlineData("{" + Head + ""","fires":["one",{"text":"two","attributes":{"k":"v"}},{"exchange":["C: three","A [7200-9000]: four","S: five","B: six"]}]}""")]
    public void Schema_RightFile_IsAcceptedAsByTheReader(string json)
    {
        Assert.Empty(Validate(json));
        Assert.NotNull(RuleFileReader.Read(Encoding.UTF8.GetBytes(json), "right.json", examples: true));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"kind":"state","watches":"customer","title":"x"}""")]
    [InlineData("""{"id":"a.b","watches":"customer","title":"x"}""")]
    [InlineData("""{"id":"a.b","kind":"state","title":"x"}""")]
    [InlineData("""{"id":"a.b","kind":"state","watches":"customer"}""")]
    [InlineData("""{"id":"A.b","kind":"state","watches":"customer","title":"x"}""")]
    [InlineData("""{"id":"ab","kind":"state","watches":"customer","title":"x"}""")]
    [InlineData("""{"id":"ab.","kind":"state","watches":"customer","title":"x"}""")]
    [InlineData("""{"id":"a.b","kind":"State","watches":"customer","title":"x"}""")]
    [InlineData("""{"id":"a.b","kind":"move, fault","watches":"customer","title":"x"}""")]
    [InlineData("""{"id":"a.b","kind":"+1","watches":"customer","title":"x"}""")]
    [InlineData("""{"id":"a.b","kind":"state","watches":"bot","title":"x"}""")]
    [InlineData("""{"id":"a.b","kind":"state","watches":"customer","title":7}""")]
    [InlineData("{" + Head + ""","titel":"x"}""")]
    [InlineData("{" + Head + ""","rules-out-moves":"yes"}""")]
    [InlineData("{" + Head + ""","severity":"fatal"}""")]
    [InlineData("{" + Head + ""","threshold":1.5}""")]
    [InlineData("{" + Head + ""","threshold":"high"}""")]
    [InlineData("{" + Head + ""","points":-101}""")]
    [InlineData("{" + Head + ""","guards":["negate"]}""")]
    [InlineData("{" + Head + ""","guards":"negated"}""")]
    [InlineData("{" + Head + ""","after":[1]}""")]
    [InlineData("{" + Head + ""","cues":"one"}""")]
    [InlineData("{" + Head + ""","cues":[1]}""")]
    [InlineData("{" + Head + ""","cues":[{"weight":1}]}""")]
    [InlineData("{" + Head + ""","cues":[{"patterns":[]}]}""")]
    [InlineData("{" + Head + ""","cues":[{"pattern":"x","weight":2}]}""")]
    [InlineData("{" + Head + ""","cues":[{"pattern":"x","heat":-0.1}]}""")]
    [InlineData("{" + Head + ""","cues":[{"pattern":"x","set":{"k":1}}]}""")]
    [InlineData("{" + Head + ""","cues":[{"pattern":"x","scope":"message"}]}""")]
    [InlineData("{" + Head + ""","unless":[{}]}""")]
    [InlineData("{" + Head + ""","unless":[{"scope":"message"}]}""")]
    [InlineData("{" + Head + ""","unless":[{"pattern":"x","scope":"word"}]}""")]
    [InlineData("{" + Head + ""","unless":[{"pattern":"x","weight":1}]}""")]
    [InlineData("{" + Head + ""","fires":[1]}""")]
    [InlineData("{" + Head + ""","fires":[{"attributes":{}}]}""")]
    [InlineData("{" + Head + ""","fires":[{"exchange":[]}]}""")]
    [InlineData("{" + Head + ""","silent":[{"exchange":["Dana: hi"]}]}""")]
    [InlineData("{" + Head + ""","silent":[{"exchange":["A [soon]: hi"]}]}""")]
    [InlineData("{" + Head + ""","silent":[{"text":"x","attributes":{"k":true}}]}""")]
    [InlineData("{" + Head + ""","silent":[{"text":"x","role":"agent"}]}""")]
    public void Schema_WrongFile_IsRefusedAsByTheReader(string json)
    {
        Assert.NotEmpty(Validate(json));
        Assert.Throws<RuleFileException>(() => RuleFileReader.Read(Encoding.UTF8.GetBytes(json), "wrong.json", examples: true));
    }

    private static IReadOnlyList<string> Validate(string json)
    {
        using JsonDocument file = JsonDocument.Parse(json, _lenient);
        return _schema.Validate(file.RootElement);
    }
}
