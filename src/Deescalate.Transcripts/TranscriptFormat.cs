using Deescalate.Transcripts.Reading;

namespace Deescalate.Transcripts;

/// <summary>A form in which transcripts come. Derive from <see cref="JsonTranscriptFormat"/> or <see cref="TextTranscriptFormat"/> to read one of your own.</summary>
/// <remarks>Holds no state of a file; safe to share between threads.</remarks>
public abstract class TranscriptFormat
{
    /// <summary>Creates the format.</summary>
    /// <param name="name">Short name by which it can be asked for, such as <c>zendesk</c>.</param>
    /// <param name="title">What it is, in a few words.</param>
    private protected TranscriptFormat(string name, string title)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        Name = name;
        Title = title;
    }

    /// <summary>Short name by which it can be asked for, such as <c>zendesk</c>.</summary>
    public string Name { get; }

    /// <summary>What it is, in a few words.</summary>
    public string Title { get; }

    /// <summary>Reads a file that is in this format; what cannot be read gives an item with an error.</summary>
    internal abstract IAsyncEnumerable<TranscriptItem> ReadAsync(TranscriptInput input, CancellationToken cancellationToken);
}
