namespace Deescalate.Rules;

/// <summary>What the customer is waiting to be told when the agent speaks.</summary>
/// <param name="Kind">What kind of question is open.</param>
/// <param name="Fresh">Whether nobody has said anything to it yet. Steps and delays are a fault the first time; a result is welcome at any time.</param>
/// <param name="Measured">Whether a time or a sum was asked for, which no plain statement answers.</param>
/// <param name="Pending">Whether it was put since the agent spoke before.</param>
/// <param name="Ahead">Whether it is about what is to come: something is demanded, or it was asked when, how much or whether the agent will.</param>
/// <param name="Back">Whether it was asked when something was done: then a step with its day is the answer.</param>
internal readonly record struct OpenQuestion(OpenQuestionKind Kind, bool Fresh, bool Measured, bool Pending, bool Ahead = false, bool Back = false)
{
    /// <summary>How many messages back a question still counts.</summary>
    private const int Reach = 12;

    /// <summary>Heat from which something is plainly wrong, whether or not the customer says what; an insult alone names no matter.</summary>
    private const float Displeased = 0.25f;

    /// <summary>From so many words a message is more than a datum or a greeting.</summary>
    private const int FewWords = 5;

    /// <summary>Score from which a feeling is voiced.</summary>
    private const float Voiced = 0.5f;

    public static OpenQuestion Read(ConversationHistory history)
    {
        bool fresh = true;
        bool process = false;
        bool problem = false;
        bool spoken = false;
        bool pending = false;
        int oldest = Math.Max(history.FirstKept, history.Count - Reach);
        for (int i = history.Count - 1; i >= oldest; i--)
        {
            HistoryEntry entry = history[i];
            if (entry.IsCustomer)
            {
                Finding? asked = entry.Find(RuleIds.Question);
                string? kind = asked?["kind"];
                bool demands = entry.Find(RuleIds.StatedDemand) is not null || entry.Find(RuleIds.ResolutionDemand) is not null;
                if (kind == "outcome" || (kind == "other" && asked!["rhetorical"] is null) || demands)
                {
                    bool measured = asked?["ask"] is "when" or "how-much";
                    bool back = !demands && asked?["ask"] == "when" && asked[QuestionRule.Tense] == QuestionRule.Past;
                    return new OpenQuestion(OpenQuestionKind.Outcome, fresh, measured, Pending: !spoken, Ahead: demands || (measured && !back) || asked?["ask"] == "will-you", back);
                }

                process |= kind == "process";
                pending |= kind == "process" && !spoken;
                problem |= entry.Find(RuleIds.RootCandidate) is not null || IsMatter(entry) || (IsTroubled(entry) && entry.Find(RuleIds.Abuse) is null);
            }
            else if (entry.IsAgent && entry.Find(RuleIds.PolicyDefense) is null)
            {
                // a rule held up in place of an answer leaves the question where it was
                if (process || entry.Answer == AnswerKind.Outcome)
                {
                    break;
                }

                fresh &= entry.Answer == AnswerKind.None;
                spoken = true;
            }
        }

        return new OpenQuestion(process ? OpenQuestionKind.Process : problem ? OpenQuestionKind.Problem : OpenQuestionKind.None, fresh, Measured: false, pending);
    }

    /// <summary>Whether it tells of something: who writes to a company at some length, and not to thank, has a matter.</summary>
    private static bool IsMatter(in HistoryEntry entry) =>
        entry.Words >= FewWords && entry.Find(RuleIds.Abuse) is null && entry.Find(RuleIds.Gratitude) is null && entry.Find(RuleIds.Satisfaction) is null && entry.Find(RuleIds.Relief) is null;

    /// <summary>Whether something is plainly wrong for the customer, said with heat or in worry.</summary>
    private static bool IsTroubled(in HistoryEntry entry) =>
        entry.Heat >= Displeased || entry.Emotions[Emotion.Anxiety] >= Voiced || entry.Emotions[Emotion.Helplessness] >= Voiced;
}
