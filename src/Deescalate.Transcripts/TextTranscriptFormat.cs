using System.Runtime.CompilerServices;
using System.Text;
using Deescalate.Transcripts.Reading;

namespace Deescalate.Transcripts;

/// <summary>A format in which a conversation is a text file.</summary>
public abstract class TextTranscriptFormat : TranscriptFormat
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Creates the format.</summary>
    /// <param name="name">Short name by which it can be asked for, such as <c>webvtt</c>.</param>
    /// <param name="title">What it is, in a few words.</param>
    protected TextTranscriptFormat(string name, string title)
        : base(name, title)
    {
    }

    /// <summary>Whether a file is in this format.</summary>
    /// <param name="head">Its first lines.</param>
    public abstract bool Recognizes(IReadOnlyList<string> head);

    /// <summary>Reads the conversation of a file.</summary>
    /// <param name="lines">Its lines.</param>
    /// <param name="transcript">Takes its messages.</param>
    /// <exception cref="ConversationFormatException">It is not in this format; see <see cref="TextLine.Problem"/>.</exception>
    protected internal abstract void Read(IReadOnlyList<TextLine> lines, TranscriptBuilder transcript);

    internal static IReadOnlyList<TextLine> LinesOf(string text)
    {
        List<TextLine> lines = [];
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            lines.Add(new TextLine(lines.Count + 1, line.ToString()));
        }

        return lines;
    }

    internal sealed override async IAsyncEnumerable<TranscriptItem> ReadAsync(TranscriptInput input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> content = await input.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
        yield return ReadFile(content.Span, input);
    }

    private TranscriptItem ReadFile(ReadOnlySpan<byte> utf8, TranscriptInput input)
    {
        if (IsWide(utf8))
        {
            return NotUtf8("this is not UTF-8 but UTF-16 without a byte order mark, or UTF-32. Save the file as UTF-8.", input);
        }

        try
        {
            TranscriptBuilder transcript = new(input.Options) { Id = input.FileId };
            Read(LinesOf(_strict.GetString(utf8)), transcript);
            return transcript.Build(1);
        }
        catch (ConversationFormatException e)
        {
            return new TranscriptItem(e.Line, null, new ConversationFormatException(e.Problem, e.Line, e.Column, e.Path, input.Source, e));
        }
        catch (DecoderFallbackException)
        {
            // The inner exception is dropped on purpose: it quotes bytes of the text.
            return NotUtf8("this is not UTF-8. Save the file as UTF-8.", input);
        }
    }

    private static TranscriptItem NotUtf8(string problem, TranscriptInput input) =>
        new(1, null, new ConversationFormatException(problem, 0, 0, path: null, input.Source));

    /// <summary>Whether so many bytes are zero that the characters must be wider than a byte.</summary>
    private static bool IsWide(ReadOnlySpan<byte> text)
    {
        const int Looked = 1024;
        const int Share = 4;
        ReadOnlySpan<byte> head = text[..Math.Min(text.Length, Looked)];
        return head.Count((byte)0) > head.Length / Share;
    }
}
