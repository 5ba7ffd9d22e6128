using System.CommandLine;
using System.Text;
using Deescalate.Cli.Input;
using Deescalate.Cli.Output;
using Deescalate.Transcripts;
using Deescalate.Wire;

namespace Deescalate.Cli.Commands;

/// <summary><c>convert</c>: writes conversations in the wire format, one a line.</summary>
internal static class ConvertCommand
{
    public static Command Create(CliEnvironment environment)
    {
        DocumentedCommand command = new(
            "convert",
            "Reads transcripts in any format and writes them in Deescalate's own, a conversation a line.",
            "deescalate convert tickets/ --from zendesk > chats.jsonl",
            "deescalate convert export.csv --column text=Body --column role=Sender --out chats.jsonl",
            "deescalate convert call.vtt --agent 'Mia Torres' | deescalate analyze -");
        InputArguments input = new(command);
        Option<string?> output = new("--out") { Description = "Write to this file instead of standard output.", HelpName = "FILE" };
        command.Add(output);
        command.SetAction((result, cancellationToken) => RunAsync(input.Files(result), input.Reader(result), result.GetValue(output), environment, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<InputFile> files, TranscriptReader reader, string? path, CliEnvironment environment, CancellationToken cancellationToken)
    {
        if (path is not null)
        {
            OutputFile.RefuseInput("--out", path, files.Where(f => !f.IsStandardInput).Select(f => f.Path));
        }

        ConversationSource source = new(reader, environment);
        using OutputFile? file = path is null ? null : OutputFile.Create("--out", path);
        if (file is null)
        {
            await WriteAsync(source, files, environment.Out, environment, cancellationToken);
            return source.Finish("read");
        }

        await using (StreamWriter output = new(file.Stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true))
        {
            await WriteAsync(source, files, output, environment, cancellationToken);
        }

        // Where nothing at all could be read, there is nothing to replace an older file by.
        if (source.Read > 0 || source.Failed == 0)
        {
            file.Commit();
        }

        return source.Finish("read");
    }

    private static async Task WriteAsync(ConversationSource source, IReadOnlyList<InputFile> files, TextWriter output, CliEnvironment environment, CancellationToken cancellationToken)
    {
        long messages = 0;
        await foreach ((_, TranscriptItem item) in source.ReadAsync(files, cancellationToken))
        {
            await output.WriteAsync($"{ConversationJson.ToJson(item.Conversation!)}\n");
            messages += item.Conversation!.Messages.Count;
            environment.Progress.Report(source.Read, messages, source.Failed);
        }
    }
}
