using System.Globalization;
using Deescalate.Calibration;
using Deescalate.Cli.Input;
using Deescalate.Cli.Output;
using Deescalate.Cli.Reports;

namespace Deescalate.Cli.Commands;

/// <summary>One run of <c>calibrate --answers</c>: labelled replies in, a file of weights and a report out. Nothing is written where a row is bad.</summary>
internal sealed class CalibrateAnswersRun(CliEnvironment environment)
{
    public required IReadOnlyList<string> Data { get; init; }

    public required string Output { get; init; }

    public int Run(CancellationToken cancellationToken)
    {
        OutputFile.RefuseInput("--out", Output, [.. Data.Where(d => d != InputFile.StandardInput)]);
        InputFile[] inputs = [.. Data.Select(InputFile.Of)];
        LabelledReplies[] files = [.. inputs.Select(Read)];
        BadRow[] bad = [.. files.SelectMany(f => f.BadRows)];
        if (bad.Length > 0)
        {
            return BadRows.Refuse(environment.Error, bad);
        }

        AnswerCalibration result = AnswerCalibrator.Fit([.. files.SelectMany(f => f.Replies)], ["Fitted by 'deescalate calibrate --answers' to:", .. inputs.Select(HandOf)], cancellationToken);
        using (OutputFile file = OutputFile.Create("--out", Output))
        {
            result.Save(file.Stream);
            file.Commit();
        }

        foreach (AnswerHandReport hand in result.Hands)
        {
            string accuracy = hand.Accuracy is { } share ? string.Create(CultureInfo.InvariantCulture, $"{share:0.000} right by weights fitted to the others") : "nothing to judge by";
            environment.Out.WriteLine($"{Printable.Line(hand.Hand)}: {hand.Replies} replies, {accuracy}.");
        }

        environment.Out.WriteLine($"{Output}: {result.Features} features.");
        return ExitCode.Fine;
    }

    private LabelledReplies Read(InputFile input)
    {
        using StreamReader reader = input.OpenText(environment);
        LabelledReplies read = LabelledReplyReader.Read(reader, input.Source);
        return read with { Replies = [.. read.Replies.Select(r => r with { Hand = HandOf(input) })] };
    }

    private static string HandOf(InputFile input) => input.IsStandardInput ? input.Source : input.Name;
}
