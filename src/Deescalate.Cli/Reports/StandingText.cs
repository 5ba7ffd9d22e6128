using System.Globalization;

namespace Deescalate.Cli.Reports;

/// <summary>Where a conversation stands, in words: one line for each thing. What the text report and the HTML report share.</summary>
internal static class StandingText
{
    private const int MostWords = 60;
    private const int MostParts = 7;

    /// <summary>Log-odds from which two decimals show any.</summary>
    private const float Shown = 0.005f;

    public static string Quote(Conversation conversation, int message, TextSpan span)
    {
        string text = message < conversation.Messages.Count ? conversation.Messages[message].Text : "";
        return span.End <= text.Length ? $"“{Printable.Line(span.In(text), MostWords)}”" : "";
    }

    public static string Heat(Standing standing) =>
        $"began {HeatInk.Number(standing.BeginHeat)}, now {HeatInk.Number(standing.Heat)}, peak {HeatInk.Number(standing.PeakHeat)}, {Names.Of(standing.Trend)}";

    public static string Of(TurningPoint turn)
    {
        string after = turn.AfterAgent is { } agent ? $" after #{agent}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"#{turn.MessageIndex} {Names.SignedHeat(turn.Change)}{after}");
    }

    /// <summary>The sum in words, largest part first.</summary>
    public static string Risk(Standing standing)
    {
        IEnumerable<string> parts = standing.RiskContributions.OrderByDescending(c => Math.Abs(c.Weight)).Take(MostParts)
            .Select(c => $"{Names.SignedHeat(c.Weight)} {c.Sign}{(c.MessageIndex is { } message ? $" #{message}" : "")}");
        float rest = standing.RiskContributions.OrderByDescending(c => Math.Abs(c.Weight)).Skip(MostParts).Sum(c => c.Weight);
        string alarm = standing.AlarmRaised ? " (alarm)" : "";
        return $"{HeatInk.Number(standing.EscalationRisk)}{alarm} that it escalates within the next messages; in log-odds {string.Join(", ", parts)}{(Math.Abs(rest) < Shown ? "" : $", {Names.SignedHeat(rest)} the rest")}";
    }

    public static string Of(Stalemate stalemate) => string.Create(
        CultureInfo.InvariantCulture,
        $"{stalemate.Rounds} rounds by #{stalemate.MessageIndex}: {(stalemate.Kind == "disagreement" ? "they heard each other and disagree" : "the customer has not been heard")}");

    public static string Of(ArchetypeScore archetype) =>
        $"{Names.Of(archetype.Archetype)} {HeatInk.Number(archetype.Score)}: {string.Join(", ", archetype.Reasons.Select(r => $"{r.Sign} #{r.MessageIndex}"))}";

    public static IEnumerable<string> Of(ProblemMap problem, Conversation conversation)
    {
        if (problem.Demand is { } demand)
        {
            yield return $"demand{(demand.What is null ? "" : $" ({demand.What})")} #{demand.MessageIndex} {Quote(conversation, demand.MessageIndex, demand.Span)}";
        }

        foreach (ProblemStatement candidate in problem.Candidates)
        {
            yield return $"perhaps #{candidate.MessageIndex} {Quote(conversation, candidate.MessageIndex, candidate.Span)}";
        }

        if (problem.IsEmpty)
        {
            yield break;
        }

        yield return problem.AgreedBy is { } by ? $"agreed in #{by}{(problem.Agreed is { } agreed ? $": {Quote(conversation, agreed.MessageIndex, agreed.Span)}" : "")}" : "not agreed on yet";
        if (problem.Missing.Count > 0)
        {
            yield return $"not known: {string.Join(", ", problem.Missing)}";
        }
    }

    public static string Of(ActionItem item, Conversation conversation) =>
        $"{Names.Of(item.Side)}: #{item.MessageIndex} {Quote(conversation, item.MessageIndex, item.Span)}{(item.Due is null ? "" : $" due {Printable.Line(item.Due, MostWords)}")}";

    public static string Of(CustomerQuestion question)
    {
        string asked = question.Ask is { } ask ? $"{Names.Of(question.Kind)}, {Names.Of(ask)}" : Names.Of(question.Kind);
        string again = question.AskedBefore is { } before ? $", asked{(question.AnsweredBefore ? " and answered" : "")} before in #{before}," : "";
        string waited = question.Waited is { } time ? $" after {Names.Of(time)}" : "";
        return question.AnsweredBy is { } answer
            ? $"#{question.MessageIndex} ({asked}){again} answered with {Names.Of(question.Answer)}{(question.Refused ? " (refused)" : "")} in #{answer}{waited}"
            : $"#{question.MessageIndex} ({asked}){again} not answered";
    }

    public static string Of(Commitment commitment, Conversation conversation)
    {
        string words = commitment.Carried ? $"(from {commitment.Conversation ?? "an earlier conversation"})" : Quote(conversation, commitment.MessageIndex, commitment.Span);
        string due = commitment.Due is null ? "no time given" : $"due {Printable.Line(commitment.Due, MostWords)}{(commitment.DueAt is { } at ? $" = {at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}" : "")}";
        string condition = commitment is { Condition: { } span, Carried: false } ? $", {Quote(conversation, commitment.MessageIndex, span)}" : "";
        return $"#{commitment.MessageIndex} {words} {due}{condition}: {Names.Of(commitment.Status)}{(commitment.SettledBy is { } by ? $" in #{by}" : "")}";
    }

    public static string Of(IReadOnlyList<Landing> landings) =>
        string.Join("   ", landings.GroupBy(l => l.Result).OrderByDescending(g => g.Key).Select(g => $"{Names.Of(g.Key)} {Names.Messages([.. g.Select(l => l.AgentMessage)])}"));

    public static string Of(Handling handling) =>
        $"{Names.Points(handling.Score)} of 100: begins at {Names.Points(Handling.Base)}{string.Concat(handling.Contributions.GroupBy(c => c.RuleId).Select(Rule))}";

    public static string Of(HandlingRepair repair) =>
        $"#{repair.MessageIndex} without {string.Join(", ", repair.Faults.Distinct(StringComparer.Ordinal))} would have given {Names.SignedPoints(repair.Gain)}";

    public static string Of(NextMove move)
    {
        string evidence = move.Evidence.Count == 0 ? "" : $" ({string.Join(", ", move.Evidence.Select(e => $"{e.Sign} #{e.MessageIndex}"))})";
        return $"{(move.Timing == MoveTiming.Late ? ", overdue" : "")}: {move.Reason}{evidence}";
    }

    private static string Rule(IGrouping<string, HandlingContribution> rule) =>
        $", {Names.SignedPoints(rule.Sum(c => c.Points))} {rule.Key} {Names.Messages([.. rule.Select(c => c.MessageIndex)])}";
}
