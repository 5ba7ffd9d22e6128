using Deescalate.Transcripts.Texts;

namespace Deescalate.Transcripts.Formats;

/// <summary>Lines that begin with a speaker, and lines that go on with what the speaker said. What is nothing else is taken for this.</summary>
internal sealed class PlainTextFormat : TextTranscriptFormat
{
    public PlainTextFormat()
        : base("text", "plain text: Customer: …, Agent (10:42): …")
    {
    }

    public override bool Recognizes(IReadOnlyList<string> head) => false;

    protected internal override void Read(IReadOnlyList<TextLine> lines, TranscriptBuilder transcript)
    {
        Speakers speakers = new(transcript.Options);
        foreach (TextLine line in lines)
        {
            bool indented = line.Text.Length > 0 && char.IsWhiteSpace(line.Text[0]);
            SpeakerLabel? label = indented && transcript.Count > 0 ? null : SpeakerLabel.Read(line.Text.Trim());
            if (label is not null && Begin(label, line, speakers, transcript))
            {
                continue;
            }

            if (transcript.Count > 0)
            {
                transcript.Continue(line);
            }
            else if (line.Text.Trim() is { Length: > 0 } text && text[0] != '#')
            {
                throw line.Problem("this line has no speaker. Begin it with 'Customer:', 'Agent:' or 'Name (agent):'. Lines before the first speaker may begin with '#'.");
            }
        }

        if (transcript.Count == 0)
        {
            throw new TextLine(Math.Max(lines.Count, 1), "").Problem("there is no conversation here. Write lines such as 'Customer: ...' and 'Agent: ...', or give JSON.");
        }
    }

    /// <summary>Begins a message if the label names a known speaker; false if the line only goes on.</summary>
    private static bool Begin(SpeakerLabel label, TextLine line, Speakers speakers, TranscriptBuilder transcript)
    {
        if (speakers.Resolve(label.Name, label.NotedRole) is var (role, author))
        {
            transcript.Add(new Message(role, "") { Author = author, At = label.At }, line, line.Text.TrimEnd().Length - label.Text.Length);
            return true;
        }

        bool mayGoOn = !label.Marked && transcript.Count > 0;
        if (!label.LooksLikeName || (mayGoOn && transcript.Options.UnknownSpeakers == UnknownSpeakers.Text))
        {
            return false;
        }

        string text = mayGoOn ? "; --unknown-speakers text (TranscriptOptions.UnknownSpeakers) takes all such lines so" : "";
        throw line.Problem($"'{label.Name}' is not a known speaker. {Speakers.Remedy(label.Name)}, or indent the line if it goes on with the message above{text}.");
    }
}
