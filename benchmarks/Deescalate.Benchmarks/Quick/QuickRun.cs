using System.Diagnostics;
using System.Globalization;

namespace Deescalate.Benchmarks.Quick;

/// <summary>All ratios of the design's speed section, within a minute.</summary>
internal static class QuickRun
{
    public static void Run()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        long start = Stopwatch.GetTimestamp();
        Console.WriteLine("Cold start");
        ColdStart.Measure();
        ConversationAnalyzer analyzer = ConversationAnalyzer.CreateDefault();
        MessageCost.Measure(analyzer);
        Allocation.Measure(analyzer);
        AppendCost.Measure(analyzer);
        PhraseCost.Measure(analyzer);
        Threads.Measure(analyzer);
        Console.WriteLine($"\nTook {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s.");
    }
}
