using Deescalate.Rules;
using Deescalate.Tests.Support;
using Deescalate.Wire;

namespace Deescalate.Tests;

public sealed class ConversationSessionTests
{
    private static readonly ConversationAnalyzer _analyzer = SharedAnalyzer.Instance;

    [Fact]
    public void Analyze_EveryPrefix_EqualsLive()
    {
        IReadOnlyList<Message> messages = SharedAnalyzer.Sample.Messages;
        ConversationSession live = _analyzer.StartSession();
        for (int n = 1; n <= messages.Count; n++)
        {
            live.Add(messages[n - 1]);
            ConversationAnalysis batch = _analyzer.Analyze(new Conversation([.. messages.Take(n)]));
            Assert.Equal(Describe(batch.Messages), Describe(live.Messages));
            Assert.Equal(batch.Standing.Heat, live.Standing.Heat);
            Assert.Equal(batch.Standing.Stage, live.Standing.Stage);
            Assert.Equal(batch.Handling.Contributions, live.Handling.Contributions);
            Assert.Equal(batch.NextMoves.Select(m => m.Move), live.NextMoves.Select(m => m.Move));
        }
    }

    [Fact]
    public void ToAnalysis_AfterEachMessage_IsTheBatchOnTheWire()
    {
        ConversationSession live = _analyzer.StartSession("c");
        Assert.Equal(ConversationJson.ToJson(_analyzer.Analyze(new Conversation([]) { Id = "c" })), ConversationJson.ToJson(live.ToAnalysis()));
        for (int n = 1; n <= SharedAnalyzer.Sample.Messages.Count; n++)
        {
            live.Add(SharedAnalyzer.Sample.Messages[n - 1]);
            ConversationAnalysis batch = _analyzer.Analyze(new Conversation([.. SharedAnalyzer.Sample.Messages.Take(n)]) { Id = "c" });
            Assert.Equal(ConversationJson.ToJson(batch), ConversationJson.ToJson(live.ToAnalysis()));
        }
    }

    [Fact]
    public void ToAnalysis_Taken_StaysWhenTheSessionGoesOn()
    {
        ConversationSession live = _analyzer.StartSession();
        live.Add(Message.FromCustomer("When will my line be back?"));
        ConversationAnalysis taken = live.ToAnalysis();
        string before = ConversationJson.ToJson(taken);
        live.Add(Message.FromAgent("I'll send an engineer by noon on Friday."));
        Assert.Equal(before, ConversationJson.ToJson(taken));
    }

    [Fact]
    public void ToAnalysis_NextMoves_AreThoseOfTheSession()
    {
        ConversationSession live = _analyzer.StartSession();
        live.Add(Message.FromCustomer("When will my line be back? I am so worried."));
        Assert.Equal(live.ToAnalysis().NextMoves.SelectMany(m => m.Phrases), live.NextMoves.SelectMany(m => m.Phrases));
        Assert.Same(live.NextMoves, live.ToAnalysis().NextMoves);
    }

    [Fact]
    public void NextMoves_OfAnEmptyConversation_PointAtNoMessage() =>
        Assert.All(_analyzer.StartSession().NextMoves, m => Assert.Empty(m.Evidence));

