using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Deescalate.Cli.Reports;

/// <summary>Writes what Spectre lays out: with colour on a terminal that wants it, otherwise as plain lines without the blanks that fill up columns.</summary>
internal sealed class ReportConsole(CliEnvironment environment)
{
    public int Width => environment.Width;

    public void Write(IRenderable content)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        AnsiConsoleSettings settings = new()
        {
            Ansi = environment.Colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = environment.Colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        };
        settings.Enrichment.UseDefaultEnrichers = false;
        IAnsiConsole console = AnsiConsole.Create(settings);
        console.Profile.Width = environment.Width;
        console.Profile.Capabilities.Unicode = true;
        console.Write(content);
        foreach (string line in text.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            WriteLine(line);
        }
    }

    public void WriteLine(string line = "")
    {
        environment.Out.Write(environment.Colour ? line : line.TrimEnd());
        environment.Out.Write('\n');
    }

    public void Flush() => environment.Out.Flush();
}
