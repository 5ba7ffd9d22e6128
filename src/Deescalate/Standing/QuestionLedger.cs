using Deescalate.Rules;
using Deescalate.Text;

namespace Deescalate;

/// <summary>Pairs questions with answers. An answer belongs to what was asked since the agent last spoke; where that is settled, or nothing was
/// asked, to the latest older question that it improves on. A result replaces steps, and steps replace delay.</summary>
internal sealed class QuestionLedger
{
    /// <summary>How many of the latest questions an answer can still reach.</summary>
    public const int Reach = 8;

    public List<CustomerQuestion> Questions { get; } = [];

    /// <summary>What the latest questions were about, see <see cref="QuestionSubject"/>; one for each question that an answer can still reach.</summary>
    public List<string> Subjects { get; } = [];

    /// <summary>Index of the first question asked since the agent spoke before it.</summary>
    public int TurnStart { get; set; }

    /// <summary>Whether the agent has spoken since the latest question.</summary>
    public bool TurnOver { get; set; }

    /// <summary>Whether the latest question about a result has none yet, or the one before it has no answer at all and was met with a question:
    /// "Will you pay for the hotel?" – "Which night?" – "The 4th. And breakfast?"</summary>
    public bool IsWaiting(ConversationHistory history) => (Questions.Count > 0 && Questions[^1] is { Kind: QuestionKind.Outcome, Answer: not AnswerKind.Outcome })
        || (Questions.Count > 1 && Questions[^2] is { Kind: QuestionKind.Outcome, Answer: AnswerKind.None, MessageIndex: var before } && Questions[^1].MessageIndex == before + 2
            && before + 1 >= history.FirstKept && history[before + 1] is { IsAgent: true } reply && (reply.Find(RuleIds.GapQuestion) ?? reply.Find(RuleIds.NameAsked)) is not null);

    /// <summary>Whether the latest question got its result, and no refusal, by an agent's message, and a later message asks nothing.</summary>
    /// <param name="agent">The agent's message.</param>
    /// <param name="customer">The later message.</param>
    public bool IsAnsweredBy(int agent, int customer) => Questions.Count > 0
        && Questions[^1] is { Answer: AnswerKind.Outcome, Refused: false } latest && latest.AnsweredBy == agent && latest.MessageIndex < customer;

    /// <summary>Adds what a message asks or answers.</summary>
    /// <param name="message">Its index.</param>
    /// <param name="entry">What was read from it.</param>
    /// <param name="terms">Its words.</param>
    public void Add(int message, in HistoryEntry entry, TermBuffer terms)
    {
        if (entry.IsCustomer)
        {
            AddQuestion(message, entry, terms);
        }
        else if (entry.IsAgent)
        {
            TurnOver = true;
            if (entry.Answer != AnswerKind.None)
            {
                AddAnswer(message, entry);
            }
        }
    }

    private void AddQuestion(int message, in HistoryEntry entry, TermBuffer terms)
    {
        Finding? question = entry.Find(RuleIds.Question);
        Finding? demand = entry.Find(RuleIds.StatedDemand);
        if ((question is null || question["rhetorical"] is not null) && demand is null)
        {
            return;
        }

        if (TurnOver)
        {
            TurnStart = Questions.Count;
            TurnOver = false;
        }

        QuestionKind kind = KindOf(question?["kind"]);
        bool demands = question is null || (demand is not null && kind == QuestionKind.Other);
        CustomerQuestion asked = demands
            ? new(message, QuestionKind.Outcome, QuestionAsk.WillYou, null, AnswerKind.None)
            : new(message, kind, AskOf(question!["ask"]), null, AnswerKind.None);
        string subject = QuestionSubject.Of(terms, (demands ? demand : question)!.Span);
        CustomerQuestion? before = Before(asked, subject);
        Questions.Add(asked with
        {
            AskedAt = entry.At,
            AskedBefore = before?.AskedBefore ?? before?.MessageIndex,
            AnsweredBefore = before is { Answer: AnswerKind.Outcome, Refused: false },
        });
        Subjects.Add(subject);
        if (Subjects.Count > Reach)
        {
            Subjects.RemoveAt(0);
        }
    }

    /// <summary>The latest question that asked the same.</summary>
    private CustomerQuestion? Before(CustomerQuestion asked, string subject)
    {
        for (int i = Subjects.Count - 1; i >= 0; i--)
        {
            CustomerQuestion earlier = Questions[Questions.Count - Subjects.Count + i];
            if (earlier.Kind == asked.Kind && earlier.Ask == asked.Ask && QuestionSubject.IsSame(subject, Subjects[i], open: earlier.Answer != AnswerKind.Outcome))
            {
                return earlier;
            }
        }

        return null;
    }

    private static QuestionKind KindOf(string? kind) => kind switch
    {
        "process" => QuestionKind.Process,
        "other" => QuestionKind.Other,
        _ => QuestionKind.Outcome,
    };

    private static QuestionAsk? AskOf(string? ask) => ask switch
    {
        "when" => QuestionAsk.When,
        "how-much" => QuestionAsk.HowMuch,
        "will-you" => QuestionAsk.WillYou,
        "where" => QuestionAsk.Where,
        "what" => QuestionAsk.What,
        _ => null,
    };

    private void AddAnswer(int message, in HistoryEntry entry)
    {
        bool refused = AgentSigns.Refuses(entry);
        bool improved = false;
        int oldest = Math.Max(0, Questions.Count - Reach);
        for (int i = Questions.Count - 1; i >= oldest; i--)
        {
            bool due = i >= TurnStart || !improved || IsAskedAgain(Questions[i], message);
            if (due && Questions[i].Answer < entry.Answer)
            {
                Questions[i] = Questions[i] with { AnsweredBy = message, Answer = entry.Answer, Refused = refused, Waited = Between(Questions[i].AskedAt, entry.At) };
                improved = true;
            }
        }
    }

    /// <summary>Whether a question that a message answers asked the same as an earlier one: what answers "When??" answers the "When will you come?" before it.</summary>
    private bool IsAskedAgain(CustomerQuestion earlier, int message)
    {
        int first = earlier.AskedBefore ?? earlier.MessageIndex;
        for (int i = Questions.Count - 1; i >= 0 && Questions[i].MessageIndex > earlier.MessageIndex; i--)
        {
            if (Questions[i].AnsweredBy == message && Questions[i].AskedBefore == first)
            {
                return true;
            }
        }

        return false;
    }

    private static TimeSpan? Between(DateTimeOffset? asked, DateTimeOffset? answered) =>
        answered - asked is { } waited ? waited < TimeSpan.Zero ? TimeSpan.Zero : waited : null;
}
