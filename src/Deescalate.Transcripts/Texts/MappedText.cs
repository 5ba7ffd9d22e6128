using System.Text;

namespace Deescalate.Transcripts.Texts;

/// <summary>A text under construction that knows where each of its characters comes from.</summary>
internal sealed class MappedText
{
    private readonly StringBuilder _text = new();
    private readonly List<TextOrigin> _origins = [];

    public int Length => _text.Length;

    public char this[int index] => _text[index];

    /// <summary>A text that is its source.</summary>
    public static MappedText Of(ReadOnlySpan<char> text, SourcePosition at)
    {
        MappedText mapped = new();
        mapped.Append(text, at);
        return mapped;
    }

    public void Append(ReadOnlySpan<char> piece, SourcePosition at)
    {
        if (piece.IsEmpty)
        {
            return;
        }

        if (_origins.Count == 0 || _origins[^1].At with { Offset = _origins[^1].At.Offset + _text.Length - _origins[^1].Start } != at)
        {
            _origins.Add(new TextOrigin(_text.Length, at));
        }

        _text.Append(piece);
    }

    public void Append(char character, SourcePosition at) => Append([character], at);

    public SourcePosition Locate(int offset) => TextOrigin.Locate(_origins, offset);

    public string Slice(int start, int length) => _text.ToString(start, length);

    /// <summary>The text without some ranges, which are in order and do not overlap, and without white space around it.</summary>
    public MappedText Without(IReadOnlyList<(int Start, int Length)> ranges)
    {
        MappedText kept = new();
        int from = 0;
        foreach ((int start, int length) in ranges)
        {
            kept.AppendPart(this, from, start - from);
            from = start + length;
        }

        kept.AppendPart(this, from, Length - from);
        return kept.Trim();
    }

    /// <summary>The text without white space around it.</summary>
    public MappedText Trim()
    {
        int start = 0;
        int end = Length;
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        if (start == 0 && end == Length)
        {
            return this;
        }

        MappedText trimmed = new();
        trimmed.AppendPart(this, start, end - start);
        return trimmed;
    }

    public MessageSource ToSource(IReadOnlyList<TrimmedText> trimmed) => new([.. _origins], trimmed);

    public override string ToString() => _text.ToString();

    private void AppendPart(MappedText other, int start, int length)
    {
        int end = start + length;
        for (int i = 0; i < other._origins.Count; i++)
        {
            int from = Math.Max(start, other._origins[i].Start);
            int to = Math.Min(end, i + 1 < other._origins.Count ? other._origins[i + 1].Start : other.Length);
            if (from < to)
            {
                Append(other.Slice(from, to - from), other.Locate(from));
            }
        }
    }
}
