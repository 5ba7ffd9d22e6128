using Deescalate.Rules;

namespace Deescalate.Cli.Summaries;

/// <summary>Counts over many conversations. Its size depends on the number of agents or channels, not on that of conversations.</summary>
/// <param name="grouping">What to put together.</param>
/// <param name="top">How many faults, moves and conversations to list.</param>
internal sealed class Summary(SummaryGrouping grouping, int top)
{
    private const string Unnamed = "(not named)";
    private const string LandedRule = "dialogue.landed";
    private const string LandedResult = "result";

    private readonly SortedDictionary<string, SummaryGroup> _groups = new(StringComparer.Ordinal);
    private readonly Ranking _worst = new(top, Ranking.Worst);
    private readonly Ranking _best = new(top, Ranking.Best);

    public SummaryGrouping Grouping => grouping;

    public int Top => top;

    public SummaryGroup All { get; } = new("all");

    public IReadOnlyCollection<SummaryGroup> Groups => _groups.Values;

    public IReadOnlyCollection<RankedConversation> Worst => _worst.Conversations;

    public IReadOnlyCollection<RankedConversation> Best => _best.Conversations;

    /// <summary>What was said about a rule, for the reports; filled from the findings.</summary>
    public Dictionary<string, RuleDescriptor> Rules { get; } = new(StringComparer.Ordinal);

    public void Add(string place, Conversation conversation, ConversationAnalysis analysis)
    {
        RankedConversation ranked = new(All.Conversations, conversation.Id ?? place, place, analysis.Handling.Score, analysis.Standing.PeakHeat);
        _worst.Add(ranked);
        _best.Add(ranked);
        All.AddConversation(analysis);
        foreach (string name in NamesOf(conversation))
        {
            Group(name).AddConversation(analysis);
        }

        foreach (MessageAnalysis message in analysis.Messages)
        {
            Note(message);
            if (IsAgent(message.Role))
            {
                All.AddMessage(message);
                GroupOf(conversation, message.Index).AddMessage(message);
            }
            else if (message.Find(LandedRule) is { } landing)
            {
                AddLanding(landing.Attributes[LandedResult] is "confirmed" or "softened", conversation, analysis, message.Index);
            }
        }

        foreach (CustomerQuestion question in analysis.Questions)
        {
            All.AddQuestion(question);
            if ((question.AnsweredBy ?? NextAgentMessage(conversation, question.MessageIndex)) is { } answer)
            {
                GroupOf(conversation, answer).AddQuestion(question);
            }
        }
    }

    private void AddLanding(bool landed, Conversation conversation, ConversationAnalysis analysis, int index)
    {
        HashSet<string> moves = new(StringComparer.Ordinal);
        for (int i = index - 1; i >= 0 && IsAgent(conversation.Messages[i].Role); i--)
        {
            foreach (Finding finding in analysis.Messages[i].Findings.Where(f => f.Rule.Kind == RuleKind.Move && moves.Add(f.RuleId)))
            {
                All.AddLanding(finding.RuleId, landed);
                GroupOf(conversation, i).AddLanding(finding.RuleId, landed);
            }
        }
    }

    private void Note(MessageAnalysis message)
    {
        foreach (Finding finding in message.Findings)
        {
            Rules.TryAdd(finding.RuleId, finding.Rule);
        }
    }

    private SummaryGroup GroupOf(Conversation conversation, int message) =>
        Group(grouping == SummaryGrouping.Channel ? conversation.Channel ?? Unnamed : conversation.Messages[message].Author ?? Unnamed);

    private SummaryGroup Group(string name)
    {
        if (!_groups.TryGetValue(name, out SummaryGroup? group))
        {
            group = new SummaryGroup(name);
            _groups.Add(name, group);
        }

        return group;
    }

    private IEnumerable<string> NamesOf(Conversation conversation) =>
        grouping == SummaryGrouping.Channel
            ? [conversation.Channel ?? Unnamed]
            : conversation.Messages.Where(m => IsAgent(m.Role)).Select(m => m.Author ?? Unnamed).Distinct(StringComparer.Ordinal);

    private static int? NextAgentMessage(Conversation conversation, int from)
    {
        for (int i = from + 1; i < conversation.Messages.Count; i++)
        {
            if (IsAgent(conversation.Messages[i].Role))
            {
                return i;
            }
        }

        return null;
    }

    private static bool IsAgent(ParticipantRole role) => role is ParticipantRole.Agent or ParticipantRole.Supervisor or ParticipantRole.Bot;
}
