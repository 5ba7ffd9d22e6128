using System.Runtime.CompilerServices;
using System.Text;
using Deescalate.Transcripts.Reading;

namespace Deescalate.Transcripts.Formats;

/// <summary>CSV with named columns, a row for each message. Rows of one conversation stand together; they are streamed.</summary>
internal sealed class CsvFormat : TranscriptFormat
{
    /// <summary>What stands for bytes that are no characters: a code point that no text holds.</summary>
    private const string BrokenMark = "\uFFFF";

    private static readonly Encoding _encoding = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback(BrokenMark));

    public CsvFormat()
        : base("csv", "CSV with named columns, a row for each message")
    {
    }

    internal override async IAsyncEnumerable<TranscriptItem> ReadAsync(TranscriptInput input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using StreamReader text = new(input.Open(), _encoding, detectEncodingFromByteOrderMarks: false);
        using CsvRecords records = new(text, CsvColumns.DelimiterOf(input.Head.Bytes.Span));
        CsvRows? rows = null;
        ConversationFormatException? fatal = null;
        while (fatal is null)
        {
            TranscriptItem? item = null;
            try
            {
                if (!await records.ReadAsync().ConfigureAwait(false))
                {
                    break;
                }

                if (rows is null)
                {
                    rows = new CsvRows(CsvColumns.Read(records.Fields, records.Line, input), BrokenMark, input);
                    records.IsRow = rows.IsRow;
                }
                else
                {
                    item = rows.Add(records.Fields, records.Line, records.IsBroken);
                }
            }
            catch (ConversationFormatException e)
            {
                fatal = e;
            }
            catch (InvalidDataException)
            {
                fatal = new ConversationFormatException(
                    "from here on a field does not end. Close its quotation mark; what stands before was read, what comes after was not.", records.Line, 1, null, input.Source);
            }

            cancellationToken.ThrowIfCancellationRequested();
            if (item is not null)
            {
                yield return item;
            }
        }

        foreach (TranscriptItem item in rows?.Close() ?? [])
        {
            yield return item;
        }

        if (fatal is not null || rows is null)
        {
            fatal ??= new ConversationFormatException(CsvColumns.Missing, 1, 1, null, input.Source);
            yield return new TranscriptItem(fatal.Line, null, fatal);
        }
    }
}
