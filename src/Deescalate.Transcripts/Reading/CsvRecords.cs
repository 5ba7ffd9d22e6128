using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Deescalate.Transcripts.Reading;

/// <summary>Reads the rows of CSV. Where a quotation mark does not end, only the line that it stands in is a broken row: reading goes on in the line below.</summary>
internal sealed class CsvRecords : IDisposable
{
    /// <summary>Longest field, in characters. A quotation mark that is never closed would take the rest of the file into one.</summary>
    private const int LongestField = 4_000_000;

    private readonly RewindableReader _text;
    private readonly CsvConfiguration _configuration;
    private CsvParser _parser;
    private int _linesBefore;
    private bool _broken;

    /// <param name="text">The text; not closed.</param>
    /// <param name="delimiter">The character between columns.</param>
    public CsvRecords(TextReader text, char delimiter)
    {
        _text = new RewindableReader(text);
        _configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            IgnoreBlankLines = false,
            MaxFieldSize = LongestField,
            BadDataFound = MarkBroken,
        };
        _parser = new CsvParser(_text, _configuration, leaveOpen: true);
    }

    /// <summary>Whether fields are those of a row, once the header is known: they tell whether a row that is too short or too long has taken in others.</summary>
    public Func<string[], bool>? IsRow { get; set; }

    /// <summary>The fields of the present row.</summary>
    public string[] Fields { get; private set; } = [];

    /// <summary>The line in which it begins, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Whether its quotation marks do not match.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Moves to the next row; false at the end.</summary>
    /// <exception cref="InvalidDataException">The row is one line that is longer than a field may be.</exception>
    public async ValueTask<bool> ReadAsync()
    {
        Line = _linesBefore + _parser.RawRow + 1;
        long before = _parser.CharCount;
        int row = _parser.RawRow;
        _broken = false;
        try
        {
            if (!await _parser.ReadAsync().ConfigureAwait(false))
            {
                return false;
            }

            Fields = _parser.Record!;
        }
        catch (CsvHelperException)
        {
            // The inner exception is dropped on purpose: it quotes the row.
            BreakOff();
            return true;
        }

        IsBroken = _broken;
        if (_parser.RawRow - row > 1 && (_broken || HasTakenOthers(_parser.RawRecord)))
        {
            BreakOff();
        }
        else
        {
            _text.Forget((int)(_parser.CharCount - before));
        }

        return true;
    }

    public void Dispose() => _parser.Dispose();

    /// <summary>Takes the first line for the row, and begins again after it.</summary>
    private void BreakOff()
    {
        ReadOnlySpan<char> line = _text.FirstLine;
        Fields = line.IsEmpty ? throw new InvalidDataException() : Split(line.TrimEnd("\r\n").ToString());
        IsBroken = true;
        _text.Forget(line.Length);
        _text.Rewind();
        _linesBefore = Line;
        _parser.Dispose();
        _parser = new CsvParser(_text, _configuration, leaveOpen: true);
    }

    private bool HasTakenOthers(string raw) => IsRow is not null && !IsRow(Fields) && raw.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Skip(1).Any(line => IsRow(Split(line)));

    private string[] Split(string line)
    {
        using StringReader text = new(line);
        using CsvParser parser = new(text, _configuration);
        return parser.Read() ? parser.Record! : [];
    }

    /// <summary>A quotation mark within a field that does not begin with one can only be meant as it stands.</summary>
    private void MarkBroken(BadDataFoundArgs bad) => _broken |= bad.Field.StartsWith('"');
}
