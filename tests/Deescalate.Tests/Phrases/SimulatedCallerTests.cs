using Deescalate.Phrases;
using Deescalate.Tests.Support;

namespace Deescalate.Tests.Phrases;

public sealed class SimulatedCallerTests
{
    private static readonly string[] _defences =
    [
        "It's our policy, and I can't make exceptions.", "Those are the rules, they apply to everyone.", "That's company policy, I'm afraid.", "Our terms and conditions are clear on that.",
    ];

    public static TheoryData<CallerPersona, int> Calls
    {
        get
        {
            TheoryData<CallerPersona, int> calls = [];
            foreach (CallerPersona persona in Enum.GetValues<CallerPersona>())
            {
                for (int seed = 0; seed < 4; seed++)
                {
                    calls.Add(persona, seed);
                }
            }

            return calls;
        }
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void Reply_PolicyDefence_NeverCools(CallerPersona persona, int seed)
    {
        SimulatedCaller caller = new(persona, seed);
        ConversationSession session = Start(caller);
        for (int i = 0; i < _defences.Length && caller.Ending == CallEnding.None; i++)
        {
            float before = caller.Temper;
            Say(session, caller, _defences[i]);
            Assert.True(caller.Temper >= before, $"{before} to {caller.Temper} after: {_defences[i]}");
        }
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void Reply_MirrorLabelOutcome_Cools(CallerPersona persona, int seed)
    {
        SimulatedCaller caller = new(persona, seed);
        ConversationSession session = Start(caller);
        float start = caller.Temper;
        foreach (string said in CareOf(persona, new SimulatedCaller(persona, seed).Open()))
        {
            if (caller.Ending == CallEnding.None)
            {
                float before = caller.Temper;
                string found = Say(session, caller, said);
                Assert.True(caller.Temper < before || caller.Temper == 0, $"{before} to {caller.Temper} after: {said} ({found})");
            }
        }

        Assert.True(caller.Temper <= start - 0.4f || caller.Temper < 0.1f || caller.Ending == CallEnding.Content, $"{start} to {caller.Temper}");
    }

    [Fact]
    public void Reply_BoundaryThenHarshness_IsIgnoredAndEndsTheCall()
    {
        for (int seed = 0; seed < 8; seed++)
        {
            SimulatedCaller caller = new(CallerPersona.Bully, seed);
            ConversationSession session = Start(caller);
            Say(session, caller, "I'm not comfortable with that language. I would like to help you, but if you carry on I will have to end this conversation.");
            Assert.Equal(CallEnding.None, caller.Ending);
            Say(session, caller, "Calm down. You should have read the terms, it's your own fault.");
            Assert.Equal(CallEnding.BoundaryIgnored, caller.Ending);
            Assert.Throws<InvalidOperationException>(() => caller.Reply([]));
        }
    }

    [Fact]
    public void Reply_EscalationHonoured_HandsOver()
    {
        SimulatedCaller caller = new(CallerPersona.Escalator);
        ConversationSession session = Start(caller);
        Say(session, caller, "Of course. I can put you through to my supervisor now, or I can have a go first. Which would you prefer?");
        Assert.Equal(CallEnding.HandedOver, caller.Ending);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void Reply_SameSeed_GivesTheSameCall(CallerPersona persona, int seed)
    {
        Assert.Equal(Talk(persona, seed), Talk(persona, seed));
    }

    [Fact]
    public void Open_OtherSeeds_GiveOtherCalls() =>
        Assert.True(Enumerable.Range(0, 16).Select(s => Talk(CallerPersona.Bully, s)).Distinct(StringComparer.Ordinal).Count() > 8);

    [Fact]
    public void Lines_TheHotterTheTemper_TheHotterTheyRead()
    {
        string[] levels = ["calm", "mild", "strong", "extreme"];
        foreach (CallerPersona persona in Enum.GetValues<CallerPersona>())
        {
            float[] heats = [.. levels.Select(l => CallerScript.Of(persona).Lines(l).Average(line => SharedAnalyzer.Instance.StartSession().Add(Message.FromCustomer(line)).Heat))];
            Assert.True(heats.SequenceEqual(heats.Order()), $"{persona}: {string.Join(", ", heats)}");
            Assert.True(heats[0] < 0.15f && heats[2] > 0.3f, $"{persona}: {string.Join(", ", heats)}");
        }
    }

    [Fact]
    public void Constructor_UnknownPersona_SaysWhichAreKnown()
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(() => new SimulatedCaller((CallerPersona)9));
        Assert.Contains("Known are Monologuer, Bully, Escalator, Worried, Confused.", error.Message, StringComparison.Ordinal);
    }

    /// <summary>A mirror of the caller's own tale, a label of the feeling, an outcome for the question.</summary>
    private static string[] CareOf(CallerPersona persona, string opening)
    {
        string mirror = SharedAnalyzer.Instance.PhraseGenerator.Generate(new PhraseRequest("mirror") { Count = 1, Acknowledge = true, CustomerMessages = [opening] })[0].Text;
        return persona switch
        {
            CallerPersona.Monologuer => [mirror, "That sounds exhausting.", "Your line will be back by Friday at noon."],
            CallerPersona.Bully => [mirror, "That sounds infuriating.", "I'm sorry about all this. Your money will be back by Friday."],
            CallerPersona.Escalator => [mirror, "That sounds exasperating.", "I'm sorry about all this. Your order will be with you by Friday."],
            CallerPersona.Worried => [mirror, "That sounds stressful.", "The money will be in your account by Friday."],
            _ => [mirror, "That sounds bewildering.", "You will pay £40 by Friday, and nothing more."],
        };
    }

    private static ConversationSession Start(SimulatedCaller caller)
    {
        ConversationSession session = SharedAnalyzer.Instance.StartSession();
        session.Add(Message.FromCustomer(caller.Open()));
        return session;
    }

    private static string Say(ConversationSession session, SimulatedCaller caller, string text)
    {
        MessageAnalysis said = session.Add(Message.FromAgent(text));
        string answer = caller.Reply(said.Findings);
        session.Add(Message.FromCustomer(answer));
        return $"{string.Join(", ", said.Findings.Select(f => f.RuleId))}; {answer}";
    }

    private static string Talk(CallerPersona persona, int seed)
    {
        SimulatedCaller caller = new(persona, seed);
        ConversationSession session = SharedAnalyzer.Instance.StartSession();
        List<string> lines = [caller.Open()];
        foreach (string said in new[] { "I see.", "How awful.", "It's our policy.", "I'll send it by Friday." }.Where(_ => caller.Ending == CallEnding.None))
        {
            session.Add(Message.FromCustomer(lines[^1]));
            lines.Add(caller.Reply(session.Add(Message.FromAgent(said)).Findings));
        }

        return string.Join('\n', lines);
    }
}
