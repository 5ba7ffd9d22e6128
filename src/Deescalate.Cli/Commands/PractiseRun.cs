using System.Text;
using Deescalate.Cli.Reports;
using Deescalate.Phrases;
using Deescalate.Rules;
using Spectre.Console;

namespace Deescalate.Cli.Commands;

/// <summary>One rehearsal: the caller speaks, the agent types, what was read from both is shown at once, and a debrief closes it.</summary>
internal sealed class PractiseRun(ConversationAnalyzer analyzer, SimulatedCaller caller, CliEnvironment environment)
{
    private const int MostTurns = 30;
    private const string Help = "?";

    private static readonly Style _dim = new(decoration: Decoration.Dim);

    private readonly ReportConsole _console = new(environment);
    private readonly ConversationSession _session = analyzer.StartSession();
    private readonly List<float> _heats = [];

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using StreamReader input = new(environment.In, Encoding.UTF8, leaveOpen: true);
        Say(caller.Open());
        for (int turn = 0; turn < MostTurns && caller.Ending == CallEnding.None; turn++)
        {
            string? line = await PromptAsync(input, cancellationToken);
            if (string.IsNullOrWhiteSpace(line))
            {
                break;
            }

            MessageAnalysis read = _session.Add(Message.FromAgent(line));
            Show(read);
            Say(caller.Reply(read.Findings));
        }

        Debrief();
        return ExitCode.Fine;
    }

    private async Task<string?> PromptAsync(StreamReader input, CancellationToken cancellationToken)
    {
        while (true)
        {
            await environment.Out.WriteAsync("You: ");
            await environment.Out.FlushAsync(cancellationToken);
            string? line = await input.ReadLineAsync(cancellationToken);
            await environment.Out.WriteAsync(environment.Echo && line is not null ? $"{Printable.Line(line)}\n" : line is null ? "\n" : "");
            if (line?.Trim() != Help)
            {
                return line;
            }

            foreach (NextMove move in _session.NextMoves)
            {
                foreach (string phrase in move.Phrases)
                {
                    _console.Write(Cell.Of($"     {move.Move}: “{phrase}”", _dim));
                }
            }
        }
    }

    private void Say(string line)
    {
        MessageAnalysis read = _session.Add(Message.FromCustomer(line));
        _heats.Add(read.Heat);
        Paragraph text = new();
        text.Append("Caller ").Append(HeatInk.Bar(read.Heat), HeatInk.StyleOf(read.Heat)).Append($" {line}");
        _console.Write(text);
    }

    /// <summary>The moves and mistakes of the agent's message, one line.</summary>
    private void Show(MessageAnalysis read)
    {
        Paragraph line = new();
        line.Append("     ");
        foreach (Finding finding in read.Findings.Where(f => f.Rule.Kind is RuleKind.Move or RuleKind.Fault).DistinctBy(f => f.RuleId))
        {
            line.Append($"{(finding.Rule.Kind == RuleKind.Fault ? '!' : '+')} {finding.RuleId}  ", FindingInk.StyleOf(finding.Rule));
        }

        _console.Write(line);
    }

    private void Debrief()
    {
        _console.WriteLine();
        _console.Write(new Spectre.Console.Rule("Debrief") { Justification = Justify.Left });
        _console.WriteLine(caller.Ending switch
        {
            CallEnding.Content => "The caller left content.",
            CallEnding.HandedOver => "The caller was passed on as asked.",
            CallEnding.Left => "The caller had enough and left.",
            CallEnding.BoundaryIgnored => "The caller ignored your boundary, and the call ended as you had said.",
            _ => "You ended the call.",
        });
        _console.WriteLine("Heat, message by message:");
        _console.Write(HeatInk.Sparkline(_heats, environment.Width));
        _console.WriteLine($"Handling {Names.Points(_session.Handling.Score)} of 100");
        foreach (IGrouping<string, Finding> fault in _session.Messages.SelectMany(m => m.Findings).Where(f => f.Rule.Kind == RuleKind.Fault).GroupBy(f => f.RuleId))
        {
            _console.Write(Cell.Of($"! {fault.Key} {Names.Messages([.. fault.Select(f => f.MessageIndex).Distinct()])} {fault.First().Rule.Instead}"));
        }

        HeartCoverage heart = _session.Standing.Heart;
        string[] missing = [.. Missing(heart)];
        _console.WriteLine(missing.Length == 0 ? "HEART: all five letters." : $"HEART: {heart.Covered} of 5; missing {string.Join(", ", missing)}.");
    }

    private static IEnumerable<string> Missing(HeartCoverage heart)
    {
        (string Letter, IReadOnlyList<int> Messages)[] letters =
            [("hear", heart.Hear), ("empathize", heart.Empathize), ("accept", heart.Accept), ("reassure", heart.Reassure), ("take action", heart.TakeAction)];
        return letters.Where(l => l.Messages.Count == 0).Select(l => l.Letter);
    }
}
