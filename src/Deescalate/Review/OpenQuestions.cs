namespace Deescalate;

/// <summary>Which of the customer's questions a draft would leave open. It reaches as far back as the ledger that pairs questions with answers does.</summary>
internal static class OpenQuestions
{
    private const int Reach = 8;

    /// <summary>The questions of the present turn that stay open, or, where there is none, the latest older one. Oldest first.</summary>
    public static List<CustomerQuestion> After(QuestionLedger ledger, AnswerKind answer)
    {
        List<CustomerQuestion> open = [];
        bool used = false;
        int turn = ledger.TurnOver ? ledger.Questions.Count : ledger.TurnStart;
        for (int i = ledger.Questions.Count - 1; i >= Math.Max(0, ledger.Questions.Count - Reach); i--)
        {
            CustomerQuestion question = ledger.Questions[i];
            bool present = i >= turn;
            if (!present && (open.Count > 0 || used))
            {
                break;
            }

            if (IsAnswered(question.Kind, question.Answer))
            {
                continue;
            }

            if (IsAnswered(question.Kind, answer))
            {
                used = true;
            }
            else
            {
                open.Insert(0, question);
            }

            if (!present)
            {
                break;
            }
        }

        return open;
    }

    /// <summary>Steps answer who asked for steps; who asked for a result is answered by a result alone.</summary>
    private static bool IsAnswered(QuestionKind kind, AnswerKind answer) => answer == AnswerKind.Outcome || (kind == QuestionKind.Process && answer == AnswerKind.Process);
}
