using System.Globalization;
using System.Text;
using Deescalate.Cli.Reports;
using Deescalate.Transcripts;

namespace Deescalate.Cli.Tests.Reports;

/// <summary>The reports on the sample transcripts, as a person has read and judged them line by line, and where each conversation stood on the way.</summary>
public sealed class SampleReportTests
{
    private const int Width = 160;
    private static readonly ConversationAnalyzer _analyzer = ConversationAnalyzer.CreateDefault();
    private static readonly string _samples = Path.Combine(RepositoryRoot.Path, "docs", "samples", "transcripts");

    public static TheoryData<string> Samples => [.. Directory.EnumerateFiles(_samples).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Report_OfSample_LooksAsJudged(string file)
    {
        StringBuilder text = new();
        await using FileStream stream = File.OpenRead(Path.Combine(_samples, file));
        await foreach (TranscriptItem item in new TranscriptReader().ReadAsync(stream, file))
        {
            text.Append(Report(item.Conversation!)).Append('\n');
            AppendWay(text, item.Conversation!);
        }

        Snapshot.Verify(text.ToString(), $"SampleReportTests.{Path.GetFileNameWithoutExtension(file)}");
    }

    /// <summary>The report up to the next moves: their words vary with what was offered before, and are read in the tests of <c>suggest</c>.</summary>
    private static string Report(Conversation conversation)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture);
        TextReport report = new(new ReportConsole(new CliEnvironment { In = Stream.Null, Out = output, Error = TextWriter.Null, Width = Width }));
        report.Add("sample", conversation, _analyzer.Analyze(conversation));
        report.Close();
        string whole = output.ToString();
        int next = whole.IndexOf("\nNext ", StringComparison.Ordinal);
        return next < 0 ? whole : whole[..next];
    }

    /// <summary>Stage, risk, score and due moves after each message of the customer's.</summary>
    private static void AppendWay(StringBuilder text, Conversation conversation)
    {
        ConversationSession session = _analyzer.StartSession(conversation.Id);
        text.Append("On the way\n");
        foreach (Message message in conversation.Messages)
        {
            MessageAnalysis read = session.Add(message);
            if (message.Role != ParticipantRole.Customer)
            {
                continue;
            }

            Standing standing = session.Standing;
            text.Append(CultureInfo.InvariantCulture, $"  #{read.Index} {standing.Stage} heat {standing.Heat:0.0} risk {standing.EscalationRisk:0.0} handling {session.Handling.Score:0}")
                .Append(read.Alarm == AlarmChange.None ? "" : $", alarm {read.Alarm}")
                .Append(": ")
                .AppendJoin(", ", session.NextMoves.Select(m => m.Timing == MoveTiming.Late ? $"{m.Move} (late)" : m.Move))
                .Append('\n');
        }

        text.Append('\n');
    }
}
