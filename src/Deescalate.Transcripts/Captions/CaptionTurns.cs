using System.Net;
using System.Text.RegularExpressions;
using Deescalate.Transcripts.Texts;

namespace Deescalate.Transcripts.Captions;

/// <summary>Puts cues together to turns: captions break what somebody says where the line is full, not where the sentence ends.</summary>
internal sealed partial class CaptionTurns(TranscriptBuilder transcript)
{
    private const int LongestEntity = 10;

    /// <summary>The longest pause within a turn.</summary>
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(1);

    private readonly Speakers _speakers = new(transcript.Options);
    private (ParticipantRole Role, string? Author)? _speaker;
    private bool _fresh = true;

    /// <summary>Adds a cue.</summary>
    /// <param name="cue">The cue.</param>
    /// <param name="labels">Whether a line may begin with its speaker, as in plain text; voices in tags are read either way.</param>
    public void Add(Cue cue, bool labels)
    {
        _fresh = true;
        foreach (TextLine line in cue.Lines)
        {
            int start = labels || !line.Text.Contains("<v", StringComparison.Ordinal) ? ReadLabel(line) : 0;
            AddLine(cue, line, start);
        }
    }

    /// <summary>Reads a speaker at the beginning of a line; where the text begins after it.</summary>
    private int ReadLabel(TextLine line)
    {
        string text = Opening().Replace(line.Text, "", 1);
        if (SpeakerLabel.Read(text.TrimEnd()) is not { } label)
        {
            return line.Text.Length - text.Length;
        }

        if (_speakers.Resolve(label.Name, label.NotedRole) is { } speaker)
        {
            Speak(speaker);
            return line.Text.TrimEnd().Length - label.Text.Length;
        }

        return label.LooksLikeName ? throw Unknown(label.Name, line) : line.Text.Length - text.Length;
    }

    private void AddLine(Cue cue, TextLine line, int start)
    {
        string text = line.Text;
        for (int i = start; i < text.Length; i++)
        {
            int close = text[i] switch
            {
                '<' => text.IndexOf('>', i),
                '{' when i + 1 < text.Length && text[i + 1] == '\\' => text.IndexOf('}', i),
                _ => -1,
            };
            if (close > i)
            {
                ReadTag(text[(i + 1)..close], line);
                i = close;
                continue;
            }

            int end = text[i] == '&' ? text.IndexOf(';', i, Math.Min(LongestEntity, text.Length - i)) : -1;
            string decoded = end > i ? WebUtility.HtmlDecode(text.Substring(i, end - i + 1)) : "";
            bool entity = decoded.Length is 1 or 2;
            AddText(cue, entity ? decoded : text.Substring(i, 1), line, i);
            i = entity ? end : i;
        }

        AddBlank(line, text.Length);
    }

    private void ReadTag(string tag, TextLine line)
    {
        int space = tag.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0 && (tag[..space] == "v" || tag.StartsWith("v.", StringComparison.Ordinal)))
        {
            string name = WebUtility.HtmlDecode(tag[(space + 1)..].Trim());
            SpeakerLabel? label = SpeakerLabel.Read(name + ":");
            Speak(_speakers.Resolve(label?.Name ?? name, label?.NotedRole) ?? throw Unknown(label?.Name ?? name, line));
        }
    }

    private void Speak((ParticipantRole Role, string? Author) speaker)
    {
        _fresh |= _speaker != speaker;
        _speaker = speaker;
    }

    private void AddText(Cue cue, string piece, TextLine line, int offset)
    {
        if (_fresh)
        {
            _fresh = false;
            Begin(cue, line);
        }

        transcript.OpenText.Append(piece, new SourcePosition(line.Number, null, offset));
    }

    private void Begin(Cue cue, TextLine line)
    {
        (ParticipantRole role, string? author) = _speaker
            ?? throw line.Problem("nobody has been named who says this. Begin the line with 'Customer:' or 'Agent:', or, in WebVTT, with <v Customer> or <v Agent>.");
        if (transcript.OpenMessage is { } open && open.Role == role && open.Author == author && cue.Start - open.EndOffset <= _longestPause)
        {
            transcript.OpenMessage = open with { EndOffset = cue.End };
            AddBlank(line, 0);
            return;
        }

        transcript.Open(new Message(role, "") { Author = author, StartOffset = cue.Start, EndOffset = cue.End });
    }

    private void AddBlank(TextLine line, int offset)
    {
        MappedText text = transcript.OpenText;
        if (text.Length > 0 && !char.IsWhiteSpace(text[text.Length - 1]))
        {
            text.Append(' ', new SourcePosition(line.Number, null, offset));
        }
    }

    /// <summary>What may stand before a speaker: tags, dashes, arrows, blanks.</summary>
    [GeneratedRegex(@"^(?:[->\s]|<[^<>]{1,40}>|\{\\[^{}]{1,40}\})*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Opening();

    private static ConversationFormatException Unknown(string name, TextLine line) =>
        line.Problem($"'{name}' is not a known speaker. Map the name with --customer or --agent (TranscriptOptions.Customers, .Agents), or write the role in brackets once ('{name} (agent)').");
}
