using System.Globalization;
using System.Text.RegularExpressions;

namespace Deescalate.Transcripts.Captions;

/// <summary>Reads the cues of a caption file: an optional name, a line with times, and the lines below it to the next empty one.</summary>
internal static partial class CueReader
{
    private const int Patience = 1000;

    /// <summary>Reads the cues, sorted by their start; those that begin together stay in the order of the file.</summary>
    /// <param name="lines">The lines of the file, without its header.</param>
    public static IReadOnlyList<Cue> Read(IEnumerable<TextLine> lines)
    {
        List<Cue> cues = [];
        List<TextLine> block = [];
        foreach (TextLine line in lines.Append(new TextLine(0, "")))
        {
            if (!string.IsNullOrWhiteSpace(line.Text))
            {
                block.Add(line);
            }
            else if (block.Count > 0)
            {
                AddCue(block, cues);
                block.Clear();
            }
        }

        return [.. cues.OrderBy(c => c.Start)];
    }

    private static void AddCue(List<TextLine> block, List<Cue> cues)
    {
        int timing = block.FindIndex(l => l.Text.Contains("-->", StringComparison.Ordinal));
        if (timing < 0 && IsBlockOfWebVtt(block[0].Text))
        {
            return;
        }

        if (timing is < 0 or > 1)
        {
            throw block[0].Problem("a cue has a line with its times, such as 00:00:01.000 --> 00:00:04.000, as its first line or below its name. Leave an empty line between cues.");
        }

        Match match = Timing().Match(block[timing].Text);
        if (!match.Success)
        {
            throw block[timing].Problem("these are no times. Write them as 00:00:01.000 --> 00:00:04.000.");
        }

        TimeSpan start = TimeOf(match.Groups["start"].Value, block[timing]);
        TimeSpan end = TimeOf(match.Groups["end"].Value, block[timing]);
        cues.Add(start <= end ? new Cue(start, end, [.. block.Skip(timing + 1)]) : throw block[timing].Problem("this cue ends before it begins. Write the earlier time first."));
    }

    private static bool IsBlockOfWebVtt(string line) => Block().IsMatch(line);

    private static TimeSpan TimeOf(string time, TextLine line)
    {
        string[] parts = time.Replace(',', '.').Split(':');
        double seconds = double.Parse(parts[^1], CultureInfo.InvariantCulture);
        int minutes = int.Parse(parts[^2], NumberStyles.None, CultureInfo.InvariantCulture);
        int hours = parts.Length > 2 ? int.Parse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        return seconds < 60 && minutes < 60 ? new TimeSpan(hours, minutes, 0) + TimeSpan.FromSeconds(seconds)
            : throw line.Problem("a minute has 60 seconds and an hour 60 minutes. Write times as 00:00:01.000.");
    }

    [GeneratedRegex(@"^\s*(?<start>(?:\d{1,4}:)?\d{1,2}:\d{1,2}[.,]\d{1,3})\s*-->\s*(?<end>(?:\d{1,4}:)?\d{1,2}:\d{1,2}[.,]\d{1,3})(?:\s|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Timing();

    [GeneratedRegex(@"^(?:NOTE|STYLE|REGION)(?:\s|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Block();
}
