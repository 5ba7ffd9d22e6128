using Deescalate.Accuracy.Data;
using Deescalate.Rules;

namespace Deescalate.Accuracy.Reading;

/// <summary>Reads single messages and conversations with the library, as any of its users would.</summary>
internal sealed class Reader
{
    private readonly ConversationAnalyzer _analyzer;
    private readonly HashSet<string> _known;
    private readonly SortedSet<string> _unknown = new(StringComparer.Ordinal);

    public Reader(DeescalateOptions? options = null)
    {
        _analyzer = ConversationAnalyzer.CreateBuilder(options).Build();
        _known = [.. _analyzer.Rules.Select(r => r.Id)];
    }

    /// <summary>Rules that an evaluator asked for and the analyzer does not have: their figures are too low, or an id is misspelt.</summary>
    public IReadOnlyCollection<string> UnknownRules => _unknown;

    /// <summary>Reads a customer's message that stands alone.</summary>
    public MessageAnalysis Customer(string text) => _analyzer.StartSession().Add(Message.FromCustomer(text));

    /// <summary>Reads an agent's message that stands alone.</summary>
    public MessageAnalysis Agent(string text) => _analyzer.StartSession().Add(Message.FromAgent(text));

    /// <summary>Reads a message after those before it.</summary>
    public MessageAnalysis Last(IEnumerable<Message> before, Message message)
    {
        ConversationSession session = _analyzer.StartSession();
        foreach (Message earlier in before)
        {
            session.Add(earlier);
        }

        return session.Add(message);
    }

    /// <summary>Reads a whole conversation: one analysis for each turn.</summary>
    /// <param name="turns">The turns.</param>
    /// <param name="customer">How the set calls the speaker who stands for the customer; all others are read as agents.</param>
    public IReadOnlyList<MessageAnalysis> Turns(IReadOnlyList<LabelledTurn> turns, string customer) =>
        _analyzer.Analyze(new Conversation([.. turns.Select(t => t.Speaker == customer ? Message.FromCustomer(t.Text) : Message.FromAgent(t.Text))])).Messages;

    /// <summary>The risk of escalation after each message of a conversation.</summary>
    public IReadOnlyList<float> Risks(IEnumerable<Message> messages)
    {
        ConversationSession session = _analyzer.StartSession();
        List<float> risks = [];
        foreach (Message message in messages)
        {
            session.Add(message);
            risks.Add(session.Standing.EscalationRisk);
        }

        return risks;
    }

    /// <summary>Whether any of the rules reported on a message.</summary>
    public bool Finds(MessageAnalysis message, params ReadOnlySpan<string> rules)
    {
        Require(rules);
        bool found = false;
        foreach (string rule in rules)
        {
            found |= message.Find(rule) is not null;
        }

        return found;
    }

    /// <summary>Remembers which rules the analyzer does not have.</summary>
    public void Require(params ReadOnlySpan<string> rules)
    {
        foreach (string rule in rules)
        {
            if (!_known.Contains(rule))
            {
                _unknown.Add(rule);
            }
        }
    }

    /// <summary>An attribute of a rule's first finding; null where there is none.</summary>
    public string? Attribute(MessageAnalysis message, string rule, string attribute) => Finds(message, rule) ? message.Find(rule)![attribute] : null;

    /// <summary>Highest confidence of a rule's findings; 0 where there is none.</summary>
    public double Confidence(MessageAnalysis message, string rule) =>
        Finds(message, rule) ? message.Findings.Where(f => f.RuleId == rule).Max(f => f.Confidence) : 0;
}
