namespace Deescalate.Cues;

/// <summary>Where in the message a cue may stand, and in what mood.</summary>
[Flags]
internal enum CueAnchors : byte
{
    None = 0,
    SentenceStart = 1,
    SentenceEnd = 2,
    MessageStart = 4,
    MessageEnd = 8,
    Asked = 16,
    Exclaimed = 32,
    ClauseStart = 64,
    ClauseEnd = 128,
}
