using System.Collections.Frozen;
using System.Net;
using HtmlAgilityPack;

namespace Deescalate.Transcripts.Texts;

/// <summary>Turns HTML into the text that a reader sees, and keeps track of where each character came from.</summary>
internal sealed class HtmlText
{
    private const int LongestEntity = 32;

    private static readonly FrozenSet<string> _blocks = new[]
    {
        "address", "article", "blockquote", "div", "dl", "dt", "dd", "fieldset", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "ol", "p", "pre",
        "section", "table", "tr", "ul",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> _hidden = new[] { "head", "script", "style", "template", "title" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly string[] _quoteClasses = ["gmail_quote", "yahoo_quoted", "zd_quoted", "freshdesk_quote", "moz-cite-prefix", "protonmail_quote", "intercom-quote"];
    private static readonly string[] _signatureClasses = ["gmail_signature", "moz-signature", "protonmail_signature"];

    private readonly MappedText _text = new();
    private readonly SourcePosition _at;
    private readonly List<(int Start, int Length, TrimmedKind Kind)>? _cut;
    private bool _breakDue;
    private bool _blankDue;

    private HtmlText(SourcePosition at, List<(int Start, int Length, TrimmedKind Kind)>? cut)
    {
        _at = at;
        _cut = cut;
    }

    /// <summary>Reads it.</summary>
    /// <param name="html">The markup.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="cut">Takes the ranges that the markup says are quoted replies and signatures; null where that does not matter.</param>
    public static MappedText Read(string html, SourcePosition at, List<(int Start, int Length, TrimmedKind Kind)>? cut)
    {
        HtmlDocument document = new() { OptionMaxNestedChildNodes = 0 };
        document.LoadHtml(html);
        HtmlText reader = new(at, cut);
        reader.AddChildren(document.DocumentNode);
        return reader._text;
    }

    private void Add(HtmlNode node)
    {
        if (node is HtmlTextNode text)
        {
            AddText(text);
        }
        else if (node.NodeType == HtmlNodeType.Element && !_hidden.Contains(node.Name))
        {
            AddElement(node);
        }
    }

    private void AddElement(HtmlNode node)
    {
        if (node.Name.Equals("br", StringComparison.OrdinalIgnoreCase))
        {
            AddBreak(node.StreamPosition);
            return;
        }

        bool block = _blocks.Contains(node.Name);
        _breakDue |= block;
        int start = _text.Length;
        AddChildren(node);
        _breakDue |= block;
        if (_cut is not null && KindOf(node) is { } kind && _text.Length > start && (_cut.Count == 0 || _cut[^1].Start + _cut[^1].Length <= start))
        {
            _cut.Add((start, _text.Length - start, kind));
        }
    }

    private void AddChildren(HtmlNode node)
    {
        foreach (HtmlNode child in node.ChildNodes)
        {
            Add(child);
        }
    }

    private void AddBreak(int offset)
    {
        SettleBreak(offset);
        _text.Append('\n', Place(offset));
        _blankDue = false;
    }

    private void AddText(HtmlTextNode node)
    {
        string raw = node.Text;
        int i = 0;
        while (i < raw.Length)
        {
            int offset = node.StreamPosition + i;
            if (char.IsWhiteSpace(raw[i]) && raw[i] != '\u00A0')
            {
                _blankDue = true;
                i++;
                continue;
            }

            (string character, int length) = Decode(raw, i);
            SettleBreak(offset);
            SettleBlank(offset);
            if (character == "\u00A0")
            {
                _text.Append(' ', Place(offset));
            }
            else
            {
                _text.Append(character, Place(offset));
            }

            i += length;
        }
    }

    private void SettleBreak(int offset)
    {
        if (_breakDue && _text.Length > 0 && _text[_text.Length - 1] != '\n')
        {
            _text.Append('\n', Place(offset));
        }

        _blankDue &= !_breakDue;
        _breakDue = false;
    }

    private void SettleBlank(int offset)
    {
        if (_blankDue && _text.Length > 0 && _text[_text.Length - 1] is not ('\n' or ' '))
        {
            _text.Append(' ', Place(offset));
        }

        _blankDue = false;
    }

    private SourcePosition Place(int offset) => _at with { Offset = _at.Offset + offset };

    private static (string Character, int Length) Decode(string raw, int i)
    {
        int end = raw[i] == '&' ? raw.IndexOf(';', i, Math.Min(LongestEntity, raw.Length - i)) : -1;
        string decoded = end > i ? WebUtility.HtmlDecode(raw.Substring(i, end - i + 1)) : "";
        return decoded.Length is 1 or 2 ? (decoded, end - i + 1) : (raw[i].ToString(), 1);
    }

    private static TrimmedKind? KindOf(HtmlNode node) =>
        node.Name.Equals("blockquote", StringComparison.OrdinalIgnoreCase) || HasClass(node, _quoteClasses) ? TrimmedKind.QuotedReply
        : HasClass(node, _signatureClasses) ? TrimmedKind.Signature
        : null;

    private static bool HasClass(HtmlNode node, string[] classes) => node.GetAttributeValue("class", "").Split(' ').Any(c => classes.Contains(c, StringComparer.OrdinalIgnoreCase));
}
