namespace Deescalate.Benchmarks.Quick;

/// <summary>Bytes that a message allocates. The median leaves out the growth of the session's own storage, the mean holds it.</summary>
internal static class Allocation
{
    private const int Messages = 4096;

    public static void Measure(ConversationAnalyzer analyzer)
    {
        Console.WriteLine("\nBytes allocated by a message in a conversation of 4,096 (design: none without findings but the storage's growth)");
        Console.WriteLine("findings             median      mean   bytes for a finding");
        Message[] all = [.. Enum.GetValues<TextKind>().SelectMany(Samples.Of)];
        Message[] silent = [.. all.Where(m => IsSilent(analyzer, m))];
        Message[] others = [.. all.Except(silent)];
        Print(analyzer, $"none ({silent.Length} texts)", silent);
        Print(analyzer, $"some ({others.Length} texts)", others);
    }

    private static bool IsSilent(ConversationAnalyzer analyzer, Message message)
    {
        ConversationSession session = analyzer.StartSession();
        return session.Add(message).Findings.Count == 0 && session.Add(message).Findings.Count == 0;
    }

    private static void Print(ConversationAnalyzer analyzer, string name, Message[] texts)
    {
        if (texts.Length == 0)
        {
            Console.WriteLine($"{name,-18}      no such text");
            return;
        }

        Run(analyzer, texts, out _);
        double[] bytes = Run(analyzer, texts, out int findings);
        string each = findings == 0 ? "" : $"{bytes.Sum() / findings,14:F0}";
        Console.WriteLine($"{name,-18}{Interleaved.Median(bytes),9:F0}{bytes.Average(),10:F0}{each}");
    }

    private static double[] Run(ConversationAnalyzer analyzer, Message[] texts, out int findings)
    {
        double[] bytes = new double[Messages];
        ConversationSession session = analyzer.StartSession();
        findings = 0;
        for (int i = 0; i < Messages; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            findings += session.Add(texts[i % texts.Length]).Findings.Count;
            bytes[i] = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        return bytes;
    }
}
