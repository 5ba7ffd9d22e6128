namespace Deescalate.Cli.Tests.Commands;

public sealed class ConvertOutTests : IDisposable
{
    private const string Chat = "Customer: When will it come?\nAgent: Tomorrow.\n";
    private const string Old = "what was there before\n";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Convert_OutIsTheInput_IsRefusedAndLeavesItAlone()
    {
        string chat = _folder.Add("chat.txt", Chat);

        CliOutcome outcome = await CliRunner.RunAsync("convert", chat, "--out", Path.Combine(_folder.Path, "x", "..", "chat.txt"));

        Assert.Equal(ExitCode.Usage, outcome.ExitCode);
        Assert.EndsWith($"which is the input '{chat}'. Name another file; nothing was written.\n", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(Chat, await File.ReadAllTextAsync(chat));
    }

    [FactWithSymbolicLinks]
    public async Task Convert_OutIsALinkToTheInput_IsRefusedAndLeavesItAlone()
    {
        string chat = _folder.Add("real/chat.txt", Chat);
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "folder"), Path.Combine(_folder.Path, "real"));
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "file.txt"), Path.Combine(_folder.Path, "folder", "chat.txt"));

        CliOutcome folder = await CliRunner.RunAsync("convert", chat, "--out", Path.Combine(_folder.Path, "folder", "chat.txt"));
        CliOutcome file = await CliRunner.RunAsync("convert", chat, "--out", Path.Combine(_folder.Path, "file.txt"));

        Assert.Equal((ExitCode.Usage, ExitCode.Usage), (folder.ExitCode, file.ExitCode));
        Assert.Equal(Chat, await File.ReadAllTextAsync(chat));
    }

    [FactWithSymbolicLinks]
    public async Task Convert_OutIsALink_IsWrittenThroughAndStaysALink()
    {
        string target = _folder.Add("real/out.jsonl", Old);
        string link = Path.Combine(_folder.Path, "out.jsonl");
        File.CreateSymbolicLink(link, target);

        CliOutcome outcome = await CliRunner.RunWithInputAsync(Chat, "convert", "-", "--out", link);

        Assert.Equal(ExitCode.Fine, outcome.ExitCode);
        Assert.NotNull(new FileInfo(link).LinkTarget);
        Assert.StartsWith("{\"messages\"", await File.ReadAllTextAsync(target), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Convert_NothingRead_LeavesWhatWasThereAndNothingBeside()
    {
        string path = _folder.Add("out.jsonl", Old);

        CliOutcome outcome = await CliRunner.RunAsync("convert", Path.Combine(_folder.Path, "none.txt"), "--out", path);

        Assert.Equal(ExitCode.SomeFailed, outcome.ExitCode);
        Assert.Equal(Old, await File.ReadAllTextAsync(path));
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task Convert_SomeRead_ReplacesWhatWasThere()
    {
        string path = _folder.Add("out.jsonl", Old);

        CliOutcome outcome = await CliRunner.RunAsync("convert", _folder.Add("chat.txt", Chat), Path.Combine(_folder.Path, "none.txt"), "--out", path);

        Assert.Equal(ExitCode.SomeFailed, outcome.ExitCode);
        Assert.StartsWith("{\"id\":\"chat\"", Assert.Single(await File.ReadAllLinesAsync(path)), StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(_folder.Path).Length);
    }

    [FactWithSymbolicLinks]
    public async Task Convert_OutIsThere_KeepsItsPermissions()
    {
        string path = _folder.Add("out.jsonl", Old);
        SetMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        await CliRunner.RunWithInputAsync(Chat, "convert", "-", "--out", path);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, ModeOf(path));
        Assert.NotEqual(Old, await File.ReadAllTextAsync(path));
    }

    [FactWithSymbolicLinks]
    public async Task Convert_OutIsADevice_IsWrittenStraightAway()
    {
        string link = Path.Combine(_folder.Path, "null");
        File.CreateSymbolicLink(link, "/dev/null");

        CliOutcome device = await CliRunner.RunWithInputAsync(Chat, "convert", "-", "--out", "/dev/null");
        CliOutcome linked = await CliRunner.RunWithInputAsync(Chat, "convert", "-", "--out", link);

        Assert.Equal((ExitCode.Fine, ExitCode.Fine), (device.ExitCode, linked.ExitCode));
        Assert.Equal(0, new FileInfo("/dev/null").Length);
    }

    [Fact]
    public async Task Convert_OutCannotBeWritten_IsToldWithoutAStackTrace()
    {
        string chat = _folder.Add("a.txt", Chat);
        string nowhere = Path.Combine(_folder.Path, "no-such-folder");

        CliOutcome outcome = await CliRunner.RunAsync("convert", chat, "--out", Path.Combine(nowhere, "x.jsonl"));

        Assert.Equal(ExitCode.SomeFailed, outcome.ExitCode);
        Assert.Matches(@"^error: cannot write --out '.*x\.jsonl': there is no folder '.*no-such-folder'\.\n$", outcome.Error);
    }

    [Theory]
    [InlineData(".", "error: --out names the folder '.', where a file is meant. Name a file in it.\n")]
    [InlineData("", "error: a path on the command line is empty. Name a file or a folder.\n")]
    public async Task Convert_OutIsNoFile_IsAUsageError(string path, string expected)
    {
        CliOutcome outcome = await CliRunner.RunWithInputAsync(Chat, "convert", "-", "--out", path);

        Assert.Equal((ExitCode.Usage, expected), (outcome.ExitCode, outcome.Error));
    }

    public void Dispose() => _folder.Dispose();

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path);
}
