using Deescalate.Cli.Input;

namespace Deescalate.Cli.Tests.Input;

public sealed class InputFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public InputFilesTests()
    {
        foreach (string name in (string[])["b/chat.txt", "a/Z.json", "a/deep/x.vtt", "a/picture.png", "empty/readme.md"])
        {
            _folder.Add(name, "x");
        }
    }

    [Theory]
    [InlineData("", "a/Z.json a/deep/x.vtt b/chat.txt")]
    [InlineData("/a", "Z.json deep/x.vtt")]
    [InlineData("/a/", "Z.json deep/x.vtt")]
    [InlineData("/**/*.txt", "b/chat.txt")]
    [InlineData("/a/*", "Z.json picture.png")]
    [InlineData("/a/*.js*", "Z.json")]
    [InlineData("/*/*.json", "a/Z.json")]
    [InlineData("/b/chat.txt", "chat.txt")]
    [InlineData("/not/there.txt", "there.txt")]
    public void Expand_Argument_GivesFilesInOrder(string argument, string names)
    {
        IReadOnlyList<InputFile> files = InputFiles.Expand([_folder.Path + argument]);

        Assert.Equal(names, string.Join(' ', files.Select(f => f.Name)));
        Assert.All(files.Where(f => f.Name != "there.txt"), f => Assert.True(File.Exists(f.Path), f.Path));
    }

    [Fact]
    public void Expand_SeveralArguments_KeepTheirOrder() =>
        Assert.Equal(["chat.txt", "standard-input", "Z.json"], InputFiles.Expand([_folder.Path + "/b/chat.txt", "-", _folder.Path + "/a/Z.json"]).Select(f => f.Name));

    [Theory]
    [InlineData("/empty", "holds no transcripts (.txt, .json, .jsonl, .ndjson, .csv, .tsv, .vtt, .srt). Name the files, or a pattern such as")]
    [InlineData("/*.csv", "no file fits the pattern")]
    [InlineData("/none/*.csv", "no file fits the pattern")]
    public void Expand_Nothing_IsAnError(string argument, string expected)
    {
        CliException e = Assert.Throws<CliException>(() => InputFiles.Expand([_folder.Path + argument]));

        Assert.Equal(ExitCode.Usage, e.ExitCode);
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
