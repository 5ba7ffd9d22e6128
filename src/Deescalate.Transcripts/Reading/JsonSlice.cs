using System.Globalization;

namespace Deescalate.Transcripts.Reading;

/// <summary>The bytes of one value, and where in the file it stands. The bytes are valid until the next value is read.</summary>
/// <param name="Bytes">The value.</param>
/// <param name="Line">The line at which it begins, from 1.</param>
/// <param name="Column">The column at which it begins, from 1.</param>
/// <param name="Index">Its place among the others, from 0; -1 where it is the whole file.</param>
/// <param name="Path">Its JSON path in the file, or in its line.</param>
internal readonly record struct JsonSlice(ReadOnlyMemory<byte> Bytes, int Line, int Column, int Index, string Path)
{
    /// <summary>An item for what is wrong with the value; the place in the value becomes the place in the file.</summary>
    public TranscriptItem Fail(ConversationFormatException e, string source)
    {
        int line = e.Line == 0 ? Line : e.Line + Line - 1;
        int column = e.Line == 0 ? Column : e.Line == 1 ? e.Column + Column - 1 : e.Column;
        string path = string.Create(CultureInfo.InvariantCulture, $"{Path}{e.Path?[1..]}");
        return new TranscriptItem(Line, null, new ConversationFormatException(e.Problem, line, column, path, source, e));
    }
}
