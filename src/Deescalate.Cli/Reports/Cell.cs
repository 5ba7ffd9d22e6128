using Spectre.Console;

namespace Deescalate.Cli.Reports;

/// <summary>A cell of a grid with plain words. Spectre's own name for it is that of a room of the library.</summary>
internal static class Cell
{
    public static Spectre.Console.Text Empty { get; } = new("");

    public static Spectre.Console.Text Of(string text, Style? style = null) => new(text, style);
}
