using System.Runtime.CompilerServices;

namespace Deescalate.Cli.Tests;

/// <summary>Compares with a text that a person has read and accepted: <c>Name.verified.txt</c> beside the test. On a mismatch the new text is
/// written to <c>Name.received.txt</c>; read it, and rename it if it is right.</summary>
internal static class Snapshot
{
    public static void Verify(string actual, string name, [CallerFilePath] string testFile = "")
    {
        string verified = Path.Combine(Path.GetDirectoryName(testFile)!, $"{name}.verified.txt");
        string received = Path.Combine(Path.GetDirectoryName(testFile)!, $"{name}.received.txt");
        actual = actual.ReplaceLineEndings("\n");
        string expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "";
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail($"The text differs from {verified}. Compare it with {received}, and rename that one if it is right.\n\n{actual}");
    }
}
