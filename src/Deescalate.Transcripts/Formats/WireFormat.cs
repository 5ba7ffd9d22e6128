using Deescalate.Transcripts.Reading;
using Deescalate.Wire;

namespace Deescalate.Transcripts.Formats;

/// <summary>Deescalate's own form, see docs/wire-format.md. Read straight from the bytes. What JSON is nothing else is taken for this.</summary>
internal sealed class WireFormat : JsonTranscriptFormat
{
    public WireFormat()
        : base("wire", "Deescalate's own JSON: id, messages with role and text")
    {
    }

    public override IReadOnlyList<string> Signatures { get; } = ["messages[].text messages[].role"];

    protected internal override void Read(JsonSource conversation, TranscriptBuilder transcript) => throw new NotSupportedException("The wire format is read from bytes.");

    /// <summary>The error of JSON that is in no format that is known, and is measured against this one for want of a better.</summary>
    private static ConversationFormatException InNoFormat(ConversationFormatException e) =>
        new($"{e.Problem} If this is an export in another format, name it with --from (TranscriptOptions.Format), and the error will be about that.", e.Line, e.Column, e.Path, input: null, e);

    internal override TranscriptItem ReadValue(JsonSlice json, TranscriptInput input)
    {
        try
        {
            Conversation conversation = ConversationJson.Read(json.Bytes.Span);
            return new TranscriptItem(json.Line, conversation, null) { Sources = new WireSources(json.Path, conversation.Messages.Count) };
        }
        catch (ConversationFormatException e)
        {
            return json.Fail(JsonLayout.Of(input.Head, this).Recognized || input.Options.Format is not null ? e : JsonSyntax.Check(json.Bytes.Span) ?? InNoFormat(e), input.Source);
        }
    }
}
