using Deescalate.Cli.Tests;
using Deescalate.Tests.Support;

namespace Deescalate.Transcripts.Tests;

/// <summary>The public surface changes only where somebody has read and accepted the change.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void PublicApi_OfTranscripts_IsAsAccepted() => Snapshot.Verify(PublicApi.Of(typeof(TranscriptReader).Assembly), "PublicApi.Deescalate.Transcripts");
}
