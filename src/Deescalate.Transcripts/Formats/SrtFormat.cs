using Deescalate.Transcripts.Captions;

namespace Deescalate.Transcripts.Formats;

/// <summary>SubRip captions whose lines begin with a speaker where the speaker changes. Cues that follow closely and have one speaker make one message.</summary>
internal sealed class SrtFormat : TextTranscriptFormat
{
    public SrtFormat()
        : base("srt", "SRT captions with speakers at the beginning of lines")
    {
    }

    public override bool Recognizes(IReadOnlyList<string> head)
    {
        string[] content = [.. head.Where(l => !string.IsNullOrWhiteSpace(l)).Take(2)];
        return content.Length == 2 && int.TryParse(content[0].Trim(), out _) && content[1].Contains("-->", StringComparison.Ordinal);
    }

    protected internal override void Read(IReadOnlyList<TextLine> lines, TranscriptBuilder transcript)
    {
        CaptionTurns turns = new(transcript);
        foreach (Cue cue in CueReader.Read(lines))
        {
            turns.Add(cue, labels: true);
        }

        if (transcript.Count == 0)
        {
            throw new TextLine(Math.Max(1, lines.Count), "").Problem("there is no cue with words here. A cue is a number, a line such as 00:00:01,000 --> 00:00:04,000, and the words below it.");
        }
    }
}
