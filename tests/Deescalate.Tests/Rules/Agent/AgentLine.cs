using Deescalate.Rules;
using Deescalate.Tests.Support;

namespace Deescalate.Tests.Rules.Agent;

/// <summary>One line of a file of agents' sentences: what the agent says, to whom, and under which heading of rules it stands.</summary>
internal sealed record AgentLine(string Customer, string Agent, IReadOnlyList<string> Rules)
{
    private const string NobodySpoke = "Hello, I'm writing about my order.";
    private const string CustomerSays = "C: ";
    private const string AgentAnswers = " => ";
    private const string Heading = "## ";

    public static IReadOnlyList<AgentLine> ReadAll(string file)
    {
        List<AgentLine> lines = [];
        string[] rules = [];
        foreach (string line in File.ReadAllLines(Path.Combine(Repository.Root, "tests", "Deescalate.Tests", "Rules", "Agent", file)))
        {
            if (line.StartsWith(Heading, StringComparison.Ordinal))
            {
                rules = line[Heading.Length..].Split(' ');
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                int answer = line.StartsWith(CustomerSays, StringComparison.Ordinal) ? line.IndexOf(AgentAnswers, StringComparison.Ordinal) : -1;
                lines.Add(answer < 0 ? new AgentLine(NobodySpoke, line, rules) : new AgentLine(line[CustomerSays.Length..answer], line[(answer + AgentAnswers.Length)..], rules));
            }
        }

        return lines;
    }

    /// <summary>Ids of the faults that are reported when the agent says this.</summary>
    public IReadOnlyList<string> FaultsFound()
    {
        ConversationSession session = SharedAnalyzer.Instance.StartSession();
        session.Add(Message.FromCustomer(Customer));
        return [.. session.Add(Message.FromAgent(Agent)).Findings.Where(f => f.Rule.Kind == RuleKind.Fault).Select(f => f.RuleId)];
    }
}
