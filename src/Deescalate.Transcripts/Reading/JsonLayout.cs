namespace Deescalate.Transcripts.Reading;

/// <summary>Whether a file's beginning is in a JSON format, and where the conversations stand in it.</summary>
/// <param name="Recognized">Whether a signature of the format is there.</param>
/// <param name="Container">Where the conversations stand; the likeliest where the format was not recognized.</param>
internal readonly record struct JsonLayout(bool Recognized, JsonContainer Container)
{
    public static JsonLayout Of(JsonHead head, JsonTranscriptFormat format)
    {
        IReadOnlyList<string> signatures = format.Signatures;
        return head.Outline.Matches(signatures, "") ? new JsonLayout(true, head.IsLines ? JsonContainer.Lines : JsonContainer.Document)
            : head.Outline.Matches(signatures, "[]") ? new JsonLayout(true, JsonContainer.Array)
            : format.List is { } list && head.Outline.Matches(signatures, $"{list}[]")
                ? new JsonLayout(true, head.IsLines && head.HasMoreLines ? JsonContainer.ListLines : JsonContainer.List)
            : head.LineOutlines.Any(o => o.Matches(signatures, "")) && !head.OpensList ? new JsonLayout(true, JsonContainer.Lines)
            : new JsonLayout(false, head.First == '[' && head.OpensList ? JsonContainer.Array : head.IsLines ? JsonContainer.Lines : JsonContainer.Document);
    }
}
