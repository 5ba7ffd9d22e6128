using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Deescalate.Transcripts.Reading;

namespace Deescalate.Transcripts.Formats;

/// <summary>CSV with named columns, a row for each message. Rows of one conversation stand together; they are streamed.</summary>
internal sealed class CsvFormat : TranscriptFormat
{
    /// <summary>Longest field, in characters. A quotation mark that is never closed would take the rest of the file into one.</summary>
    private const int LongestField = 4_000_000;

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
        CsvRows? rows = null;
        using CsvParser parser = new(text, Configure(CsvColumns.DelimiterOf(input.Head.Bytes.Span), () => rows?.MarkBroken()));
        int line = 1;
        bool more = true;
        while (more)
        {
            ConversationFormatException? fatal = null;
            try
            {
                more = await parser.ReadAsync().ConfigureAwait(false);
            }
            catch (CsvHelperException)
            {
                // The inner exception is dropped on purpose: it quotes the row.
                fatal = new ConversationFormatException("from here on a field does not end. Close its quotation mark; what stands before was read, what comes after was not.", line, 1, null, input.Source);
            }

            cancellationToken.ThrowIfCancellationRequested();
            if (more && fatal is null)
            {
                string[] fields = parser.Record!;
                try
                {
                    rows ??= new CsvRows(CsvColumns.Read(fields, line, input), BrokenMark, input);
                }
                catch (ConversationFormatException e)
                {
                    fatal = e;
                }

                if (fatal is null && rows!.Add(fields, line) is { } item)
                {
                    yield return item;
                }

                line = parser.RawRow + 1;
            }

            if (fatal is not null)
            {
                foreach (TranscriptItem item in rows?.Close() ?? [])
                {
                    yield return item;
                }

                yield return new TranscriptItem(line, null, fatal);
                yield break;
            }
        }

        foreach (TranscriptItem item in rows?.Close() ?? [new TranscriptItem(1, null, new ConversationFormatException(CsvColumns.Missing, 1, 1, null, input.Source))])
        {
            yield return item;
        }
    }

    private static CsvConfiguration Configure(char delimiter, Action broken) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = delimiter.ToString(),
        IgnoreBlankLines = false,
        MaxFieldSize = LongestField,
        BadDataFound = bad => MarkBroken(bad.Field, broken),
    };

    /// <summary>A quotation mark within a field that does not begin with one can only be meant as it stands.</summary>
    private static void MarkBroken(string field, Action broken)
    {
        if (field.StartsWith('"'))
        {
            broken();
        }
    }
}