    [Fact]
    public void Add_WhileAnotherThreadAdds_IsRefused()
    {
        using ManualResetEventSlim reading = new();
        using ManualResetEventSlim goOn = new();
        TestRule slow = new("test.slow", _ =>
        {
            reading.Set();
            goOn.Wait(TimeSpan.FromMinutes(1));
        });
        DeescalateOptions options = new() { OnRuleFailure = RuleFailurePolicy.Continue };
        ConversationSession session = ConversationAnalyzer.CreateBuilder(options).AddRule(slow).Build().StartSession();
        Thread other = new(() => session.Add(Message.FromCustomer("one")));
        other.Start();
        Assert.True(reading.Wait(TimeSpan.FromMinutes(1)));
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => session.Add(Message.FromCustomer("two")));
        Assert.StartsWith("The session is used by two threads at once", error.Message, StringComparison.Ordinal);
        goOn.Set();
        other.Join();
        session.Add(Message.FromCustomer("three"));
        Assert.Equal(2, session.Count);
        Assert.Empty(session.RuleFailures);
    }

    [Fact]
    public void Restore_AtAnyMessage_GoesOnTheSame()
    {
        IReadOnlyList<Message> messages = SharedAnalyzer.Sample.Messages;
        ConversationSession whole = _analyzer.StartSession("c");
        foreach (Message message in messages)
        {
            whole.Add(message);
        }

        for (int cut = 0; cut < messages.Count; cut++)
        {
            ConversationSession session = _analyzer.StartSession("c");
            foreach (Message message in messages.Take(cut))
            {
                session.Add(message);
            }

            session = _analyzer.Restore(SessionSnapshot.FromJson(session.Save().ToJson()));
            foreach (Message message in messages.Skip(cut))
            {
                session.Add(message);
            }

            Assert.Equal(Describe(whole.Messages.Skip(cut)), Describe(session.Messages));
            Assert.Equal(whole.Standing.Heat, session.Standing.Heat);
            Assert.Equal(whole.Standing.Stage, session.Standing.Stage);
            Assert.Equal(whole.Standing.Heart.Hear, session.Standing.Heart.Hear);
            Assert.Equal(whole.Questions, session.Questions);
            Assert.Equal(whole.Commitments, session.Commitments);
            Assert.Equal(whole.Handling.Score, session.Handling.Score);
        }
    }

    [Fact]
    public void FromJson_NoSnapshot_SaysSo()
    {
        FormatException error = Assert.Throws<FormatException>(() => SessionSnapshot.FromJson("{\"version\":99}"));
        Assert.Contains("version 99", error.Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => SessionSnapshot.FromJson("nonsense"));
    }

    [Theory]
    [InlineData("\"lastCustomer\":0", "\"lastCustomer\":7", "its counts of messages do not fit each other")]
    [InlineData("\"words\":5", "\"words\":-5", "message 0 is damaged")]
    public void FromJson_Damaged_SaysWhat(string part, string instead, string problem)
    {
        ConversationSession session = _analyzer.StartSession();
        session.Add(Message.FromCustomer("My red kettle keeps leaking."));
        string json = session.Save().ToJson();
        Assert.Contains(part, json, StringComparison.Ordinal);
        FormatException error = Assert.Throws<FormatException>(() => SessionSnapshot.FromJson(json.Replace(part, instead, StringComparison.Ordinal)));
        Assert.Equal($"The snapshot is damaged: {problem}. Give the text that ToJson returned, unchanged.", error.Message);
    }

    [Theory]
    [InlineData("9999-12-31T23:00:00Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    public void Add_TimeAtTheEndOfTheCalendar_IsRead(string at)
    {
        ConversationSession session = _analyzer.StartSession();
        foreach (string promise in (string[])["I'll call you tomorrow at 9.", "I will send it within two business days.", "It will be fixed by 7 March.", "I'll ring you by the end of next month."])
        {
            session.Add(Message.FromAgent(promise) with { At = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture) });
        }

        Assert.NotEmpty(session.Commitments);
        Assert.All(session.Commitments, c => Assert.Null(c.DueAt));
    }

    [Fact]
    public void Add_RefusedMessage_LeavesNoMemory()
    {
        ConversationAnalyzer analyzer = ConversationAnalyzer.CreateBuilder().AddRule(new TestRule("test.a-count", Count)).AddRule(new TestRule("test.b-fails", CountAndFail)).Build();
        ConversationSession session = analyzer.StartSession();
        session.Add(Message.FromCustomer("Hello."));
        for (int i = 0; i < 3; i++)
        {
            Assert.Throws<RuleFailedException>(() => session.Add(Message.FromCustomer("Boom.")));
        }

        Assert.Equal("1", session.Memory["test.a-count"]["messages"]);
        Assert.Equal("1", session.Memory["test.b-fails"]["messages"]);
        Assert.Equal(1, session.Count);
    }

    [Fact]
    public void Add_SystemLine_IsKeptButNeverRead()
    {
        ConversationSession session = _analyzer.StartSession();
        MessageAnalysis line = session.Add(new Message(ParticipantRole.System, "You are all thieves and I will sue!"));
        Assert.Empty(line.Findings);
        Assert.Equal(0, line.Heat);
        Assert.Equal(1, session.Count);
    }

    [Fact]
    public void Add_OtherSide_NeverFires()
    {
        MessageAnalysis agent = _analyzer.StartSession().Add(Message.FromAgent("I am absolutely seething that you closed my account."));
        Assert.DoesNotContain(agent.Findings, f => f.RuleId.StartsWith("emotion.", StringComparison.Ordinal) || f.RuleId.StartsWith("customer.", StringComparison.Ordinal));
        Assert.Equal(0, agent.Heat);
    }

    [Fact]
    public void Add_TooLongMessage_IsRefusedOrTruncated()
    {
        string text = new('x', 50);
        ConversationSession strict = ConversationAnalyzer.CreateBuilder(new DeescalateOptions { MaxMessageLength = 10 }).Build().StartSession();
        ConversationLimitException error = Assert.Throws<ConversationLimitException>(() => strict.Add(Message.FromCustomer(text)));
        Assert.Equal("Message 0: 50 characters (UTF-16 code units) are more than MaxMessageLength = 10. Raise DeescalateOptions.MaxMessageLength, or split the input, or set OverLimit to Truncate.", error.Message);
        Assert.Equal(0, strict.Count);

        ConversationSession lenient = ConversationAnalyzer.CreateBuilder(new DeescalateOptions { MaxMessageLength = 10, OverLimit = LimitPolicy.Truncate }).Build().StartSession();
        Assert.True(lenient.Add(Message.FromCustomer(text)).Truncated);
    }

    [Fact]
    public void Add_FailingRule_StopsOrGoesOn()
    {
        TestRule rule = new("test.boom", _ => throw new InvalidOperationException("secret words"));
        ConversationSession strict = ConversationAnalyzer.CreateBuilder().AddRule(rule).Build().StartSession();
        RuleFailedException error = Assert.Throws<RuleFailedException>(() => strict.Add(Message.FromCustomer("hello")));
        Assert.Equal("test.boom", error.RuleId);
        Assert.DoesNotContain("secret words", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, strict.Count);

        DeescalateOptions options = new() { OnRuleFailure = RuleFailurePolicy.Continue };
        ConversationSession lenient = ConversationAnalyzer.CreateBuilder(options).AddRule(rule).Build().StartSession();
        lenient.Add(Message.FromCustomer("hello"));
        Assert.Equal(new RuleFailure("test.boom", 0, nameof(InvalidOperationException)), Assert.Single(lenient.RuleFailures));
    }

    [Fact]
    public void Add_CodeRuleWithMemory_Remembers()
    {
        TestRule rule = new("test.third", context =>
        {
            int seen = context.Memory.TryGetValue("seen", out string? text) ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) + 1 : 1;
            context.Memory["seen"] = seen.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (seen == 3)
            {
                context.Report(reason: "third message");
            }
        });
        ConversationAnalyzer analyzer = ConversationAnalyzer.CreateBuilder().AddRule(rule).Build();
        ConversationSession session = analyzer.StartSession();
        session.Add(Message.FromCustomer("one"));
        session = analyzer.Restore(session.Save());
        Assert.Null(session.Add(Message.FromCustomer("two")).Find("test.third"));
        Assert.Equal("third message", session.Add(Message.FromCustomer("three")).Find("test.third")!.Reason);
    }

    [Theory]
    [InlineData("null", "Not a session snapshot: it has no version. Give the text that ToJson returned, unchanged.")]
    [InlineData("{}", "Not a session snapshot: it has no version. Give the text that ToJson returned, unchanged.")]
    [InlineData("[]", "Not a session snapshot: $ at line 1. Give the text that ToJson returned, unchanged.")]
    [InlineData("{\"version\":99}", "The snapshot has version 99; this library reads version 2. Read the conversation again from its messages.")]
    public void FromJson_NoSnapshotOfThisVersion_SaysWhatToDo(string json, string expected) =>
        Assert.Equal(expected, Assert.Throws<FormatException>(() => SessionSnapshot.FromJson(json)).Message);

    [Fact]
    public void Add_FromManyThreads_GivesTheSame()
    {
        string expected = Describe(_analyzer.Analyze(SharedAnalyzer.Sample).Messages);
        Parallel.For(0, 64, _ => Assert.Equal(expected, Describe(_analyzer.Analyze(SharedAnalyzer.Sample).Messages)));
    }

    [Fact]
    public void Analyze_TurkishCulture_GivesTheSame()
    {
        string expected = Describe(_analyzer.Analyze(SharedAnalyzer.Sample).Messages);
        System.Globalization.CultureInfo before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(expected, Describe(ConversationAnalyzer.CreateDefault().Analyze(SharedAnalyzer.Sample).Messages));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    private static string Describe(IEnumerable<MessageAnalysis> messages) => string.Join(
        '\n',
        messages.Select(m => FormattableString.Invariant($"{m.Index} {m.Role} {m.Heat:R} ") + string.Join(
            "; ", m.Findings.Select(f => FormattableString.Invariant($"{f.RuleId} {f.Span.Start}+{f.Span.Length} {f.Confidence:R} {string.Join(',', f.Attributes.Select(a => a.Key + "=" + a.Value))}")))));

    private static void Count(RuleContext context)
    {
        int count = context.Memory.TryGetValue("messages", out string? text) ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : 0;
        context.Memory["messages"] = (count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static void CountAndFail(RuleContext context)
    {
        Count(context);
        if (context.Message.Text == "Boom.")
        {
            throw new InvalidOperationException();
        }
    }
}
