using System.CommandLine;
using System.Text;
using Deescalate.Cli.Input;
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
        ConversationSource source = new(reader, environment);
        await using StreamWriter? file = path is null ? null : new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        TextWriter output = file ?? environment.Out;
        long messages = 0;
        await foreach ((_, TranscriptItem item) in source.ReadAsync(files, cancellationToken))
        {
            await output.WriteAsync($"{ConversationJson.ToJson(item.Conversation!)}\n");
            messages += item.Conversation!.Messages.Count;
            environment.Progress.Report(source.Read, messages, source.Failed);
        }

        return source.Finish("read");
    }
}
