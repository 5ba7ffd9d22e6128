using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Deescalate.Cli.Reports;
using Deescalate.Transcripts;

namespace Deescalate.Cli.Commands;

/// <summary>One run of <c>analyze</c>: files in, reports out in the same order, a bounded number of conversations in between.</summary>
internal sealed class AnalyzeRun(ConversationAnalyzer analyzer, TranscriptReader reader, IAnalysisReport report, CliEnvironment environment)
{
    private readonly TextWriter _error = TextWriter.Synchronized(environment.Error);

    /// <summary>Conversations on their way through the analyzer, in order: the reports show their words beside the results.</summary>
    private readonly ConcurrentQueue<(string Place, Conversation Conversation)> _underway = new();

    private int _failed;

    public async Task<int> RunAsync(IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        await foreach (ConversationResult result in analyzer.AnalyzeAsync(ReadAsync(files, cancellationToken), cancellationToken))
        {
            _underway.TryDequeue(out (string Place, Conversation Conversation) input);
            if (result.Analysis is { } analysis)
            {
                report.Add(input.Place, input.Conversation, analysis);
            }
            else
            {
                Fail($"{input.Place}: {Describe(result.Error!)}");
            }
        }

        report.Close();
        if (_failed > 0)
        {
            await _error.WriteLineAsync($"{_failed} could not be read or analysed; see above.");
        }

        return _failed > 0 ? ExitCode.SomeFailed : ExitCode.Fine;
    }

    private async IAsyncEnumerable<Conversation> ReadAsync(IReadOnlyList<string> files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (string file in files)
        {
            await using Stream? stream = Open(file);
            if (stream is null)
            {
                continue;
            }

            string source = file == FileArgument.StandardInput ? "standard input" : file;
            await foreach (TranscriptItem item in reader.ReadAsync(stream, source, cancellationToken))
            {
                if (item.Conversation is { } conversation)
                {
                    _underway.Enqueue(($"{source}({item.Line})", conversation));
                    yield return conversation;
                }
                else
                {
                    Fail(item.Error!.Message);
                }
            }
        }
    }

    private Stream? Open(string file)
    {
        try
        {
            return file == FileArgument.StandardInput ? environment.In : File.OpenRead(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Fail(e is FileNotFoundException or DirectoryNotFoundException ? $"{file}: there is no such file." : $"{file}: {e.Message}");
            return null;
        }
    }

    /// <summary>The library's own errors say what to do and hold no words of a message; of others that is not known, so their type must do.</summary>
    private static string Describe(Exception e) => e is RuleFailedException or ConversationLimitException ? e.Message : $"the analysis failed with {e.GetType().Name}. This is a defect; please report it.";

    private void Fail(string problem)
    {
        Interlocked.Increment(ref _failed);
        _error.WriteLine($"error: {problem}");
    }
}
