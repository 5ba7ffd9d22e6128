using System.Runtime.CompilerServices;

namespace Deescalate.Transcripts.Tests;

public sealed class SampleTests
{
    [Fact]
    public async Task ReadAsync_EverySampleOfTheDocs_IsReadWhole()
    {
        string[] files = Directory.GetFiles(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../docs/samples/transcripts"));
        Assert.NotEmpty(files);
        foreach (string file in files)
        {
            await using FileStream stream = File.OpenRead(file);
            await foreach (TranscriptItem item in new TranscriptReader().ReadAsync(stream, file))
            {
                Assert.True(item.Error is null, item.Error?.Message);
                Assert.InRange(item.Conversation!.Messages.Count, 10, 40);
                Assert.NotNull(item.Conversation.Id);
            }
        }
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
