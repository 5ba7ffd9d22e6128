using System.Runtime.CompilerServices;
using Deescalate.Transcripts.Formats;
using Deescalate.Transcripts.Reading;

namespace Deescalate.Transcripts;

/// <summary>Reads conversations from files as people have them: exports of helpdesks and contact centres, CSV, captions, plain text, JSON. Which of them a
/// file is, its content says, or <see cref="TranscriptOptions.Format"/>.</summary>
/// <remarks>Immutable as long as its options are not changed, and then safe to share between threads.</remarks>
public sealed class TranscriptReader
{
    private readonly TranscriptOptions _options;
    private readonly TranscriptFormat[] _formats;
    private readonly TranscriptFormat? _named;

    /// <summary>Creates a reader.</summary>
    /// <param name="options">Formats, and who is who; defaults where null.</param>
    /// <exception cref="ArgumentException"><see cref="TranscriptOptions.Format"/> names no format; the message lists those there are.</exception>
    public TranscriptReader(TranscriptOptions? options = null)
    {
        _options = options ?? new TranscriptOptions();
        _formats = [.. _options.Formats, .. BuiltInFormats.All];
        _named = _options.Format is null ? null
            : Array.Find(_formats, f => f.Name.Equals(_options.Format, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"There is no format '{_options.Format}'. Known are: {string.Join(", ", _formats.Select(f => f.Name))}.", nameof(options));
    }

    /// <summary>The formats that are built in, in the order of their names.</summary>
    public static IReadOnlyList<TranscriptFormat> BuiltIn => BuiltInFormats.All;

    /// <summary>Reads all conversations of a stream, one after the other. JSON Lines, CSV, and lists in JSON are never held as a whole. What cannot be read gives an
    /// item with an error; in those three the rest goes on.</summary>
    /// <param name="stream">UTF-8 text, or UTF-16 with a byte order mark; read to its end, not closed.</param>
    /// <param name="source">Its name, for error texts. A conversation without an id that fills a file takes it from a file name, without folder and ending.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async IAsyncEnumerable<TranscriptItem> ReadAsync(
        Stream stream, string source, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(source);
        TranscriptInput input = await TranscriptInput.OpenAsync(stream, source, _options, cancellationToken).ConfigureAwait(false);
        TranscriptFormat format = _named ?? FormatDetector.Detect(input, _formats);
        await foreach (TranscriptItem item in format.ReadAsync(input, cancellationToken).ConfigureAwait(false))
        {
            yield return item with { Format = format.Name };
        }
    }

    /// <summary>Reads one conversation from plain text.</summary>
    /// <param name="text">Lines such as <c>Customer: …</c>, <c>Agent (10:42): …</c> or <c>[10:42] Anna (agent): …</c>; other lines go on with the message above.</param>
    /// <exception cref="ConversationFormatException">A line has no speaker, or one that is not known.</exception>
    public Conversation ReadText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        TranscriptBuilder transcript = new(_options);
        ((TextTranscriptFormat)BuiltInFormats.PlainText).Read(TextTranscriptFormat.LinesOf(text), transcript);
        return transcript.Build(1).Conversation!;
    }
}
