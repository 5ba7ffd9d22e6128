using System.Text.Json;
using Deescalate.Rules;

namespace Deescalate;

/// <summary>Which moves are due at a point of a conversation: a table over stage, heat and the latest messages, best first; their words are found later. Immutable.</summary>
internal sealed class MoveGrammar
{
    /// <summary>Most moves proposed at once.</summary>
    public const int MostMoves = 3;

    private readonly Lazy<IReadOnlyList<MoveRule>> _rules;

    private MoveGrammar(string language) =>
        _rules = new Lazy<IReadOnlyList<MoveRule>>(() => JsonSerializer.Deserialize(EmbeddedData.Bytes($"Data/{language}/moves.json"), MoveGrammarJson.Default.IReadOnlyListMoveRule)!);

    public static MoveGrammar Read(string language) => new(language);

    public IReadOnlyList<NextMove> Propose(Standing standing, StandingTracker tracker, ConversationHistory history)
    {
        List<NextMove> moves = [];
        bool open = tracker.Questions.Questions.Count > 0 && tracker.Questions.Questions[^1].Answer is AnswerKind.None or AnswerKind.Process or AnswerKind.Deferred;
        foreach (MoveRule rule in _rules.Value)
        {
            if (moves.Count < MostMoves && IsDue(rule, standing, open, history))
            {
                moves.Add(new NextMove(rule.Move, rule.Reason, []));
            }
        }

        return moves;
    }

    private static bool IsDue(MoveRule rule, Standing standing, bool open, ConversationHistory history) =>
        (rule.Stages.Count == 0 || rule.Stages.Contains(standing.Stage))
        && standing.Heat >= rule.MinHeat && standing.Heat <= rule.MaxHeat
        && (!rule.OpenQuestion || open)
        && (rule.When.Count == 0 || Shows(history.Customer, rule.When))
        && (history.LastAgent < history.LastCustomer ? !Shows(history.Agent, rule.Unless) || standing.Trend == HeatTrend.Rising : !Shows(history.Agent, rule.Unless));

    private static bool Shows(HistoryEntry? message, IReadOnlyList<string> rules)
    {
        if (message is not { } entry)
        {
            return false;
        }

        foreach (string rule in rules)
        {
            if (entry.Find(rule) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
