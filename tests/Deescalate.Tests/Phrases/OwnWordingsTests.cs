using Deescalate.Phrases;
using Microsoft.Extensions.Options;

namespace Deescalate.Tests.Phrases;

/// <summary>Wordings of the user's own are for moves that are there.</summary>
public sealed class OwnWordingsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wordings").FullName;

    [Fact]
    public void Build_OptionForNoMove_IsRefused()
    {
        DeescalateOptions options = new();
        options.Phrases.Moves["clsoe"] = Wordings();
        OptionsValidationException error = Assert.Throws<OptionsValidationException>(() => ConversationAnalyzer.CreateBuilder(options).Build());
        Assert.Equal("Phrases:Moves:clsoe: there is no move 'clsoe'. Did you mean 'close'?", error.Message);
    }

    [Fact]
    public void Build_FilesForNoMove_AreRefusedWithTheirPlaces()
    {
        DeescalateOptions options = new();
        options.Phrases.Paths.Add(_folder);
        string first = Write("a.json", """{ "move": "lable", "phrases": ["That hurts."] }""");
        string second = Write("b.json", "{\n  \"move\": \"no-such-move\", \"phrases\": [\"Bye.\"] }");
        OptionsValidationException error = Assert.Throws<OptionsValidationException>(() => ConversationAnalyzer.CreateBuilder(options).Build());
        Assert.Equal(2, error.Failures.Count());
        Assert.Equal($"{first}(1,11): there is no move 'lable'. Did you mean 'label'?", error.Failures.First());
        Assert.StartsWith($"{second}(2,11): there is no move 'no-such-move'. ", error.Failures.Last(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("close")]
    [InlineData("polite-interruption")]
    [InlineData("apology")]
    [InlineData("voucher")]
    [InlineData("instead-of-voucher")]
    public void Build_MoveOfTheLibraryOrTheGrammarOrAnotherFile_IsTaken(string move)
    {
        DeescalateOptions options = new() { MovesPath = Write("moves", """[{"move":"voucher","reason":"r"},{"move":"polite-interruption","reason":"r"}]""") };
        options.Phrases.Paths.Add(_folder);
        options.Phrases.Moves[move] = Wordings();
        Write("voucher.json", """{ "move": "voucher", "otherwise": "instead-of-voucher", "phrases": ["Have a voucher."] }""");
        Assert.Contains(ConversationAnalyzer.CreateBuilder(options).Build().PhraseGenerator.Generate(new PhraseRequest(move) { Count = 10 }), p => p.Text == "All the best.");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static MoveWordings Wordings()
    {
        MoveWordings wordings = new() { Replace = true };
        wordings.Wordings.Add("All the best.");
        return wordings;
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
