using System.Diagnostics;
using System.Globalization;

namespace Deescalate.Benchmarks.Volume;

/// <summary>Runs the tool itself over files of generated conversations, and prints messages a second and peak memory, on one core and on two.</summary>
internal static class VolumeRun
{
    private const long DefaultMessages = 1_000_000;
    private const double Megabyte = 1024 * 1024;

    /// <param name="argument">How many messages; the default is a million.</param>
    public static void Run(string? argument)
    {
        long messages = argument is null ? DefaultMessages : long.Parse(argument, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        Console.WriteLine("deescalate analyze FILE --format jsonl, 10 messages a conversation");
        Console.WriteLine($"{"messages",12} {"file MB",8} {"cores",6} {"seconds",8} {"messages/s",11} {"peak MB",8}");
        foreach (long part in (long[])[messages / 100, messages / 10, messages])
        {
            string file = VolumeFile.Write(part);
            try
            {
                foreach (int cores in (int[])[1, 2])
                {
                    (TimeSpan time, long peak) = Measure(file, cores, part / VolumeFile.MessagesEach);
                    Console.WriteLine(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{part,12:N0} {new FileInfo(file).Length / Megabyte,8:0.0} {cores,6} {time.TotalSeconds,8:0.0} {part / time.TotalSeconds,11:N0} {peak / Megabyte,8:0}"));
                }
            }
            finally
            {
                File.Delete(file);
            }
        }
    }

    private static (TimeSpan Time, long Peak) Measure(string file, int cores, long conversations)
    {
        string tool = Path.Combine(AppContext.BaseDirectory, "Deescalate.Cli.dll");
        ProcessStartInfo start = new("dotnet", [tool, "analyze", file, "--format", "jsonl", "--parallel", cores.ToString(CultureInfo.InvariantCulture)]) { UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["DOTNET_PROCESSOR_COUNT"] = cores.ToString(CultureInfo.InvariantCulture);
        long began = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            process.ProcessorAffinity = (1 << cores) - 1;
        }

        Task<long> lines = Task.Run(() => CountLines(process.StandardOutput.BaseStream));
        long peak = 0;
        while (!process.WaitForExit(100))
        {
            process.Refresh();
            peak = Math.Max(peak, process.HasExited ? 0 : process.PeakWorkingSet64);
        }

        return lines.Result == conversations && process.ExitCode == 0
            ? (Stopwatch.GetElapsedTime(began), peak)
            : throw new InvalidOperationException($"{lines.Result} of {conversations} conversations came back, exit code {process.ExitCode}.");
    }

    private static long CountLines(Stream output)
    {
        byte[] buffer = new byte[1 << 16];
        long lines = 0;
        int read;
        while ((read = output.Read(buffer)) > 0)
        {
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
        }

        return lines;
    }
}
