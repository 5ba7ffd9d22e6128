using System.Runtime.CompilerServices;
using BenchmarkDotNet.Running;
using Deescalate.Benchmarks.Quick;
using Deescalate.Benchmarks.Volume;

namespace Deescalate.Benchmarks;

/// <summary>The command line: BenchmarkDotNet's own, <c>--quick</c> for the ratios of the design within a minute, or <c>--volume</c> for the tool over a million messages.</summary>
internal static class Program
{
    public static void Main(string[] args)
    {
        switch (args)
        {
            case ["--quick"]:
                QuickRun.Run();
                break;
            case ["--volume", .. string[] rest]:
                VolumeRun.Run(rest.FirstOrDefault());
                break;
            case [ColdStart.ColdArgument]:
                ColdStart.RunCold();
                break;
            case [ColdStart.EmptyArgument]:
                ColdStart.RunEmpty();
                break;
            default:
                RunBenchmarks(args);
                break;
        }
    }

    /// <summary>Kept apart so that the processes that measure cold start never load BenchmarkDotNet.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RunBenchmarks(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
