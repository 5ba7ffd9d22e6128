using Deescalate.Rules;

namespace Deescalate.Cli.Summaries;

/// <summary>What is counted for one agent, for one channel, or for all. Holds counts, never conversations.</summary>
internal sealed class SummaryGroup(string name)
{

    private double _scores;
    private double _peaks;

    public string Name => name;

    public int Conversations { get; private set; }

    /// <summary>Messages of the agent's side.</summary>
    public int AgentMessages { get; private set; }

    /// <summary>Mean handling score, 0 to 100.</summary>
    public double Score => _scores / Math.Max(1, Conversations);

    /// <summary>Mean of the conversations' highest heat, 0 to 1.</summary>
    public double PeakHeat => _peaks / Math.Max(1, Conversations);

    /// <summary>How often the customer asked for a result.</summary>
    public int OutcomeQuestions { get; private set; }

    /// <summary>How often the answer was one.</summary>
    public int OutcomeAnswers { get; private set; }

    /// <summary>Share of outcome questions that were answered with an outcome; null where there was none.</summary>
    public double? OutcomeRate => OutcomeQuestions == 0 ? null : (double)OutcomeAnswers / OutcomeQuestions;

    public Tally Faults { get; } = new();

    public Tally Moves { get; } = new();

    /// <summary>Moves after which the customer's next message showed how they were taken.</summary>
    public Tally Judged { get; } = new();

    /// <summary>Moves that the customer confirmed, or that softened the tone.</summary>
    public Tally Landed { get; } = new();

    public void AddConversation(ConversationAnalysis analysis)
    {
        Conversations++;
        _scores += analysis.Handling.Score;
        _peaks += analysis.Standing.PeakHeat;
    }

    public void AddMessage(MessageAnalysis message)
    {
        AgentMessages++;
        foreach (Finding finding in message.Findings)
        {
            if (finding.Rule.Kind == RuleKind.Fault)
            {
                Faults.Add(finding.RuleId);
            }
            else if (finding.Rule.Kind == RuleKind.Move)
            {
                Moves.Add(finding.RuleId);
            }
        }
    }

    public void AddLanding(string move, bool landed)
    {
        Judged.Add(move);
        if (landed)
        {
            Landed.Add(move);
        }
    }

    public void AddQuestion(CustomerQuestion question)
    {
        if (question.Kind == QuestionKind.Outcome)
        {
            OutcomeQuestions++;
            OutcomeAnswers += question.Answer == AnswerKind.Outcome ? 1 : 0;
        }
    }
}
