namespace Deescalate.Cli.Lint;

/// <summary>The text of a file, and where its lines begin.</summary>
internal sealed class SourceText
{
    private readonly List<int> _starts = [0];

    public SourceText(string text)
    {
        Text = text;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                _starts.Add(i + 1);
            }
        }
    }

    public string Text { get; }

    /// <summary>Number of lines; an empty one after the last line break does not count.</summary>
    public int Lines => _starts.Count > 1 && _starts[^1] == Text.Length ? _starts.Count - 1 : _starts.Count;

    /// <summary>Index of a line's first character; lines count from 1.</summary>
    public int StartOf(int line) => _starts[line - 1];

    /// <summary>A line without its line break.</summary>
    public ReadOnlySpan<char> Line(int line)
    {
        int end = line < _starts.Count ? _starts[line] - 1 : Text.Length;
        return Text.AsSpan(_starts[line - 1], end - _starts[line - 1]).TrimEnd('\r');
    }

    /// <summary>Line and column of a character, both from 1.</summary>
    public (int Line, int Column) PlaceOf(int offset)
    {
        int at = _starts.BinarySearch(offset);
        int line = at >= 0 ? at : ~at - 1;
        return (line + 1, offset - _starts[line] + 1);
    }
}
