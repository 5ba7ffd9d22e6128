using System.Diagnostics;

namespace Deescalate.Benchmarks.Quick;

/// <summary>What a message costs late in a conversation against early in one.</summary>
internal static class AppendCost
{
    private const int Rounds = 31;
    private const int Early = 10;
    private const int Late = 10_000;

    public static void Measure(ConversationAnalyzer analyzer)
    {
        double[] early = new double[Rounds * GrownSessions.Sessions];
        double[] late = new double[Rounds * GrownSessions.Sessions];
        GrownSessions grown = new(analyzer, Late);
        for (int i = 0; i < Rounds; i++)
        {
            GrownSessions begun = new(analyzer, Early);

            // A collection caused by building must not fall into the time of growing.
            GC.Collect();
            for (int s = 0; s < GrownSessions.Sessions; s++)
            {
                bool earlyFirst = (i + s) % 2 == 0;
                double first = Time(earlyFirst ? begun : grown, s);
                double second = Time(earlyFirst ? grown : begun, s);
                int at = (i * GrownSessions.Sessions) + s;
                (early[at], late[at]) = earlyFirst ? (first, second) : (second, first);
            }
        }

        double ratio = Interleaved.Median([.. late.Zip(early, static (l, e) => l / e)]);
        Console.WriteLine($"\nAppending a message (design: the same at {Late:N0} as at {Early})");
        Console.WriteLine($"from {Early}: {Interleaved.Median(early):F0} ns, from {Late:N0}: {Interleaved.Median(late):F0} ns, ratio {ratio:F2}");
    }

    private static double Time(GrownSessions sessions, int session)
    {
        long start = Stopwatch.GetTimestamp();
        sessions.Grow(session);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / GrownSessions.Added;
    }
}
