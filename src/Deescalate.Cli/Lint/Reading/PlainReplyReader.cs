namespace Deescalate.Cli.Lint;

/// <summary>Reads plain text: replies divided by lines of dashes or by blank lines, with directives among them.</summary>
internal sealed class PlainReplyReader
{
    private const int FewestDashes = 3;

    private readonly string _name;
    private readonly SourceText _source;
    private readonly ReplySplit _split;
    private readonly List<Reply> _replies = [];
    private readonly List<Suppression> _suppressions = [];
    private readonly List<int> _waiting = [];
    private MappedText _text = new();

    private PlainReplyReader(string name, SourceText source, ReplySplit split)
    {
        _name = name;
        _source = source;
        _split = split != ReplySplit.Auto ? split
            : Enumerable.Range(1, source.Lines).Any(l => IsDashes(source.Line(l))) ? ReplySplit.Dashes : ReplySplit.Blank;
    }

    public static ReplyFile Read(string name, SourceText source, ReplySplit split) => new PlainReplyReader(name, source, split).Read();

    private ReplyFile Read()
    {
        for (int number = 1; number <= _source.Lines; number++)
        {
            ReadOnlySpan<char> line = _source.Line(number);
            if (Directive.Is(line))
            {
                AddDirective(line, number);
            }
            else if (_split switch { ReplySplit.Dashes => IsDashes(line), ReplySplit.Blank => line.IsWhiteSpace(), _ => false })
            {
                Close();
            }
            else if (_text.Length > 0 || !line.IsWhiteSpace())
            {
                AddLine(line, number);
            }
        }

        Close();
        return new ReplyFile(_name, _source, _replies, _suppressions, []);
    }

    private static bool IsDashes(ReadOnlySpan<char> line) => line.Trim() is { Length: >= FewestDashes } trimmed && trimmed.Trim('-').IsEmpty;

    private void AddLine(ReadOnlySpan<char> line, int number)
    {
        int start = _source.StartOf(number);
        if (_text.Length > 0)
        {
            _text.Append('\n', new TextSpan(start - 1, 1));
        }

        for (int i = 0; i < line.Length; i++)
        {
            _text.Append(line[i], new TextSpan(start + i, 1));
        }
    }

    /// <summary>Before the first line of a reply it is for the reply, inside one for the line below.</summary>
    private void AddDirective(ReadOnlySpan<char> line, int number)
    {
        Suppression suppression = Directive.Read(line, _source.StartOf(number), out bool wholeFile);
        if (!wholeFile && _text.Length > 0)
        {
            int next = number + 1;
            while (next <= _source.Lines && Directive.Is(_source.Line(next)))
            {
                next++;
            }

            suppression = suppression with { Line = next };
        }
        else if (!wholeFile)
        {
            _waiting.Add(_suppressions.Count);
        }

        _suppressions.Add(suppression);
    }

    private void Close()
    {
        _text.TrimEnd();
        if (_text.Length == 0)
        {
            return;
        }

        int number = _replies.Count + 1;
        foreach (int waiting in _waiting)
        {
            _suppressions[waiting] = _suppressions[waiting] with { Reply = number };
        }

        _waiting.Clear();
        _replies.Add(new Reply(null, number, _text));
        _text = new MappedText();
    }
}
