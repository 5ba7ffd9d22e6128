using Deescalate.Rules;

namespace Deescalate;

/// <summary>Pairs questions with answers. An answer belongs to what was asked since the agent last spoke; where that is settled, or nothing was
/// asked, to the latest older question that it improves on. A result replaces steps, and steps replace delay.</summary>
internal sealed class QuestionLedger
{
    /// <summary>How many of the latest questions an answer can still reach.</summary>
    public const int Reach = 8;

    public List<CustomerQuestion> Questions { get; } = [];

    /// <summary>Index of the first question asked since the agent spoke before it.</summary>
    public int TurnStart { get; set; }

    /// <summary>Whether the agent has spoken since the latest question.</summary>
    public bool TurnOver { get; set; }

    /// <summary>Whether the latest question about a result has none yet.</summary>
    public bool IsWaiting => Questions.Count > 0 && Questions[^1] is { Kind: "outcome", Answer: not AnswerKind.Outcome };

    /// <summary>Whether the latest question got its result, and no refusal, by an agent's message, and a later message asks nothing.</summary>
    /// <param name="agent">The agent's message.</param>
    /// <param name="customer">The later message.</param>
    public bool IsAnsweredBy(int agent, int customer) => Questions.Count > 0
        && Questions[^1] is { Answer: AnswerKind.Outcome, Refused: false } latest && latest.AnsweredBy == agent && latest.MessageIndex < customer;

    public void Add(int message, in HistoryEntry entry)
    {
        if (entry.IsCustomer)
        {
            AddQuestion(message, entry);
        }
        else if (entry.IsAgent)
        {
            TurnOver = true;
            if (entry.Answer != AnswerKind.None)
            {
                AddAnswer(message, entry.Answer, AgentSigns.Refuses(entry));
            }
        }
    }

    private void AddQuestion(int message, in HistoryEntry entry)
    {
        Finding? question = entry.Find(RuleIds.Question);
        bool demand = entry.Find(RuleIds.StatedDemand) is not null;
        if ((question is null || question["rhetorical"] is not null) && !demand)
        {
            return;
        }

        if (TurnOver)
        {
            TurnStart = Questions.Count;
            TurnOver = false;
        }

        string kind = question?["kind"] ?? "outcome";
        Questions.Add(demand && kind == "other"
            ? new CustomerQuestion(message, "outcome", "will-you", null, AnswerKind.None)
            : new CustomerQuestion(message, kind, question is null ? "will-you" : question["ask"], null, AnswerKind.None));
    }

    private void AddAnswer(int message, AnswerKind answer, bool refused)
    {
        bool improved = false;
        int oldest = Math.Max(0, Questions.Count - Reach);
        for (int i = Questions.Count - 1; i >= oldest; i--)
        {
            if (i < TurnStart && improved)
            {
                return;
            }

            if (Questions[i].Answer < answer)
            {
                Questions[i] = Questions[i] with { AnsweredBy = message, Answer = answer, Refused = refused };
                improved = true;
            }
        }
    }
}
