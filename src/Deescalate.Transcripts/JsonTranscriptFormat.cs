using System.Runtime.CompilerServices;
using System.Text.Json;
using Deescalate.Transcripts.Reading;
using Deescalate.Wire;

namespace Deescalate.Transcripts;

/// <summary>A format in which a conversation is a JSON value. The value may be a document, an item of a list, or a line; lists and lines are streamed.</summary>
public abstract class JsonTranscriptFormat : TranscriptFormat
{
    /// <summary>Creates the format.</summary>
    /// <param name="name">Short name by which it can be asked for, such as <c>zendesk</c>.</param>
    /// <param name="title">What it is, in a few words.</param>
    protected JsonTranscriptFormat(string name, string title)
        : base(name, title)
    {
    }

    /// <summary>What marks a conversation in this format: each entry is one or more paths of members, separated by blanks, such as
    /// <c>comments[].author_id</c>, all of which are there. Any entry will do.</summary>
    public abstract IReadOnlyList<string> Signatures { get; }

    /// <summary>The member that holds a list of conversations where they are exported together, such as <c>tickets</c>; dots lead further in.</summary>
    /// <value>The default is <see langword="null"/>: there is none.</value>
    public virtual string? List => null;

    /// <summary>Reads one conversation.</summary>
    /// <param name="conversation">Its JSON value.</param>
    /// <param name="transcript">Takes its messages.</param>
    /// <exception cref="ConversationFormatException">It is not in this format; see <see cref="JsonSource.Problem"/>.</exception>
    protected internal abstract void Read(JsonSource conversation, TranscriptBuilder transcript);

    /// <summary>Reads one value; overridden where a conversation has a faster way in than a tree of nodes.</summary>
    internal virtual TranscriptItem ReadValue(JsonSlice json, TranscriptInput input)
    {
        json = LoneSurrogates.Mend(json.Bytes.Span) is { } mended ? json with { Bytes = mended } : json;
        try
        {
            using JsonDocument document = JsonDocument.Parse(json.Bytes);
            TranscriptBuilder transcript = new(input.Options) { Id = json.Index < 0 ? input.FileId : null };
            Read(new JsonSource(document.RootElement, json.Path), transcript);
            return transcript.Build(json.Line);
        }
        catch (JsonException e)
        {
            return json.Fail(JsonSyntax.Describe(json.Bytes.Span, e), input.Source);
        }
        catch (ConversationFormatException e)
        {
            string path = $"${e.Path?[json.Path.Length..]}";
            (int line, int column) = JsonSyntax.Find(json.Bytes.Span, path);
            return json.Fail(new ConversationFormatException(e.Problem, line, column, path, input: null, e), input.Source);
        }
    }

    internal sealed override IAsyncEnumerable<TranscriptItem> ReadAsync(TranscriptInput input, CancellationToken cancellationToken) =>
        JsonLayout.Of(input.Head, this).Container switch
        {
            JsonContainer.Lines => ReadLinesAsync(input, list: null, cancellationToken),
            JsonContainer.ListLines => ReadLinesAsync(input, List, cancellationToken),
            JsonContainer.Array => ReadListAsync(input.Open(), new JsonElementStream(list: null), input, cancellationToken),
            JsonContainer.List => ReadListAsync(input.Open(), new JsonElementStream(List), input, cancellationToken),
            _ => ReadDocumentAsync(input, cancellationToken),
        };

    private async IAsyncEnumerable<TranscriptItem> ReadDocumentAsync(TranscriptInput input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> document = await input.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
        yield return ReadValue(new JsonSlice(document, 1, 1, -1, "$"), input);
    }

    private async IAsyncEnumerable<TranscriptItem> ReadLinesAsync(TranscriptInput input, string? list, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Utf8LineReader lines = new(input.Open());
        while (await lines.ReadAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (line.IsBlank)
            {
                continue;
            }

            if (list is null)
            {
                yield return ReadValue(new JsonSlice(line.Bytes, line.Number, 1, line.Number - 1, "$"), input);
                continue;
            }

            using MemoryStream page = new(line.Bytes.ToArray());
            await foreach (TranscriptItem item in ReadListAsync(page, new JsonElementStream(list, line.Number), input, cancellationToken).ConfigureAwait(false))
            {
                yield return item;
            }
        }
    }

    private async IAsyncEnumerable<TranscriptItem> ReadListAsync(
        Stream stream, JsonElementStream elements, TranscriptInput input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await elements.MoveNextAsync(stream, cancellationToken).ConfigureAwait(false))
        {
            yield return ReadValue(elements.Current, input);
        }

        if (elements.Error is { } error)
        {
            yield return new TranscriptItem(error.Line, null, new ConversationFormatException(error.Problem, error.Line, error.Column, error.Path, input.Source, error));
        }
    }
}
