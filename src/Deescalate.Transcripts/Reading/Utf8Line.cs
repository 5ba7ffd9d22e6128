namespace Deescalate.Transcripts.Reading;

/// <summary>A line of a file, without its line break. The bytes are valid until the next line is read.</summary>
/// <param name="Number">Number of the line, from 1.</param>
/// <param name="Bytes">Its bytes.</param>
internal readonly record struct Utf8Line(int Number, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The line without white space around it.</summary>
    public ReadOnlySpan<byte> Trimmed => Bytes.Span.Trim(" \t\r"u8);

    public bool IsBlank => Trimmed.IsEmpty;
}
