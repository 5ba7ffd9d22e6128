using Deescalate.Calibration;
using Deescalate.Cli.Input;
using Deescalate.Cli.Output;
using Deescalate.Cli.Reports;

namespace Deescalate.Cli.Commands;

/// <summary>One run of <c>calibrate</c>: labelled messages in, a file of weights and a report out. Nothing is written where a row is bad.</summary>
internal sealed class CalibrateRun(CliEnvironment environment)
{
    public required IReadOnlyList<string> Data { get; init; }

    public required string Output { get; init; }

    public string? Recipe { get; init; }

    public required IReadOnlyDictionary<string, string> Names { get; init; }

    public string? Test { get; init; }

    public int? Seed { get; init; }

    public bool Rules { get; init; }

    public int Run(CancellationToken cancellationToken)
    {
        OutputFile.RefuseInput("--out", Output, [.. Data.Where(d => d != InputFile.StandardInput), .. Recipe is null ? [] : (string[])[Recipe], .. Test is null ? [] : (string[])[Test]]);
        CalibrationRecipe? recipe = Recipe is null ? null : CalibrationRecipe.Read(File.ReadAllBytes(Recipe), Recipe);
        LabelledMessages messages = recipe is null ? Read(Data) : recipe.ReadMessages(Folders());
        LabelledMessages test = Test is null ? new LabelledMessages([], []) : Read([Test]);
        if (messages.BadRows.Count + test.BadRows.Count > 0)
        {
            return BadRows.Refuse(environment.Error, [.. messages.BadRows, .. test.BadRows]);
        }

        CalibrationOptions options = recipe?.Options ?? new CalibrationOptions();
        options.Seed = Seed ?? options.Seed;
        options.Rules |= Rules;
        CalibrationResult result = new Calibrator(options).Fit(Rename(messages.Messages), recipe?.Sources, new CalibrationProgressLines(environment.Error), cancellationToken);
        using (OutputFile file = OutputFile.Create("--out", Output))
        {
            result.Save(file.Stream);
            file.Commit();
        }

        CalibrationTable.Write(environment.Out, result.Report, options.Rules ? "held out, by weights alone" : "held out");
        if (Test is not null)
        {
            CalibrationTable.Write(environment.Out, result.Model.Measure(Rename(test.Messages)), Test);
        }

        environment.Out.WriteLine($"{Output}: {result.Size} bytes, {result.Report.Ngrams} n-grams, fitted to {result.Report.Messages} messages.");
        return ExitCode.Fine;
    }

    private IReadOnlyList<string> Folders() => Data.All(Directory.Exists)
        ? Data
        : throw new CliException(ExitCode.Usage, "with --recipe, --data is a folder that holds the recipe's files.");

    private LabelledMessages Read(IReadOnlyList<string> files)
    {
        List<LabelledMessage> messages = [];
        List<BadRow> bad = [];
        foreach (string file in files)
        {
            InputFile input = InputFile.Of(file);
            using StreamReader reader = input.OpenText(environment);
            LabelledMessages read = LabelledMessageReader.Read(reader, input.Source);
            messages.AddRange(read.Messages);
            bad.AddRange(read.BadRows);
        }

        return new LabelledMessages(messages, bad);
    }

    private IReadOnlyList<LabelledMessage> Rename(IReadOnlyList<LabelledMessage> messages) => Names.Count == 0
        ? messages
        : [.. messages.Select(m => m with { Labels = [.. m.Labels.Select(l => Names.GetValueOrDefault(l, l)).Distinct(StringComparer.Ordinal)] })];
}
