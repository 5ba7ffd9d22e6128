using Deescalate.Transcripts.Texts;

namespace Deescalate.Transcripts;

/// <summary>Where the text of a message comes from: leads a finding back to the file.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed class MessageSource
{
    private readonly TextOrigin[] _origins;

    internal MessageSource(TextOrigin[] origins, IReadOnlyList<TrimmedText> trimmed)
    {
        _origins = origins;
        Trimmed = trimmed;
    }

    /// <summary>What was cut out of the message; empty more often than not.</summary>
    public IReadOnlyList<TrimmedText> Trimmed { get; }

    /// <summary>The place in the file of a place in the message.</summary>
    /// <param name="offset">UTF-16 code units from the start of the message's text, such as <c>finding.Span.Start</c>; 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="offset"/> is negative.</exception>
    public SourcePosition Locate(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        return TextOrigin.Locate(_origins, offset);
    }
}
