using Deescalate.Text;

namespace Deescalate.Cues;

/// <summary>Parses the cue language. See docs/cue-language.md.</summary>
internal ref struct CueParser(string cue)
{
    public const int DefaultGap = 3;
    public const int LongestGap = 12;
    private const string Special = "()[]|<>@^$?!,~* ";

    private static readonly string[] _entityNames = [.. Enum.GetNames<EntityKind>().Skip(1).Select(n => n.ToLowerInvariant())];

    private readonly TokenBuffer _tokens = new();
    private int _i;

    /// <summary>Parses a whole cue.</summary>
    /// <exception cref="CueSyntaxException">It does not parse.</exception>
    public static CueNode.Sequence Parse(string cue)
    {
        CueParser parser = new(cue);
        CueNode.Sequence sequence = parser.Sequence(depth: 0);
        if (parser._i < cue.Length)
        {
            throw parser.Error(parser._i, $"'{cue[parser._i]}' closes nothing. Remove it, or open it before.");
        }

        return sequence;
    }

    private CueNode.Sequence Sequence(int depth)
    {
        List<CueNode> items = [];
        while (_i < cue.Length && cue[_i] is not (')' or ']' or '|'))
        {
            if (cue[_i] == ' ')
            {
                _i++;
                continue;
            }

            Piece(items, depth);
        }

        return new CueNode.Sequence(items);
    }

    private void Piece(List<CueNode> items, int depth)
    {
        int at = _i;
        switch (cue[_i])
        {
            case '(':
                items.Add(Choice(')', depth));
                break;
            case '[':
                items.Add(Choice(']', depth));
                break;
            case '<':
                items.Add(Entity());
                break;
            case '@':
                items.Add(List());
                break;
            case '^' or '$':
                bool twice = _i + 1 < cue.Length && cue[_i + 1] == cue[_i];
                items.Add(new CueNode.Anchor(cue[_i] == '^' ? (twice ? CueAnchors.MessageStart : CueAnchors.SentenceStart) : (twice ? CueAnchors.MessageEnd : CueAnchors.SentenceEnd), at + 1));
                _i += twice ? 2 : 1;
                break;
            case '?' or '!':
                items.Add(new CueNode.Anchor(cue[_i] == '?' ? CueAnchors.Asked : CueAnchors.Exclaimed, at + 1));
                _i++;
                break;
            case ',':
                items.Add(new CueNode.Anchor(CueAnchors.ClauseStart | CueAnchors.ClauseEnd, at + 1));
                _i++;
                break;
            case '.' when cue.AsSpan(_i).StartsWith("...", StringComparison.Ordinal):
                items.Add(Gap());
                break;
            case '~' or '*':
                throw Error(at, $"'{cue[at]}' stands alone. Write it right after a word: 'call~', 'refund*'.");
            case '>':
                throw Error(at, "'>' closes nothing. An entity is written '<money>'.");
            default:
                Words(items);
                break;
        }
    }

    private CueNode.Choice Choice(char close, int depth)
    {
        int at = _i;
        if (depth > 8)
        {
            throw Error(at, "brackets are nested more than eight deep. Split the cue.");
        }

        _i++;
        List<CueNode> branches = [];
        while (true)
        {
            CueNode.Sequence branch = Sequence(depth + 1);
            if (branch.Items.Count == 0)
            {
                throw Error(at, $"an alternative at column {at + 1} is empty. Use '[...]' for what may be missing.");
            }

            branches.Add(branch);
            if (_i >= cue.Length)
            {
                throw Error(at, $"'{cue[at]}' at column {at + 1} is never closed. Close it with '{close}'.");
            }

            char c = cue[_i++];
            if (c == close)
            {
                return new CueNode.Choice(branches, close == ']');
            }

            if (c != '|')
            {
                throw Error(_i - 1, $"'{c}' does not close the '{cue[at]}' of column {at + 1}. Close it with '{close}'.");
            }
        }
    }

    private CueNode.Entity Entity()
    {
        int at = _i;
        int close = cue.IndexOf('>', _i);
        if (close < 0)
        {
            throw Error(at, "'<' is never closed. Close it with '>'.");
        }

        string inside = cue[(at + 1)..close];
        int colon = inside.IndexOf(':', StringComparison.Ordinal);
        string name = colon < 0 ? inside : inside[..colon];
        if (!_entityNames.Contains(name, StringComparer.Ordinal))
        {
            throw Error(at, $"'<{name}>' is no entity. {Suggestion.For(name, _entityNames, "Known are")}");
        }

        _i = close + 1;
        return new CueNode.Entity(Enum.Parse<EntityKind>(name, ignoreCase: true), colon < 0 ? null : inside[(colon + 1)..]);
    }

    private CueNode.List List()
    {
        int at = _i++;
        while (_i < cue.Length && (char.IsAsciiLetterOrDigit(cue[_i]) || cue[_i] is '-' or '_'))
        {
            _i++;
        }

        if (_i == at + 1)
        {
            throw Error(at, "'@' needs the name of a shared list: '@manager'.");
        }

        return new CueNode.List(cue[(at + 1).._i], at + 1);
    }

    private CueNode.Gap Gap()
    {
        int at = _i;
        _i += 3;
        int digits = _i;
        while (_i < cue.Length && char.IsAsciiDigit(cue[_i]))
        {
            _i++;
        }

        int most = DefaultGap;
        if (_i > digits && (!int.TryParse(cue.AsSpan(digits, _i - digits), out most) || most is < 1 or > LongestGap))
        {
            throw Error(at, $"a gap reaches over 1 to {LongestGap} words, not '{cue[digits.._i]}'.");
        }

        return new CueNode.Gap(most);
    }

    private void Words(List<CueNode> items)
    {
        int at = _i;
        while (_i < cue.Length && Special.IndexOf(cue[_i], StringComparison.Ordinal) < 0 && !cue.AsSpan(_i).StartsWith("...", StringComparison.Ordinal))
        {
            _i++;
        }

        string piece = cue[at.._i];
        WordForm form = WordForm.Exact;
        if (_i < cue.Length && cue[_i] is '~' or '*')
        {
            form = cue[_i++] == '~' ? WordForm.Inflected : WordForm.Prefix;
        }

        if (Folding.FoldWord(piece) is "'s")
        {
            items.Add(new CueNode.Word("'s", WordForm.Exact));
            return;
        }

        Tokenizer.Tokenize(piece, _tokens);
        int last = items.Count;
        foreach (Token token in _tokens.Tokens)
        {
            if (token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Emoji)
            {
                string word = token.Kind == TokenKind.Emoji ? EmojiWord(piece, token) : Folding.FoldWord(piece.AsSpan(token.Start, token.Length));
                items.Add(new CueNode.Word(word, WordForm.Exact));
            }
        }

        if (items.Count == last)
        {
            throw Error(at, $"'{piece}' has no letters to match; cues match words, not punctuation. Remove it.");
        }

        CueNode.Word final = (CueNode.Word)items[^1];
        if (form == WordForm.Prefix && final.Folded.Length < PrefixTable.MinLength)
        {
            throw Error(at, $"'{piece}*' is too short: a prefix needs at least {PrefixTable.MinLength} letters.");
        }

        items[^1] = final with { Form = form };
    }

    private static string EmojiWord(string piece, Token token)
    {
        System.Text.Rune.DecodeFromUtf16(piece.AsSpan(token.Start), out System.Text.Rune rune, out _);
        return rune.ToString();
    }

    private readonly CueSyntaxException Error(int index, string problem) => new(cue, index + 1, problem);
}
