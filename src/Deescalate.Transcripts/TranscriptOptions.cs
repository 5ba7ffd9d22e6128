namespace Deescalate.Transcripts;

/// <summary>How transcripts are read: in which format, and who is who where a file names people instead of roles.</summary>
public sealed class TranscriptOptions
{
    /// <summary>Name of the format, such as <c>zendesk</c>; see <see cref="TranscriptReader.BuiltIn"/>.</summary>
    /// <value>The default is <see langword="null"/>: the content says.</value>
    public string? Format { get; set; }

    /// <summary>Formats of your own; asked before the built-in ones.</summary>
    /// <value>The default is empty.</value>
    public IList<TranscriptFormat> Formats { get; } = [];

    /// <summary>Names or ids of customers, as they stand in the transcript; case does not matter.</summary>
    /// <value>The default is empty: only role words such as <c>Customer:</c> and what the format itself says are known.</value>
    public IList<string> Customers { get; } = [];

    /// <summary>Names or ids of agents, as they stand in the transcript; case does not matter.</summary>
    /// <value>The default is empty.</value>
    public IList<string> Agents { get; } = [];

    /// <summary>Names of columns in CSV, by what they hold: <c>text</c>, <c>role</c>, <c>conversation</c>, <c>author</c>, <c>at</c>, <c>startMs</c>,
    /// <c>endMs</c>, <c>channel</c>.</summary>
    /// <value>The default is empty: the usual names are known.</value>
    public IDictionary<string, string> Columns { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a line of plain text is that begins with a word and a colon as a turn does, where the word is no known speaker.</summary>
    /// <value>The default is <see cref="UnknownSpeakers.Error"/>.</value>
    public UnknownSpeakers UnknownSpeakers { get; set; }

    /// <summary>Whether private notes between agents are kept, as messages of <see cref="ParticipantRole.System"/>, which are never analysed.</summary>
    /// <value>The default is <see langword="false"/>: they are left out.</value>
    public bool IncludePrivateNotes { get; set; }

    /// <summary>Whether the quoted replies and signatures of mail stay in the text.</summary>
    /// <value>The default is <see langword="false"/>: they are cut out and kept in <see cref="MessageSource.Trimmed"/>.</value>
    public bool KeepQuotedText { get; set; }
}
