using Deescalate.Accuracy.Data;
using Deescalate.Accuracy.Evaluators;
using Deescalate.Accuracy.Reading;
using Deescalate.Accuracy.Report;

namespace Deescalate.Accuracy;

/// <summary>One run of the tool.</summary>
/// <param name="folder">Where the labelled files are.</param>
/// <param name="sets">The sets to measure; all where empty.</param>
/// <param name="parts">The parts to read; a sensible choice where empty.</param>
internal sealed class Measurement(DirectoryInfo folder, IReadOnlyList<string> sets, IReadOnlyList<string> parts)
{
    public string? MissesOf { get; init; }

    public int Limit { get; init; }

    public bool Details { get; init; }

    public FileInfo? Markdown { get; init; }

    public string Date { get; init; } = "";

    public FileInfo? Weights { get; init; }

    public void Run()
    {
        Check();
        IReadOnlyList<LabelledFile> files = LabelledFile.In(folder);
        Reader reader = new(new DeescalateOptions { EmotionWeightsPath = Weights?.FullName });
        MissLog misses = new(MissesOf, Limit);
        List<Figure> figures = [];
        foreach (IEvaluator evaluator in AllEvaluators.List)
        {
            LabelledSet[] found = [.. evaluator.Sets.Where(Wanted).Select(s => ToSet(files, s, evaluator.ReadsAllParts)).Where(Present)];
            if (found.Length > 0)
            {
                figures.AddRange(evaluator.Evaluate(found, reader, misses));
            }
        }

        if (figures.Count == 0)
        {
            throw new ArgumentException($"Nothing was measured: '{folder.FullName}' has none of the wanted files.");
        }

        Console.Write(FigureTable.Write(figures));
        if (Details)
        {
            WriteDetails(figures);
        }

        string missing = reader.UnknownRules.Count == 0 ? "" : $"The analyzer has no rule {string.Join(", ", reader.UnknownRules)}: figures that ask for them count them as silent.\n";
        Console.Write(missing);
        if (Markdown is not null)
        {
            File.WriteAllText(Markdown.FullName, AccuracyPage.Write(figures, Date, missing));
        }
    }

    private static void WriteDetails(List<Figure> figures)
    {
        foreach (Figure figure in figures.Where(f => f.Details.Count > 0))
        {
            Console.WriteLine($"\n{figure.Capability}, {figure.Set}");
            foreach (string line in figure.Details)
            {
                Console.WriteLine("  " + line);
            }
        }
    }

    private static bool Present(LabelledSet set)
    {
        if (set.Files.Count == 0)
        {
            Console.WriteLine($"{set.Name}: no {set.Name}.*.jsonl of the wanted parts in the folder, skipped.");
        }

        return set.Files.Count > 0;
    }

    private void Check()
    {
        if (!folder.Exists)
        {
            throw new DirectoryNotFoundException($"There is no folder '{folder.FullName}'.");
        }

        if (Markdown is not null && Date.Length == 0)
        {
            throw new ArgumentException("--markdown needs --date, the day of the report: the tool reads no clock.");
        }

        if (Markdown is not null && Weights is not null)
        {
            throw new ArgumentException("--markdown writes about the built-in weights: leave --weights out.");
        }

        if (Markdown is not null && sets.Count + parts.Count > 0)
        {
            throw new ArgumentException("--markdown writes the whole report: leave --set and --part out.");
        }

        string[] known = [.. AllEvaluators.List.SelectMany(e => e.Sets).Distinct(StringComparer.Ordinal)];
        foreach (string set in MissesOf is null ? sets : [.. sets, MissesOf])
        {
            if (!known.Contains(set, StringComparer.Ordinal))
            {
                throw new ArgumentException($"There is no set '{set}'. Known: {string.Join(", ", known)}.");
            }
        }
    }

    private bool Wanted(string set) => sets.Count == 0 || sets.Contains(set, StringComparer.Ordinal);

    private LabelledSet ToSet(IReadOnlyList<LabelledFile> files, string set, bool allParts)
    {
        LabelledFile[] ofSet = [.. files.Where(f => f.Set == set)];
        LabelledFile[] chosen = Choose(ofSet, allParts);
        return new LabelledSet(set, chosen) { Unread = [.. ofSet.Except(chosen).Where(f => f.IsTraining)] };
    }

    private LabelledFile[] Choose(LabelledFile[] ofSet, bool allParts) =>
        parts.Count > 0 ? [.. ofSet.Where(f => parts.Contains(f.Part, StringComparer.Ordinal))]
        : allParts || ofSet.All(f => f.IsTraining) ? ofSet
        : [.. ofSet.Where(f => !f.IsTraining)];
}
