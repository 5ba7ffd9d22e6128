using System.Text;

namespace Deescalate.Cli.Lint;

/// <summary>A text that was put together from pieces of a file, character by character, and leads back to them.</summary>
internal sealed class MappedText
{
    private readonly StringBuilder _text = new();
    private readonly List<TextSpan> _source = [];

    public int Length => _text.Length;

    /// <summary>Adds a character.</summary>
    /// <param name="c">The character.</param>
    /// <param name="source">Where it stands in the file; longer than one where it is escaped there.</param>
    public void Append(char c, TextSpan source)
    {
        _text.Append(c);
        _source.Add(source);
    }

    public void TrimEnd()
    {
        int length = _text.ToString().TrimEnd().Length;
        _text.Length = length;
        _source.RemoveRange(length, _source.Count - length);
    }

    /// <summary>The stretch of the file that holds a stretch of the text.</summary>
    public TextSpan ToSource(TextSpan span) =>
        span.Length > 0 ? _source[span.Start].Union(_source[span.End - 1])
        : span.Start < _source.Count ? new TextSpan(_source[span.Start].Start, 0)
        : new TextSpan(_source.Count == 0 ? 0 : _source[^1].End, 0);

    public override string ToString() => _text.ToString();
}
