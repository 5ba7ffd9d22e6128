using System.Diagnostics;
using System.Globalization;

namespace Deescalate.Benchmarks.Quick;

/// <summary>What the first analyzer costs in a fresh process: this program starts itself, with the library and without.</summary>
internal static class ColdStart
{
    public const string ColdArgument = "cold";
    public const string EmptyArgument = "empty";

    private const int Starts = 9;
    private const double Megabyte = 1024 * 1024;

    /// <summary>In the child: makes an analyzer, reads a message, reports.</summary>
    public static void RunCold()
    {
        long start = Stopwatch.GetTimestamp();
        ConversationAnalyzer analyzer = ConversationAnalyzer.CreateDefault();
        double create = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        analyzer.StartSession().Add(Samples.Exchange(0));
        Report(create, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    /// <summary>In the child: does nothing, reports.</summary>
    public static void RunEmpty() => Report(0, 0);

    /// <summary>In the parent: starts children in turns and prints the medians.</summary>
    public static void Measure()
    {
        List<Start> cold = [];
        List<Start> empty = [];
        Child(EmptyArgument);
        Child(ColdArgument);
        for (int i = 0; i < Starts; i++)
        {
            empty.Add(Child(EmptyArgument));
            cold.Add(Child(ColdArgument));
        }

        Console.WriteLine($"medians of {Starts} fresh processes; design: creating the analyzer less than 50 ms and less than 20 MB");
        Console.WriteLine($"process with one message: {Median(cold, s => s.Wall):F0} ms, empty process: {Median(empty, s => s.Wall):F0} ms, "
            + $"difference {Difference(s => s.Wall):F0} ms; of it in the process: create {Median(cold, s => s.Create):F0} ms, with the first message {Median(cold, s => s.Total):F0} ms");
        Console.WriteLine($"processor time, which a busy machine does not stretch: {Median(cold, s => s.Processor):F0} ms, empty process: {Median(empty, s => s.Processor):F0} ms, "
            + $"difference {Difference(s => s.Processor):F0} ms");
        Console.WriteLine($"peak working set: {Median(cold, s => s.Peak) / Megabyte:F1} MB, empty process: {Median(empty, s => s.Peak) / Megabyte:F1} MB, "
            + $"difference {Difference(s => s.Peak) / Megabyte:F1} MB");

        double Difference(Func<Start, double> of) => Interleaved.Median([.. cold.Zip(empty, (c, e) => of(c) - of(e))]);
    }

    private static double Median(List<Start> starts, Func<Start, double> of) => Interleaved.Median([.. starts.Select(of)]);

    private static Start Child(string argument)
    {
        string self = Environment.ProcessPath!;
        ProcessStartInfo info = new(self) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(self) == "dotnet")
        {
            info.ArgumentList.Add(typeof(ColdStart).Assembly.Location);
        }

        info.ArgumentList.Add(argument);
        long start = Stopwatch.GetTimestamp();
        using Process child = Process.Start(info)!;
        string[] report = child.StandardOutput.ReadToEnd().Split(' ');
        child.WaitForExit();
        double wall = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return child.ExitCode == 0 && report.Length == 4
            ? new Start(wall, Number(report[0]), Number(report[1]), Number(report[2]), Number(report[3]))
            : throw new InvalidOperationException($"The child process '{argument}' failed with exit code {child.ExitCode}.");
    }

    private static void Report(double create, double total)
    {
        using Process self = Process.GetCurrentProcess();
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{create} {total} {self.TotalProcessorTime.TotalMilliseconds} {self.PeakWorkingSet64}"));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>One start of a child: milliseconds seen from outside, for the analyzer, up to the first message, of processor time; bytes.</summary>
    private readonly record struct Start(double Wall, double Create, double Total, double Processor, double Peak);
}
