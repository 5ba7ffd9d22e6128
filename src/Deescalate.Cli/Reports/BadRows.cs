using Deescalate.Calibration;

namespace Deescalate.Cli.Reports;

/// <summary>Says which rows of labelled messages could not be read.</summary>
internal static class BadRows
{
    private const int MostShown = 20;

    /// <summary>Lists the rows, the first ones by place and problem.</summary>
    /// <returns>The exit code.</returns>
    public static int Refuse(TextWriter error, IReadOnlyList<BadRow> rows)
    {
        foreach (BadRow row in rows.Take(MostShown))
        {
            error.WriteLine($"error: {row}");
        }

        string more = rows.Count > MostShown ? $", of which {MostShown} are shown" : "";
        error.WriteLine($"{rows.Count} {(rows.Count == 1 ? "row" : "rows")} could not be read{more}. Mend or remove {(rows.Count == 1 ? "it" : "them")}; nothing was fitted.");
        return ExitCode.SomeFailed;
    }
}
