using System.Text;

namespace Deescalate.Accuracy.Report;

/// <summary>The page docs/accuracy.md: the figures, how to get them again, and what they do not say.</summary>
internal static class AccuracyPage
{
    private const string LimitsResource = "KnownLimits.md";

    public static string Write(IEnumerable<Figure> figures, string date, string missing)
    {
        StringBuilder page = new();
        page.Append("# Accuracy\n\n")
            .Append("Written by the tool below; do not edit. Measured on ").Append(date).Append(", default options, all rules on.\n\n")
            .Append("```\ndotnet run -c Release --project benchmarks/Deescalate.Accuracy -- FOLDER --markdown docs/accuracy.md --date ").Append(date).Append("\n```\n\n")
            .Append("*Floor* is a baseline on the same kind of items, *reach* what we aim for, *human* what one annotator reaches against the\n")
            .Append("others (κ where only Cohen's kappa is known). Items come from the parts named in brackets.\n\n")
            .Append(FigureTable.Write(figures))
            .Append('\n').Append(missing.Length == 0 ? "" : missing + "\n").Append(Limits());
        return page.ToString();
    }

    private static string Limits()
    {
        using Stream stream = typeof(AccuracyPage).Assembly.GetManifestResourceStream(LimitsResource)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
