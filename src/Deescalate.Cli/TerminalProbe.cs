namespace Deescalate.Cli;

/// <summary>What standard output is: a terminal that takes colour, or something that does not.</summary>
internal static class TerminalProbe
{
    /// <summary>Width of a report that goes into a file or a pipe.</summary>
    public const int RedirectedWidth = 100;

    private const int LeastWidth = 40;

    /// <summary>Colour only on a terminal, and never against <c>NO_COLOR</c> (see no-color.org).</summary>
    public static bool WantsColour() =>
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>Progress only on a terminal that shows nothing else: what goes to standard output must go elsewhere.</summary>
    public static bool WantsProgress() => !Console.IsErrorRedirected && Console.IsOutputRedirected;

    public static int Width()
    {
        if (Console.IsOutputRedirected)
        {
            return RedirectedWidth;
        }

        try
        {
            int width = Console.WindowWidth;
            return width <= 0 ? RedirectedWidth : Math.Max(width, LeastWidth);
        }
        catch (IOException)
        {
            return RedirectedWidth;
        }
    }
}
