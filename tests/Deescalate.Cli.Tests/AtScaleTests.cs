using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Deescalate.Cli.Tests;

/// <summary>The commands of docs/at-scale.md, word by word: what many processes give together is what one gives, byte for byte.</summary>
public sealed class AtScaleTests : IDisposable
{
    private const int Conversations = 400;

    /// <summary>What GNU parallel (Debian's package <c>parallel</c>) does with these commands, where it is not installed: cuts the input into four, gives each part to a process of its own, and puts
    /// together in order what they write.</summary>
    private const string StandIn = """
        #!/bin/bash
        set -eu
        input=/dev/stdin
        while [[ $1 == -* ]]; do
          case $1 in
            -a) input=$2; shift 2 ;;
            -j|--block) shift 2 ;;
            --pipe|--pipepart|-k|--line-buffer) shift ;;
            *) echo "parallel: $1 is not known here" >&2; exit 255 ;;
          esac
        done
        parts=$(mktemp -d)
        trap 'rm -r "$parts"' EXIT
        cat "$input" > "$parts/all"
        split -n l/4 "$parts/all" "$parts/part."
        for part in "$parts"/part.*; do
          "$@" < "$part" > "$parts/out.${part##*.}" &
        done
        wait
        cat "$parts"/out.*
        """;

    private readonly TemporaryFolder _folder = new();

    public AtScaleTests()
    {
        StringBuilder chats = new();
        for (int i = 0; i < Conversations; i++)
        {
            chats.Append(CultureInfo.InvariantCulture, $$$"""{"id":"c{{{i}}}","messages":[{"role":"customer","text":"Order {{{i}}} is late. {{{new string('!', i % 40)}}}"},{"role":"agent","text":"It comes on day {{{i}}}."}]}""").Append('\n');
        }

        _folder.Add("chats.jsonl", chats.ToString());
        string tool = Path.Combine(AppContext.BaseDirectory, "Deescalate.Cli.dll");
        AddCommand("deescalate", $"#!/bin/sh\nexec dotnet '{tool}' \"$@\"\n");
        if (!Array.Exists((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), f => File.Exists(Path.Combine(f, "parallel"))))
        {
            AddCommand("parallel", StandIn);
        }
    }

    [Fact]
    public Task Parallel_FourShards_GiveWhatOneProcessGives() => SameAsOneProcessAsync("parallel --pipepart");

    [Fact]
    public Task Parallel_FromAPipe_GivesWhatOneProcessGives() => SameAsOneProcessAsync("parallel --pipe -k");

    [Fact]
    public Task Filter_OverAPipe_GivesWhatOneProcessGives() => SameAsOneProcessAsync("split -n");

    [Fact]
    public async Task Filter_LineByLine_AnswersBeforeTheInputEnds()
    {
        using Process process = Start(["analyze", "-", "--format", "jsonl"]);
        using CancellationTokenSource late = new(TimeSpan.FromMinutes(2));
        foreach (string id in (string[])["a", "b", "c"])
        {
            await process.StandardInput.WriteLineAsync($$$"""{"id":"{{{id}}}","messages":[]}""".AsMemory(), late.Token);
            await process.StandardInput.FlushAsync(late.Token);
            Assert.StartsWith($"{{\"id\":\"{id}\"", await process.StandardOutput.ReadLineAsync(late.Token), StringComparison.Ordinal);
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync(late.Token);
        Assert.Equal(ExitCode.Fine, process.ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    private void AddCommand(string name, string script)
    {
        string file = _folder.Add($"bin/{name}", script);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Runs the block of the document that holds some words, and compares <c>analyses.jsonl</c> with what one process writes.</summary>
    private async Task SameAsOneProcessAsync(string words)
    {
        string document = await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "docs", "at-scale.md"));
        string block = Assert.Single(document.Split("```").Where((b, i) => i % 2 == 1 && b.Contains(words, StringComparison.Ordinal)));
        await BashAsync("deescalate analyze chats.jsonl --format jsonl > one.jsonl");
        await BashAsync(block[(block.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
        byte[] one = await File.ReadAllBytesAsync(Path.Combine(_folder.Path, "one.jsonl"));
        Assert.Equal(Conversations, one.Count(b => b == (byte)'\n'));
        Assert.Equal(one, await File.ReadAllBytesAsync(Path.Combine(_folder.Path, "analyses.jsonl")));
    }

    private async Task BashAsync(string script)
    {
        ProcessStartInfo start = new("bash", ["-euo", "pipefail", "-c", script]) { WorkingDirectory = _folder.Path, UseShellExecute = false, RedirectStandardError = true };
        start.Environment["PATH"] = $"{Path.Combine(_folder.Path, "bin")}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["PARALLEL_HOME"] = _folder.Path;
        using Process process = Process.Start(start)!;
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, error);
    }

    private static Process Start(string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Deescalate.Cli.dll"), .. arguments])
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
