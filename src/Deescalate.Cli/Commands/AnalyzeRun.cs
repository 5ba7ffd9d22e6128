using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Deescalate.Cli.Input;
using Deescalate.Cli.Reports;
using Deescalate.Transcripts;

namespace Deescalate.Cli.Commands;

/// <summary>One run of <c>analyze</c>: files in, reports out in the same order, a bounded number of conversations in between.</summary>
internal sealed class AnalyzeRun(ConversationAnalyzer analyzer, TranscriptReader reader, IReportTarget target, CliEnvironment environment)
{
    private readonly ConversationSource _source = new(reader, environment);

    /// <summary>Conversations on their way through the analyzer, in order: the reports show their words beside the results.</summary>
    private readonly ConcurrentQueue<(InputFile File, TranscriptItem Item)> _underway = new();

    public async Task<int> RunAsync(IReadOnlyList<InputFile> files, CancellationToken cancellationToken)
    {
        int conversations = 0;
        long messages = 0;
        await foreach (ConversationResult result in analyzer.AnalyzeAsync(ReadAsync(files, cancellationToken), cancellationToken))
        {
            _underway.TryDequeue(out (InputFile File, TranscriptItem Item) input);
            string place = $"{input.File.Source}({input.Item.Line})";
            if (result.Analysis is { } analysis)
            {
                target.For(input.File).Add(place, input.Item.Conversation!, analysis);
                messages += analysis.Messages.Count;
            }
            else
            {
                _source.Fail($"{place}: {Describe(result.Error!)}");
            }

            environment.Progress.Report(++conversations, messages, _source.Failed);
        }

        environment.Progress.Clear();
        target.Close();
        return _source.Finish("read or analysed");
    }

    private async IAsyncEnumerable<Conversation> ReadAsync(IReadOnlyList<InputFile> files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach ((InputFile File, TranscriptItem Item) input in _source.ReadAsync(files, cancellationToken))
        {
            _underway.Enqueue(input);
            yield return input.Item.Conversation!;
        }
    }

    /// <summary>The library's own errors say what to do and hold no words of a message; of others that is not known, so their type must do.</summary>
    private static string Describe(Exception e) => e is RuleFailedException or ConversationLimitException ? e.Message : $"the analysis failed with {e.GetType().Name}. This is a defect; please report it.";
}
