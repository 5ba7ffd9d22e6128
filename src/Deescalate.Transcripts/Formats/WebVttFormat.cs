using Deescalate.Transcripts.Captions;

namespace Deescalate.Transcripts.Formats;

/// <summary>WebVTT captions with voices (<c>&lt;v Agent&gt;</c>), or with speakers at the beginning of lines. Cues that follow closely and have one speaker make one message.</summary>
internal sealed class WebVttFormat : TextTranscriptFormat
{
    private const string Mark = "WEBVTT";

    public WebVttFormat()
        : base("webvtt", "WebVTT captions with voices")
    {
    }

    public override bool Recognizes(IReadOnlyList<string> head) => head.Count > 0 && head[0].StartsWith(Mark, StringComparison.Ordinal);

    protected internal override void Read(IReadOnlyList<TextLine> lines, TranscriptBuilder transcript)
    {
        if (lines.Count == 0 || !lines[0].Text.StartsWith(Mark, StringComparison.Ordinal))
        {
            throw new TextLine(1, "").Problem("a WebVTT file begins with the line WEBVTT. Add it, or name the format that this is.");
        }

        CaptionTurns turns = new(transcript);
        foreach (Cue cue in CueReader.Read(lines.SkipWhile(l => !string.IsNullOrWhiteSpace(l.Text))))
        {
            turns.Add(cue, labels: false);
        }

        if (transcript.Count == 0)
        {
            throw lines[^1].Problem("there is no cue with words here. A cue is a line such as 00:00:01.000 --> 00:00:04.000 and the words below it.");
        }
    }
}
