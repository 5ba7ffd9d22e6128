using System.Runtime.CompilerServices;
using System.Text;
using Deescalate.Wire;

namespace Deescalate.Transcripts;

/// <summary>Reads conversations from files as people have them: plain text, JSON, lists of JSON, JSON Lines. Which of them a file is, its content says.</summary>
/// <remarks>Immutable as long as its options are not changed, and then safe to share between threads.</remarks>
/// <param name="options">Who is who in plain text; defaults where null.</param>
public sealed class TranscriptReader(TranscriptOptions? options = null)
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly TranscriptOptions _options = options ?? new TranscriptOptions();

    /// <summary>Reads all conversations of a stream, one after the other. JSON Lines are never held as a whole. What cannot be read gives an item with an
    /// error; in JSON Lines and lists the rest goes on.</summary>
    /// <param name="stream">UTF-8 text; read to its end, not closed.</param>
    /// <param name="source">Its name, for error texts. A plain-text conversation takes its id from a file name, without folder and ending.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async IAsyncEnumerable<TranscriptItem> ReadAsync(Stream stream, string source, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(source);
        Utf8LineReader lines = new(stream);
        IReadOnlyList<Utf8Line> head = await lines.PeekAsync(FormatDetector.LinesNeeded, cancellationToken).ConfigureAwait(false);
        switch (FormatDetector.Detect(head, source))
        {
            case TranscriptFormat.JsonLines:
                while (await lines.ReadAsync(cancellationToken).ConfigureAwait(false) is { } line)
                {
                    if (!line.IsBlank)
                    {
                        yield return ReadJson(line.Bytes.Span, line.Number, source);
                    }
                }

                break;
            case TranscriptFormat.JsonArray:
                ReadOnlyMemory<byte> list = await lines.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
                foreach (TranscriptItem item in JsonArraySplitter.Read(list.Span, source))
                {
                    yield return item;
                }

                break;
            case TranscriptFormat.Json:
                ReadOnlyMemory<byte> document = await lines.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
                yield return ReadJson(document.Span, 1, source);
                break;
            default:
                ReadOnlyMemory<byte> text = await lines.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
                yield return ReadPlain(text.Span, source);
                break;
        }
    }

    /// <summary>Reads one conversation from plain text.</summary>
    /// <param name="text">Lines such as <c>Customer: …</c>, <c>Agent (10:42): …</c> or <c>[10:42] Anna (agent): …</c>; other lines go on with the message above.</param>
    /// <exception cref="ConversationFormatException">A line has no speaker, or one that is not known.</exception>
    public Conversation ReadText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ReadText(text, source: null);
    }

    private Conversation ReadText(string text, string? source)
    {
        PlainTextReader reader = new(_options, source);
        int number = 0;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            reader.Add(line.ToString(), ++number);
        }

        return new Conversation(reader.Close(number));
    }

    private TranscriptItem ReadPlain(ReadOnlySpan<byte> utf8, string source)
    {
        try
        {
            string? id = Path.HasExtension(source) ? Path.GetFileNameWithoutExtension(source) : null;
            return new TranscriptItem(1, ReadText(_strict.GetString(utf8), source) with { Id = id }, null);
        }
        catch (ConversationFormatException e)
        {
            return new TranscriptItem(e.Line, null, e);
        }
        catch (DecoderFallbackException)
        {
            // The inner exception is dropped on purpose: it quotes bytes of the text.
            return new TranscriptItem(1, null, new ConversationFormatException("this is not UTF-8. Save the file as UTF-8.", 0, 0, path: null, source));
        }
    }

    private static TranscriptItem ReadJson(ReadOnlySpan<byte> json, int line, string source)
    {
        try
        {
            return new TranscriptItem(line, ConversationJson.Read(json), null);
        }
        catch (ConversationFormatException e)
        {
            return new TranscriptItem(line, null, new ConversationFormatException(e.Problem, e.Line + line - 1, e.Column, e.Path, source, e));
        }
    }
}
