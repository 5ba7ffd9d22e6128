using Deescalate.Transcripts.Reading;

namespace Deescalate.Transcripts.Formats;

/// <summary>The formats of this folder, in the order of their names. The list is written during the build, see Formats.targets.</summary>
internal static partial class BuiltInFormats
{
    /// <summary>What JSON is taken for that is nothing else.</summary>
    public static JsonTranscriptFormat Wire => _all.OfType<WireFormat>().First();

    /// <summary>What text is taken for that is nothing else.</summary>
    public static TranscriptFormat PlainText => _all.OfType<PlainTextFormat>().First();

    /// <summary>What a table is taken for whose columns nobody knows.</summary>
    public static TranscriptFormat Csv => _all.OfType<CsvFormat>().First();

    public static IReadOnlyList<TranscriptFormat> All => _all;
}
