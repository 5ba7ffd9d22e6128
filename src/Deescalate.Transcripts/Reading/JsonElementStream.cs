using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Deescalate.Transcripts.Reading;

/// <summary>Reads the items of a list out of a stream, one after the other. Holds one item, not the list: the document is the list, or a member of it is.</summary>
/// <param name="list">Path of the member, its steps separated by dots; null where the document itself is the list.</param>
/// <param name="firstLine">The line of the file at which the stream begins.</param>
internal sealed class JsonElementStream(string? list, int firstLine = 1)
{
    private const int FirstSize = 64 * 1024;

    private readonly string[] _steps = list?.Split('.') ?? [];
    private readonly string _path = list is null ? "$" : $"$.{list}";
    private byte[] _buffer = new byte[FirstSize];
    private int _start;
    private int _end;
    private bool _ended;
    private JsonReaderState _state;
    private int _entered;
    private bool _named;
    private Phase _phase;
    private int _line = 1;
    private int _column = 1;
    private int _index;

    private enum Phase
    {
        Seeking,
        Items,
        Tail,
        Done,
    }

    /// <summary>The item last read; its bytes are valid until the next one is.</summary>
    public JsonSlice Current { get; private set; }

    /// <summary>Why reading stopped before the end, if it did.</summary>
    public ConversationFormatException? Error { get; private set; }

    /// <summary>Reads the next item; false at the end and where the document is broken.</summary>
    public async ValueTask<bool> MoveNextAsync(Stream stream, CancellationToken cancellationToken)
    {
        while (_phase != Phase.Done)
        {
            bool item;
            try
            {
                item = TryStep();
            }
            catch (JsonException e)
            {
                Fail($"{JsonSyntax.ProblemOf(e)} Mend it here; what stands before was read, what comes after was not.", (int)(e.LineNumber ?? 0) + firstLine, (int)(e.BytePositionInLine ?? 0) + 1);
                return false;
            }

            if (item)
            {
                return true;
            }

            if (_phase != Phase.Done)
            {
                await FillAsync(stream, cancellationToken).ConfigureAwait(false);
            }
        }

        return false;
    }

    /// <summary>Reads as far as the buffer goes; true where an item was read whole.</summary>
    private bool TryStep()
    {
        Utf8JsonReader reader = new(_buffer.AsSpan(_start, _end - _start), _ended, _state);
        int done = 0;
        JsonReaderState before = _state;
        while (reader.Read())
        {
            if (_phase == Phase.Items && reader.TokenType != JsonTokenType.EndArray)
            {
                int at = (int)reader.TokenStartIndex;
                if (!reader.TrySkip())
                {
                    break;
                }

                Advance(at);
                int length = (int)reader.BytesConsumed - at;
                Current = new JsonSlice(_buffer.AsMemory(_start, length), _line + firstLine - 1, _column, _index, string.Create(CultureInfo.InvariantCulture, $"{_path}[{_index}]"));
                _index++;
                Advance(length);
                _state = reader.CurrentState;
                return true;
            }

            if (_phase == Phase.Items)
            {
                _phase = Phase.Tail;
            }
            else if (_phase == Phase.Seeking)
            {
                Seek(ref reader);
            }

            done = (int)reader.BytesConsumed;
            before = reader.CurrentState;
        }

        Advance(done);
        _state = before;
        if (_ended)
        {
            Error = _phase == Phase.Seeking ? new ConversationFormatException($"'{list}' is missing. It holds the list of conversations.", firstLine, 1, "$") : null;
            _phase = Phase.Done;
        }

        return false;
    }

    private void Seek(ref Utf8JsonReader reader)
    {
        bool last = _entered == _steps.Length;
        if (last && _steps.Length == 0)
        {
            _phase = Phase.Items;
        }
        else if (reader.TokenType == JsonTokenType.PropertyName)
        {
            // A name with escapes is none of those sought, and may hold what cannot be compared.
            _named = reader.CurrentDepth == _entered + 1 && !reader.ValueIsEscaped && reader.ValueTextEquals(_steps[_entered]);
        }
        else if (_named)
        {
            _named = false;
            if (_entered + 1 == _steps.Length && reader.TokenType == JsonTokenType.StartArray)
            {
                _phase = Phase.Items;
            }
            else if (_entered + 1 < _steps.Length && reader.TokenType == JsonTokenType.StartObject)
            {
                _entered++;
            }
        }
    }

    private void Fail(string problem, int errorLine, int errorColumn)
    {
        Error = new ConversationFormatException(problem, errorLine, errorColumn, "$");
        _phase = Phase.Done;
    }

    /// <summary>Leaves bytes behind, and keeps count of lines and columns.</summary>
    private void Advance(int bytes)
    {
        ReadOnlySpan<byte> left = _buffer.AsSpan(_start, bytes);
        int lines = left.Count((byte)'\n');
        if (lines > 0)
        {
            left = left[(left.LastIndexOf((byte)'\n') + 1)..];
            _line += lines;
            _column = 1;
        }

        _column += Encoding.UTF8.GetCharCount(left);
        _start += bytes;
    }

    private async ValueTask FillAsync(Stream stream, CancellationToken cancellationToken)
    {
        int kept = _end - _start;
        byte[] target = kept > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
        Buffer.BlockCopy(_buffer, _start, target, 0, kept);
        (_buffer, _start, _end) = (target, 0, kept);
        int read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _end += read;
        _ended = read == 0;
    }
}
