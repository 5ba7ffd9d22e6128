using Deescalate.Rules;
using Spectre.Console;

namespace Deescalate.Cli.Reports;

/// <summary>Where the conversation stands: heat over time, HEART, who the customer is being, questions, promises, handling, next moves.</summary>
internal static class StandingGrid
{
    private const int LabelWidth = 12;
    private const float LeastArchetype = 0.05f;

    private static readonly Style _label = new(decoration: Decoration.Bold);
    private static readonly Style _dim = new(decoration: Decoration.Dim);

    public static Grid Create(Conversation conversation, ConversationAnalysis analysis, int width)
    {
        Grid grid = new Grid()
            .AddColumn(new GridColumn().NoWrap().Width(LabelWidth).PadLeft(0).PadRight(1))
            .AddColumn(new GridColumn().PadLeft(0).PadRight(0));
        Standing standing = analysis.Standing;
        float[] heats = [.. analysis.Messages.Where(m => m.Role == ParticipantRole.Customer).Select(m => m.Heat)];
        grid.AddRow(Label("Heat"), HeatInk.Sparkline(heats, width - LabelWidth - 2));
        Add(grid, "", StandingText.Heat(standing));
        AddAll(grid, "Turns", standing.TurningPoints.Count == 0 ? [] : [string.Join("   ", standing.TurningPoints.Select(StandingText.Of))]);
        Add(grid, "Stage", Names.Of(standing.Stage));
        Add(grid, "Risk", StandingText.Risk(standing));
        AddAll(grid, "Stalemate", standing.Stalemate is { } stalemate ? [StandingText.Of(stalemate)] : []);
        AddCoverage(grid, standing.Coverage);
        AddAll(grid, "Landed", analysis.Landings.Count == 0 ? [] : [StandingText.Of(analysis.Landings)]);
        AddAll(grid, "Customer", standing.Archetypes.Where(a => a.Score >= LeastArchetype).Select(StandingText.Of));
        AddAll(grid, "Problem", StandingText.Of(analysis.Problem, conversation));
        AddAll(grid, "Questions", analysis.Questions.Select(StandingText.Of));
        AddAll(grid, "Promises", analysis.Commitments.Select(c => StandingText.Of(c, conversation)));
        AddAll(grid, "To do", analysis.ActionItems.Select(i => StandingText.Of(i, conversation)));
        Add(grid, "Handling", StandingText.Of(analysis.Handling));
        AddAll(grid, "Repair", analysis.Handling.BestRepair() is { } repair ? [StandingText.Of(repair)] : []);
        AddInstead(grid, analysis);
        AddMoves(grid, analysis.NextMoves);
        AddAll(grid, "Not yet", analysis.LaterMoves.Select(m => $"{m.Move}: {m.WaitsFor}"));
        AddAll(grid, "Failures", analysis.RuleFailures.Select(f => $"rule {f.RuleId} threw {f.ErrorType} on #{f.MessageIndex}; its findings there are missing"));
        return grid;
    }

    private static void AddCoverage(Grid grid, ProfileCoverage coverage)
    {
        Paragraph line = new();
        foreach (StepCoverage step in coverage.Steps)
        {
            string name = step.Step.Replace('-', ' ');
            line.Append(step.Covered ? $"{name} {Names.Messages(step.Messages)}   " : $"{name} –   ", step.Covered ? Style.Plain : _dim);
        }

        grid.AddRow(Label(coverage.Profile), line);
    }

    private static void AddInstead(Grid grid, ConversationAnalysis analysis)
    {
        string label = "Instead";
        foreach (IGrouping<string, Finding> faults in analysis.Messages.SelectMany(m => m.Findings).Where(f => f.Rule.Kind == RuleKind.Fault).GroupBy(f => f.RuleId))
        {
            RuleDescriptor rule = faults.First().Rule;
            Paragraph line = new();
            line.Append($"{rule.Id} {Names.Messages([.. faults.Select(f => f.MessageIndex).Distinct()])}", FindingInk.StyleOf(rule));
            line.Append(rule.Instead.Length > 0 ? $" {rule.Instead}" : "");
            grid.AddRow(Label(label), line);
            label = "";
        }
    }

    private static void AddMoves(Grid grid, IReadOnlyList<NextMove> moves)
    {
        for (int i = 0; i < moves.Count; i++)
        {
            Paragraph line = new();
            line.Append(moves[i].Move, new Style(Color.Green)).Append(StandingText.Of(moves[i]));
            grid.AddRow(Label(i == 0 ? "Next" : ""), line);
            foreach (string phrase in moves[i].Phrases)
            {
                grid.AddRow(Label(""), new Padder(Cell.Of($"“{phrase}”", _dim), new Padding(2, 0, 0, 0)));
            }
        }
    }

    private static void AddAll(Grid grid, string label, IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            Add(grid, label, line);
            label = "";
        }
    }

    private static void Add(Grid grid, string label, string text) => grid.AddRow(Label(label), Cell.Of(text));

    private static Spectre.Console.Text Label(string label) => new(label, _label);
}
