using System.Globalization;

namespace Deescalate.Cli;

/// <summary>One line on standard error that says how far long work has come. Writes nothing where standard error is no terminal.</summary>
/// <param name="terminal">The terminal; null where there is none.</param>
/// <param name="time">The clock that decides how often the line is renewed.</param>
internal sealed class ProgressLine(TextWriter? terminal, TimeProvider time)
{
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(250);

    private readonly long _start = time.GetTimestamp();
    private readonly Lock _lock = new();
    private TimeSpan _last;
    private int _width;

    /// <summary>A line that is never written.</summary>
    public static ProgressLine None { get; } = new(null, TimeProvider.System);

    /// <summary>Renews the line, now and then.</summary>
    public void Report(int conversations, long messages, int failed)
    {
        TimeSpan elapsed = time.GetElapsedTime(_start);
        if (terminal is null || elapsed - _last < _interval)
        {
            return;
        }

        lock (_lock)
        {
            _last = elapsed;
            double rate = messages / elapsed.TotalSeconds;
            string line = string.Create(CultureInfo.InvariantCulture, $"{conversations:N0} conversations, {messages:N0} messages, {rate:N0} a second{(failed > 0 ? $", {failed:N0} failed" : "")}");
            terminal.Write($"\r{line.PadRight(_width)}");
            terminal.Flush();
            _width = line.Length;
        }
    }

    /// <summary>Takes the line away, so that something else can be written.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            if (terminal is not null && _width > 0)
            {
                terminal.Write($"\r{new string(' ', _width)}\r");
                _width = 0;
            }
        }
    }
}
