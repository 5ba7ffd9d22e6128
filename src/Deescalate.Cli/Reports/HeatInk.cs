using System.Globalization;
using Spectre.Console;

namespace Deescalate.Cli.Reports;

/// <summary>How heat looks: colours by the catalogue's levels (mild from .25, strong from .5, extreme from .75), bars and sparklines.</summary>
internal static class HeatInk
{
    private const int BarCells = 5;
    private const string Steps = "▁▂▃▄▅▆▇█";

    private static readonly Style _calm = new(Color.Green);
    private static readonly Style _mild = new(Color.Yellow);
    private static readonly Style _strong = new(Color.Red);
    private static readonly Style _extreme = new(Color.Red, decoration: Decoration.Bold);

    public static Style StyleOf(float heat) => heat switch
    {
        >= 0.75f => _extreme,
        >= 0.5f => _strong,
        >= 0.25f => _mild,
        _ => _calm,
    };

    /// <summary>A bar and the number: <c>███░░ 0.62</c>.</summary>
    public static string Bar(float heat)
    {
        int filled = (int)Math.Clamp(MathF.Round(heat * BarCells), heat > 0.01f ? 1 : 0, BarCells);
        return $"{new string('█', filled)}{new string('░', BarCells - filled)} {Number(heat)}";
    }

    public static string Number(float value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>One character for each value; where there is no room for all, each stands for the highest of its neighbours.</summary>
    public static Paragraph Sparkline(IReadOnlyList<float> heats, int most)
    {
        Paragraph line = new();
        int count = Math.Min(heats.Count, most);
        for (int i = 0; i < count; i++)
        {
            int from = i * heats.Count / count;
            int to = Math.Max(from + 1, (i + 1) * heats.Count / count);
            float heat = heats.Skip(from).Take(to - from).Max();
            line.Append(Steps[(int)Math.Clamp(heat * Steps.Length, 0, Steps.Length - 1)].ToString(), StyleOf(heat));
        }

        return line;
    }
}
