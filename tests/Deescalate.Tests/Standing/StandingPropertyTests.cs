using System.Text.RegularExpressions;
using Deescalate.Tests.Support;
using Deescalate.Wire;

namespace Deescalate.Tests;

/// <summary>What holds for every conversation; each failure prints its seed.</summary>
public sealed partial class StandingPropertyTests
{
    private const float Nothing = 1e-3f;
    private static readonly ConversationAnalyzer _analyzer = SharedAnalyzer.Instance;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    public static TheoryData<int> ManySeeds => [.. Enumerable.Range(1, 200)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Analyze_EveryPrefix_EqualsLive(int seed)
    {
        List<Message> messages = Talk.Of(new Random(seed), 24);
        ConversationSession live = _analyzer.StartSession();
        for (int n = 1; n <= messages.Count; n++)
        {
            live.Add(messages[n - 1]);
            Assert.Equal(Json(_analyzer.Analyze(new Conversation([.. messages.Take(n)]))), Json(live.ToAnalysis()));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Restore_AtAnyMessage_GoesOnTheSame(int seed)
    {
        List<Message> messages = Talk.Of(new Random(seed), 40);
        string whole = Tail(Run(_analyzer.StartSession(), messages));
        for (int cut = 0; cut < messages.Count; cut += 3)
        {
            ConversationSession first = Run(_analyzer.StartSession(), messages.Take(cut));
            ConversationSession second = _analyzer.Restore(SessionSnapshot.FromJson(first.Save().ToJson()));
            Assert.True(whole == Tail(Run(second, messages.Skip(cut))), $"seed {seed}, cut at {cut}");
        }
    }

    [Theory]
    [MemberData(nameof(ManySeeds))]
    public void Add_PolicyDefence_NeverHelps(int seed)
    {
        Random random = new(seed);
        List<Message> messages = Talk.Of(random, 20);
        ConversationAnalysis before = _analyzer.Analyze(new Conversation(messages));
        int agent = messages.FindLastIndex(random.Next(5, 20), m => m.Role == ParticipantRole.Agent);
        messages[agent] = messages[agent] with { Text = messages[agent].Text + " It's our policy and I can't change that." };
        ConversationAnalysis after = _analyzer.Analyze(new Conversation(messages));
        Assert.NotNull(after.Messages[agent].Find("agent.policy-defense"));
        Assert.True(after.Handling.Score <= before.Handling.Score + Nothing, $"seed {seed}, message {agent}: handling {before.Handling.Score} became {after.Handling.Score}: {Difference(before.Handling, after.Handling)}");
        Assert.True(after.Standing.EscalationRisk >= before.Standing.EscalationRisk - Nothing, $"seed {seed}, message {agent}: risk {before.Standing.EscalationRisk} became {after.Standing.EscalationRisk}");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Add_Abuse_NeverLowersHeat(int seed)
    {
        List<Message> messages = Talk.Of(new Random(seed), 30);
        ConversationSession session = _analyzer.StartSession();
        foreach (Message message in messages)
        {
            ConversationSession other = _analyzer.Restore(session.Save());
            float before = other.Standing.Heat;
            Assert.NotNull(other.Add(Message.FromCustomer("You are a useless idiot.")).Find("customer.abuse"));
            Assert.True(other.Standing.Heat >= before, $"seed {seed}, after message {session.Count - 1}");
            session.Add(message);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Scores_Always_AreTheSumOfTheirContributions(int seed)
    {
        ConversationSession session = _analyzer.StartSession();
        foreach (Message message in Talk.Of(new Random(seed), 30))
        {
            session.Add(message);
            Handling handling = session.Handling;
            Assert.Equal(handling.Score, Handling.Base + handling.Contributions.Sum(c => c.Points), 0.01);
            Assert.InRange(handling.Score, 0, 100);
            float sum = session.Standing.RiskContributions.Sum(c => c.Weight);
            Assert.Equal(session.Standing.EscalationRisk, 1 / (1 + MathF.Exp(-sum)), 0.0001);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Handling_WithoutAFault_NeverFalls(int seed)
    {
        Handling handling = Run(_analyzer.StartSession(), Talk.Of(new Random(seed), 30)).Handling;
        foreach (HandlingContribution contribution in handling.Contributions)
        {
            float change = handling.Without(contribution).Score - handling.Score;
            Assert.True(contribution.FullPoints >= 0 || change >= -Nothing, $"seed {seed}, {contribution.RuleId} on {contribution.MessageIndex}: {change}");
        }
    }

    /// <summary>What the one has and the other has not, by rule and message, for the text of a failure.</summary>
    private static string Difference(Handling before, Handling after)
    {
        string[] one = [.. before.Contributions.Select(c => $"{c.RuleId} #{c.MessageIndex} {c.Weighing}")];
        string[] other = [.. after.Contributions.Select(c => $"{c.RuleId} #{c.MessageIndex} {c.Weighing}")];
        return $"lost {string.Join(", ", one.Except(other))}; gained {string.Join(", ", other.Except(one))}";
    }

    private static ConversationSession Run(ConversationSession session, IEnumerable<Message> messages)
    {
        foreach (Message message in messages)
        {
            session.Add(message);
        }

        return session;
    }

    /// <summary>All that a session knows at its end, apart from the messages themselves.</summary>
    private static string Tail(ConversationSession session)
    {
        string json = Json(session.ToAnalysis());
        return json[json.IndexOf("\"standing\"", StringComparison.Ordinal)..];
    }

    /// <summary>An analysis without wordings: those depend on which were offered before, and so on who asked when.</summary>
    private static string Json(ConversationAnalysis analysis) => Phrases().Replace(ConversationJson.ToJson(analysis), "");

    [GeneratedRegex("\"phrases\":\\[(\"([^\"\\\\]|\\\\.)*\",?)*\\],", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Phrases();
}
