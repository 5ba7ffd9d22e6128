using Deescalate.Cli.Input;
using Deescalate.Cli.Reports;
using Deescalate.Phrases;
using Deescalate.Transcripts;

namespace Deescalate.Cli.Commands;

/// <summary>One run of <c>suggest</c>: reads each conversation to its end and reports the next moves.</summary>
internal sealed class SuggestRun(ConversationAnalyzer analyzer, PhraseFacts facts, SuggestionReport report, CliEnvironment environment)
{
    private readonly TranscriptReader _reader = new();
    private int _failed;

    public async Task<int> RunAsync(IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        foreach (string file in files)
        {
            try
            {
                await using Stream stream = file == InputFile.StandardInput ? environment.In : File.OpenRead(file);
                await ReadAsync(stream, file == InputFile.StandardInput ? "standard input" : file, cancellationToken);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Fail(e is FileNotFoundException or DirectoryNotFoundException ? $"{file}: there is no such file." : $"{file}: {e.Message}");
            }
        }

        if (_failed > 0)
        {
            await environment.Error.WriteLineAsync($"{_failed} could not be read or analysed; see above.");
        }

        return _failed > 0 ? ExitCode.SomeFailed : ExitCode.Fine;
    }

    private async Task ReadAsync(Stream stream, string source, CancellationToken cancellationToken)
    {
        await foreach (TranscriptItem item in _reader.ReadAsync(stream, source, cancellationToken))
        {
            if (item.Conversation is not { } conversation)
            {
                Fail(item.Error!.Message);
                continue;
            }

            try
            {
                ConversationSession session = analyzer.StartSession(conversation.Id);
                session.Facts = facts;
                foreach (Message message in conversation.Messages)
                {
                    session.Add(message);
                }

                report.Add($"{source}({item.Line})", session);
            }
            catch (Exception e) when (e is RuleFailedException or ConversationLimitException)
            {
                Fail($"{source}({item.Line}): {e.Message}");
            }
        }
    }

    private void Fail(string problem)
    {
        _failed++;
        environment.Error.WriteLine($"error: {problem}");
    }
}
