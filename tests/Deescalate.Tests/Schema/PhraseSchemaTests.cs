using System.Text.Json;
using Deescalate.Tests.Support;

namespace Deescalate.Tests.Schema;

/// <summary>Every file of wordings is valid by the published schema, and the schema refuses what the reader refuses.</summary>
public sealed class PhraseSchemaTests
{
    private static readonly JsonSchemaValidator _schema = new(JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Library, "Schema", "phrases.schema.json"))).RootElement);

    public static TheoryData<string> Files => [.. Directory.GetFiles(Path.Combine(Repository.Library, "Data", "en", "phrases")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Schema_BuiltInFile_IsValid(string name)
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Library, "Data", "en", "phrases", name)));
        Assert.Empty(_schema.Validate(file.RootElement));
        Assert.Equal(Path.GetFileNameWithoutExtension(name), file.RootElement.GetProperty("move").GetString());
    }

    [Theory]
    [InlineData("""{ "phrases": ["x"] }""")]
    [InlineData("""{ "move": "m", "phrases": [] }""")]
    [InlineData("""{ "move": "m", "phrases": [7] }""")]
    [InlineData("""{ "move": "m", "phrases": [{ "text": "x", "register": "posh" }] }""")]
    [InlineData("""{ "move": "m", "words": ["x"], "phrases": ["x"] }""")]
    public void Schema_WrongFile_IsRefused(string json)
    {
        using JsonDocument file = JsonDocument.Parse(json);
        Assert.NotEmpty(_schema.Validate(file.RootElement));
    }
}
