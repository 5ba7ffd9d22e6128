using Deescalate.Rules;

namespace Deescalate;

/// <summary>The risk of escalation as a sum of signs in log-odds. What the agent does well lowers it only through how the customer takes it.</summary>
internal sealed class RiskMeter
{
    /// <summary>Most signs kept: with more, the weakest goes.</summary>
    public const int MostSigns = 16;

    private const float Fade = 0.8f;
    private const float Bottom = 0.08f;
    private const int MostUnanswered = 3;

    public List<RiskSign> Signs { get; } = [];

    /// <summary>Lets the signs so far fade; once for each customer message.</summary>
    public void Age()
    {
        for (int i = Signs.Count - 1; i >= 0; i--)
        {
            float weight = Signs[i].Weight * Fade;
            if (Math.Abs(weight) < Bottom)
            {
                Signs.RemoveAt(i);
            }
            else
            {
                Signs[i] = Signs[i] with { Weight = weight };
            }
        }
    }

    /// <summary>Adds the signs that lie in how a customer's message speaks; none where it is content.</summary>
    /// <param name="message">Its index.</param>
    /// <param name="entry">What was read from it.</param>
    /// <param name="reading">Its words.</param>
    /// <param name="answered">Whether the agent has just told the result that was asked for, and nothing is asked again.</param>
    public void AddTone(int message, in HistoryEntry entry, MessageReading reading, bool answered)
    {
        if (CustomerSigns.IsContent(entry))
        {
            return;
        }

        Keep(new RiskSign(ToneSigns.Answered, message, answered && entry.Heat < CustomerSigns.Warm && !CustomerSigns.HoldsHeat(entry) ? RiskWeights.Answered : 0));
        Keep(new RiskSign(ToneSigns.SecondPerson, message, ToneSigns.OfYou(reading.Terms) * RiskWeights.SecondPerson));
        Keep(new RiskSign(ToneSigns.SaidBefore, message, reading.Matches.HasRule(reading.Rules.Insistence) ? RiskWeights.SaidBefore : 0));
    }

    /// <summary>Forgets that somebody else was asked for, once that is granted and the customer takes it.</summary>
    public void Grant() => Signs.RemoveAll(s => s.Rule is RuleIds.EscalationRequest or RuleIds.Escalator or RuleIds.EscalationBlocked);

    /// <summary>Adds the signs of a message. Thanks in a message that is displeased as well settle nothing.</summary>
    public void Add(int message, in HistoryEntry entry)
    {
        IReadOnlyList<Finding> findings = entry.Findings;
        for (int i = 0; i < findings.Count; i++)
        {
            float weight = RiskWeights.Of(findings[i]);
            Keep(new RiskSign(findings[i].RuleId, message, weight < 0 && entry.Heat >= CustomerSigns.Warm ? 0 : weight));
        }
    }

    /// <summary>The risk, 0 to 1: 1 / (1 + e^−sum).</summary>
    public float Score(in HeatTrack heat, QuestionLedger questions)
    {
        float sum = RiskWeights.Base + (heat.Heat * RiskWeights.Heat) + TrendWeight(heat) + (Unanswered(questions, null) * RiskWeights.Unanswered);
        for (int i = 0; i < Signs.Count; i++)
        {
            sum += Signs[i].Weight;
        }

        return 1 / (1 + MathF.Exp(-sum));
    }

    /// <summary>All that the sum is made of.</summary>
    public IReadOnlyList<RiskContribution> Explain(in HeatTrack heat, QuestionLedger questions, int lastCustomer)
    {
        List<RiskContribution> parts = [new("base", null, RiskWeights.Base)];
        if (heat.Heat > 0)
        {
            parts.Add(new("heat", lastCustomer, heat.Heat * RiskWeights.Heat));
        }

        if (TrendWeight(heat) is var trend and not 0)
        {
            parts.Add(new("trend", lastCustomer, trend));
        }

        Unanswered(questions, parts);
        parts.AddRange(Signs.Select(s => new RiskContribution(s.Rule, s.Message, s.Weight)));
        return parts;
    }

    private static float TrendWeight(in HeatTrack heat) => heat.Trend switch
    {
        HeatTrend.Rising => RiskWeights.Trend,
        HeatTrend.Falling => -RiskWeights.Trend,
        _ => 0,
    };

    /// <summary>Questions about the outcome among the latest that got procedure, delay or a refusal for an answer.</summary>
    private static int Unanswered(QuestionLedger questions, List<RiskContribution>? parts)
    {
        int count = 0;
        int oldest = Math.Max(0, questions.Questions.Count - QuestionLedger.Reach);
        for (int i = questions.Questions.Count - 1; i >= oldest && count < MostUnanswered; i--)
        {
            CustomerQuestion question = questions.Questions[i];
            if (question.Kind == QuestionKind.Outcome && (question.Refused || question.Answer is AnswerKind.Process or AnswerKind.Deferred))
            {
                parts?.Add(new("unanswered", question.MessageIndex, RiskWeights.Unanswered));
                count++;
            }
        }

        return count;
    }

    private void Keep(RiskSign sign)
    {
        if (Math.Abs(sign.Weight) < Bottom)
        {
            return;
        }

        Signs.Add(sign);
        if (Signs.Count > MostSigns)
        {
            Signs.RemoveAt(Weakest());
        }
    }

    private int Weakest()
    {
        int weakest = 0;
        for (int i = 1; i < Signs.Count; i++)
        {
            if (Math.Abs(Signs[i].Weight) < Math.Abs(Signs[weakest].Weight))
            {
                weakest = i;
            }
        }

        return weakest;
    }
}
