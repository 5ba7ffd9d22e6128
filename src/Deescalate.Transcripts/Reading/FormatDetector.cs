using System.Text;
using Deescalate.Transcripts.Formats;
using Deescalate.Transcripts.Texts;

namespace Deescalate.Transcripts.Reading;

/// <summary>Tells from a file's beginning what it is.</summary>
internal static class FormatDetector
{
    private const int HeadLines = 40;

    public static TranscriptFormat Detect(TranscriptInput input, IReadOnlyList<TranscriptFormat> formats) =>
        formats.OfType<JsonTranscriptFormat>().FirstOrDefault(f => JsonLayout.Of(input.Head, f).Recognized)
        ?? (LooksLikeJson(input.Head) ? BuiltInFormats.Wire : DetectText(input, formats));

    private static bool LooksLikeJson(JsonHead head) => head.First == '{' || (head.First == '[' && head.OpensList) || head.IsNamedLines || head.IsScalar;

    private static TranscriptFormat DetectText(TranscriptInput input, IReadOnlyList<TranscriptFormat> formats)
    {
        string[] lines = [.. Encoding.UTF8.GetString(input.Head.Bytes.Span).ReplaceLineEndings("\n").Split('\n', HeadLines)];
        foreach (TranscriptFormat format in formats)
        {
            if ((format is TextTranscriptFormat text && text.Recognizes(lines)) || (format is CsvFormat && CsvColumns.AreIn(lines, input.Options)))
            {
                return format;
            }
        }

        return IsMeantAsCsv(input, lines) ? BuiltInFormats.Csv : BuiltInFormats.PlainText;
    }

    /// <summary>Whether the file's name or the caller's columns say that it is CSV, and its first line does not say that somebody speaks. Then what is
    /// missing is a column.</summary>
    private static bool IsMeantAsCsv(TranscriptInput input, string[] lines) =>
        (input.Options.Columns.Count > 0 || input.Source.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || input.Source.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase))
        && Array.Find(lines, l => l.Trim().Length > 0) is { } first
        && SpeakerLabel.Read(first.Trim()) is null;
}
