using System.Diagnostics;
using System.Runtime;

namespace Deescalate.Benchmarks.Quick;

/// <summary>Times several subjects in turns, round after round, in one process: what disturbs the machine disturbs all of them alike. A figure is the
/// median over the rounds of the ratio to the first subject in the same round.</summary>
/// <remarks>Rounds shorter than the system's time slices keep most of them undisturbed on a busy machine.</remarks>
internal static class Interleaved
{
    private static readonly TimeSpan _warmUpPass = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan _compilationDelay = TimeSpan.FromMilliseconds(130);
    private static readonly TimeSpan _longestWarmUp = TimeSpan.FromSeconds(5);

    /// <summary>Measures.</summary>
    /// <param name="subjects">What to time; the first is the baseline. Each call does one unit of work.</param>
    /// <param name="rounds">Rounds; odd, so that the median is a round.</param>
    /// <param name="roundTime">About how long a subject runs in a round.</param>
    /// <returns>For each subject nanoseconds for one call and ratio to the baseline, both as medians.</returns>
    public static (double Nanoseconds, double Ratio)[] Measure(Action[] subjects, int rounds, TimeSpan roundTime)
    {
        int[] calls = [.. subjects.Select(s => Calibrate(s, roundTime))];
        double[][] times = [.. subjects.Select(_ => new double[rounds])];
        for (int round = 0; round < rounds; round++)
        {
            for (int turn = 0; turn < subjects.Length; turn++)
            {
                // Each round begins with another subject, so that none always follows the same neighbour.
                int subject = (turn + round) % subjects.Length;
                times[subject][round] = Time(subjects[subject], calls[subject]);
            }
        }

        return [.. times.Select(t => (Median(t), Median([.. t.Zip(times[0], static (own, first) => own / first)])))];
    }

    public static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    /// <summary>Warms a subject up until its code is compiled for good, then says how many calls fill a round.</summary>
    private static int Calibrate(Action subject, TimeSpan roundTime)
    {
        long start = Stopwatch.GetTimestamp();
        double perCall;
        long compiled;
        do
        {
            // Optimised code is compiled in the background, a while after the last new method was called.
            compiled = JitInfo.GetCompiledMethodCount();
            long pass = Stopwatch.GetTimestamp();
            int done = 0;
            do
            {
                subject();
                done++;
            }
            while (Stopwatch.GetElapsedTime(pass) < _warmUpPass);
            perCall = Stopwatch.GetElapsedTime(pass).TotalNanoseconds / done;
            Thread.Sleep(_compilationDelay);
        }
        while (JitInfo.GetCompiledMethodCount() != compiled && Stopwatch.GetElapsedTime(start) < _longestWarmUp);
        return Math.Max(1, (int)(roundTime.TotalNanoseconds / perCall));
    }

    private static double Time(Action subject, int calls)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < calls; i++)
        {
            subject();
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / calls;
    }
}
