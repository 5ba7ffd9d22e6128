using Deescalate.Cli.Input;
using Deescalate.Cli.Reports;
using Deescalate.Phrases;
using Deescalate.Transcripts;

namespace Deescalate.Cli.Commands;

/// <summary>One run of <c>suggest</c>: reads each conversation to its end and reports the next moves.</summary>
internal sealed class SuggestRun(ConversationAnalyzer analyzer, TranscriptReader reader, PhraseFacts facts, SuggestionReport report, CliEnvironment environment)
{
    private readonly ConversationSource _source = new(reader, environment);

    public async Task<int> RunAsync(IReadOnlyList<InputFile> files, CancellationToken cancellationToken)
    {
        await foreach ((InputFile file, TranscriptItem item) in _source.ReadAsync(files, cancellationToken))
        {
            Suggest($"{file.Source}({item.Line})", item.Conversation!);
        }

        return _source.Finish("read or analysed");
    }

    private void Suggest(string place, Conversation conversation)
    {
        ConversationSession session = analyzer.StartSession(conversation.Id);
        session.Facts = facts;
        try
        {
            foreach (Message message in conversation.Messages)
            {
                session.Add(message);
            }
        }
        catch (Exception e) when (e is RuleFailedException or ConversationLimitException)
        {
            _source.Fail($"{place}: {e.Message}");
            return;
        }

        report.Add(place, session);
    }
}
