using Deescalate.Rules;

namespace Deescalate;

/// <summary>Pairs questions with answers. A better answer replaces a worse one as long as the question is among the open ones.</summary>
internal sealed class QuestionLedger
{
    /// <summary>Most questions that a later answer can still reach.</summary>
    private const int Reach = 8;

    public List<CustomerQuestion> Questions { get; } = [];

    public void Add(int message, in HistoryEntry entry)
    {
        if (entry.IsCustomer)
        {
            Finding? question = entry.Find(RuleIds.Question);
            if (question is not null)
            {
                Questions.Add(new CustomerQuestion(message, question["kind"] ?? "other", question["ask"], null, AnswerKind.None));
            }
            else if (entry.Find(RuleIds.StatedDemand) is not null)
            {
                Questions.Add(new CustomerQuestion(message, "outcome", "will-you", null, AnswerKind.None));
            }

            return;
        }

        AnswerKind answer = entry.Find(RuleIds.OutcomeAnswer) is not null ? AnswerKind.Outcome
            : entry.Find(RuleIds.ProcessAnswer) is not null ? AnswerKind.Process
            : entry.Find(RuleIds.DeferredAnswer) is not null ? AnswerKind.Deferred
            : AnswerKind.None;
        for (int i = Math.Max(0, Questions.Count - Reach); answer != AnswerKind.None && i < Questions.Count; i++)
        {
            CustomerQuestion question = Questions[i];
            if (question.Kind != "other" && question.Answer < answer)
            {
                Questions[i] = question with { AnsweredBy = message, Answer = answer };
            }
        }
    }
}
