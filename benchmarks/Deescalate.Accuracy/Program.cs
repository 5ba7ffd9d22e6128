using System.CommandLine;
using Deescalate.Accuracy.Data;

namespace Deescalate.Accuracy;

/// <summary>The command line.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        Argument<DirectoryInfo> folder = new("FOLDER") { Description = "Folder with labelled files, SET.PART.jsonl." };
        Option<string[]> sets = new("--set") { Description = "Measure only these sets.", AllowMultipleArgumentsPerToken = true };
        Option<string[]> parts = new("--part") { Description = "Read only these parts. Without it: all but train, and train where a set has no other or only counts false alarms.", AllowMultipleArgumentsPerToken = true };
        Option<FileInfo?> markdown = new("--markdown") { Description = "Write the report to this file." };
        Option<string> date = new("--date") { Description = "The date of the report." };
        Option<string?> misses = new("--misses") { Description = "Show items of this set that were read wrongly. On the console only: the texts are other people's." };
        Option<int> limit = new("--limit") { Description = "Most items shown.", DefaultValueFactory = _ => 20 };
        Option<bool> details = new("--details") { Description = "Show the numbers behind each figure." };
        Option<FileInfo?> weights = new("--weights") { Description = "Read with this file of emotion weights in the place of the built-in ones." };
        RootCommand root = new("Measures Deescalate on labelled data.") { folder, sets, parts, markdown, date, misses, limit, details, weights };
        root.SetAction(given =>
        {
            Measurement measurement = new(given.GetValue(folder)!, given.GetValue(sets) ?? [], given.GetValue(parts) ?? [])
            {
                MissesOf = given.GetValue(misses),
                Limit = given.GetValue(limit),
                Details = given.GetValue(details),
                Markdown = given.GetValue(markdown),
                Date = given.GetValue(date) ?? "",
                Weights = given.GetValue(weights),
            };
            return Run(measurement);
        });
        return root.Parse(args).Invoke();
    }

    private static int Run(Measurement measurement)
    {
        try
        {
            measurement.Run();
            return 0;
        }
        catch (Exception e) when (e is LabelException or WeightsFileException or IOException or ArgumentException)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }
}
