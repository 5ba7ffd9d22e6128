using Deescalate.Rules;
using Deescalate.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Deescalate.Tests.Review;

public sealed class ReplyReviewerTests
{
    private const string Furious = "I am absolutely furious. Two weeks without heating and NOBODY called back!!";
    private const string Insult = "You useless idiot, shut up.";

    private static readonly ReplyReviewer _reviewer = new();

    [Fact]
    public void Review_AnyDraft_LeavesTheSessionAsItIs()
    {
        foreach (string draft in (string[])["It's our policy, calm down.", "I'm so sorry. You will have it by Friday.", "", Insult, "If this carries on I'll have to end the chat. I do want to help."])
        {
            ConversationSession session = Session($"C: {Furious} When will it work?", "A: Your ticket is under review.", $"C: {Insult} {Insult}");
            string before = session.Save().ToJson();
            Standing standing = session.Standing;

            _reviewer.Review(session, draft);

            Assert.Equal(before, session.Save().ToJson());
            Assert.Same(standing, session.Standing);
            Assert.Equal(3, session.Messages.Count);
        }
    }

    [Fact]
    public void Review_ThenAdd_FindsTheSame()
    {
        foreach (string draft in (string[])["It's company policy.", "You must be worn out by this. It will work again by 6 pm today.", "Your ticket is with the engineers."])
        {
            ConversationSession session = Session($"C: {Furious} When will it work?");
            ReplyReview review = _reviewer.Review(session, draft);

            MessageAnalysis added = session.Add(Message.FromAgent(draft));

            Assert.Equal(Describe(added.Findings), Describe(review.Findings));
            Assert.Equal(added.Answer, review.Analysis.Answer);
            Assert.Equal(added.Index, review.Analysis.Index);
            Assert.Equal(session.Standing.Stage, review.StageAfter);
            Assert.Equal(session.Handling.Contributions.Where(c => c.MessageIndex == added.Index).Sum(c => c.Points), review.Points, 3);
        }
    }

    [Fact]
    public void Review_RuleThatRemembers_DoesNotRememberTheDraft()
    {
        ConversationAnalyzer analyzer = ConversationAnalyzer.CreateBuilder().AddRule(new TestRule("test.count", Count, RuleWatch.Agent)).Build();
        ConversationSession session = analyzer.StartSession();
        session.Add(Message.FromAgent("One."));

        Assert.Equal("2", _reviewer.Review(session, "Two.").Analysis.Find("test.count")?["times"]);
        Assert.Equal("2", _reviewer.Review(session, "Two.").Analysis.Find("test.count")?["times"]);
        Assert.Equal("2", session.Add(Message.FromAgent("Two.")).Find("test.count")?["times"]);
    }

    [Fact]
    public void Review_LongConversation_CostsNoMore()
    {
        long early = Allocated(Long(20));
        long late = Allocated(Long(2000));

        Assert.InRange(late, 0, early * 3 / 2);
    }

    [Fact]
    public void Review_Fault_SaysWhereAndWhatInstead()
    {
        ReplyReview review = _reviewer.Review(Session("C: Can I send it back?"), "I'm afraid policy is policy.");

        ReplyCorrection correction = Assert.Single(review.Corrections, c => c.Rule.Id == "agent.policy-defense");
        Assert.Equal("policy is policy", correction.Spans[0].In("I'm afraid policy is policy.").ToString());
        Assert.Equal(correction.Rule.Instead, correction.Instead);
        Assert.NotEmpty(correction.Instead);
        Assert.Contains(review.Faults, f => f.RuleId == "agent.policy-defense");
        Assert.False(review.IsFine());
        Assert.True(review.Points < 0);
    }

    [Fact]
    public void Review_GoodAnswer_IsFine()
    {
        ReplyReview review = _reviewer.Review(Session("C: When will my parcel arrive?"), "It will be with you by 2 pm tomorrow.");

        Assert.Empty(review.Corrections);
        Assert.DoesNotContain(review.Omissions, o => o.Severity > RuleSeverity.Info);
        Assert.True(review.IsFine());
        Assert.True(review.Points > 0);
    }

    [Theory]
    [InlineData("Your parcel is being processed by our team.", RuleSeverity.Warning)]
    [InlineData("Thank you for your message.", RuleSeverity.Warning)]
    [InlineData("What is the tracking number on the card?", RuleSeverity.Info)]
    public void Review_QuestionStaysOpen_IsAnOmission(string draft, RuleSeverity severity)
    {
        ReplyOmission omission = Assert.Single(_reviewer.Review(Session("C: Hello", "A: Hello.", "C: When will my parcel arrive?"), draft).Omissions, o => o.Kind == ReplyOmissionKind.Question);

        Assert.Equal((severity, 2), (omission.Severity, omission.MessageIndex));
        Assert.Contains("message 2", omission.Reason, StringComparison.Ordinal);
        Assert.Contains("by when", omission.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Review_QuestionAskedEarlierAndPutOff_StaysOpen()
    {
        ConversationSession session = Session("C: When will my parcel arrive?", "A: Our team is looking into it.", "C: That is not what I wanted to hear.");

        Assert.Contains(_reviewer.Review(session, "I see.").Omissions, o => o is { Kind: ReplyOmissionKind.Question, MessageIndex: 0 });
        Assert.DoesNotContain(_reviewer.Review(session, "It will be with you by 2 pm tomorrow.").Omissions, o => o.Kind == ReplyOmissionKind.Question);
    }

    [Theory]
    [InlineData("C: How do I reset the router?", "Open the menu, choose Reset, then confirm.")]
    [InlineData("C: The parcel came today.", "Glad to hear it.")]
    public void Review_NothingOpen_NoQuestionIsMissed(string customer, string draft) =>
        Assert.DoesNotContain(_reviewer.Review(Session(customer), draft).Omissions, o => o is { Kind: ReplyOmissionKind.Question, Severity: RuleSeverity.Warning });

    [Fact]
    public void Review_FeelingPassedOver_IsAnOmission()
    {
        ReplyOmission omission = _reviewer.Review(Session($"C: {Furious}"), "Please give me your customer number.").Omissions[0];

        Assert.Equal((ReplyOmissionKind.Feeling, (int?)0), (omission.Kind, omission.MessageIndex));
        Assert.True(omission.Severity >= RuleSeverity.Suggestion);
    }

    [Fact]
    public void Review_FeelingAnswered_IsNone() =>
        Assert.DoesNotContain(
            _reviewer.Review(Session($"C: {Furious}"), "You must be worn out after two weeks in the cold, and you have every right to be angry.").Omissions,
            o => o.Kind == ReplyOmissionKind.Feeling);

    [Fact]
    public void Review_BoundaryDue_ComesFirst()
    {
        ConversationSession session = Session($"C: {Insult}", "A: I see.", $"C: {Insult} I hate you.");

        Assert.Equal(ReplyOmissionKind.Boundary, _reviewer.Review(session, "What is your customer number?").Omissions[0].Kind);
        Assert.DoesNotContain(
            _reviewer.Review(session, "I'm not comfortable being spoken to like that. I do want to sort this out with you; if it carries on, I will have to end this conversation.").Omissions,
            o => o.Kind == ReplyOmissionKind.Boundary);
    }

    [Theory]
    [InlineData("Your refund of £20 will be on your card by 6pm.")]
    [InlineData("The engineer comes on Friday at 10.")]
    public void Review_FactsInAnswerToAbuse_RewriteSetsTheBoundaryAndKeepsThem(string draft)
    {
        ConversationSession session = Session($"C: {Insult}", "A: I see.", $"C: {Insult} Where is it?");

        string rewrite = _reviewer.Review(session, draft).Rewrites[0].Text;
        session.Add(Message.FromAgent(rewrite));

        Assert.EndsWith(draft, rewrite, StringComparison.Ordinal);
        Assert.NotNull(session.Messages[^1].Find("agent.boundary"));
    }

    [Fact]
    public void Review_BoundarySet_RewriteSetsNoSecondOne()
    {
        const string Set = "I'm not comfortable being spoken to like that. I do want to sort this out with you; if it carries on, I will have to end this conversation.";
        ConversationSession session = Session($"C: {Insult} {Insult}");

        Assert.DoesNotContain(_reviewer.Review(session, $"{Set} Calm down.").Rewrites, r => r.Text.Split("comfortable").Length > 2);
    }

    [Fact]
    public void Review_NoDueMoveMade_SuggestsTheFirst()
    {
        ConversationSession session = Session($"C: {Furious}");
        NextMove due = session.NextMoves.First(m => session.Grammar.IsMade(m.Move, [], AnswerKind.None) is not null);
        ReplyOmission omission = Assert.Single(_reviewer.Review(session, "Noted.").Omissions, o => o.Move == due.Move);

        Assert.Equal(due.Phrases, omission.Phrases);
        Assert.NotEmpty(omission.Reason);
    }

    [Theory]
    [InlineData("Can I help you instead?", RuleSeverity.Suggestion)]
    [InlineData("Of course. I'll put you through to Dana, our team lead, now.", null)]
    public void Review_SomebodyElseAskedFor_IsDueHoweverCalm(string draft, RuleSeverity? severity) =>
        Assert.Equal(severity, _reviewer.Review(Session("C: I want to speak to your manager."), draft).Omissions.FirstOrDefault(o => o.Move == "escalate")?.Severity);

    [Theory]
    [InlineData("C: ok thanks, all working now", "You're welcome! Have a lovely day.")]
    [InlineData("C: How do I reset my password?", "Open the menu, choose Reset, then follow the link in the mail.")]
    public void Review_NothingPressing_OmitsNothing(string customer, string draft) => Assert.Empty(_reviewer.Review(Session(customer), draft).Omissions);

    [Fact]
    public void Review_CustomersMessage_IsRefused() =>
        Assert.Contains(
            "agent's side",
            Assert.Throws<ArgumentException>(() => _reviewer.Review(Session(), Message.FromCustomer("Hello"))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Review_RuleThrowsUnderContinue_IsTold()
    {
        ConversationAnalyzer analyzer = ConversationAnalyzer.CreateBuilder(new DeescalateOptions { OnRuleFailure = RuleFailurePolicy.Continue })
            .AddRule(new TestRule("test.broken", _ => throw new InvalidOperationException(), RuleWatch.Agent)).Build();
        ConversationSession session = analyzer.StartSession();

        Assert.Equal("test.broken", Assert.Single(_reviewer.Review(session, "Hello.").RuleFailures).RuleId);
        Assert.Empty(session.RuleFailures);
    }

    [Fact]
    public void Review_Rewriters_KeepsOnlyWhatIsBetter()
    {
        const string Better = "I can take it back for you today.";
        ReplyReviewer reviewer = new([new TestRewriter("No exceptions, sorry. It is company policy. Calm down.", Better, Better), new TestRewriter("I'm afraid policy is policy.")]);

        ReplyReview review = reviewer.Review(Session("C: Can I send it back?"), "I'm afraid policy is policy.");

        ReplyRewrite rewrite = review.Rewrites[0];
        Assert.Equal(Better, rewrite.Text);
        Assert.Equal(review.Rewrites.Count, review.Rewrites.Select(r => r.Text).Distinct().Count());
        Assert.DoesNotContain(review.Rewrites, r => r.Text.Contains("Calm down", StringComparison.Ordinal));
        Assert.Empty(rewrite.Review.Corrections);
        Assert.Empty(reviewer.Review(Session(), "Good morning.").Rewrites);
    }

    [Fact]
    public void AddDeescalate_Reviewer_HasTheRegisteredRewriters()
    {
        ServiceCollection services = new();
        services.AddDeescalate();
        services.AddDeescalate("other");
        services.AddSingleton<IReplyRewriter>(new TestRewriter("I can take it back for you today."));
        using ServiceProvider provider = services.BuildServiceProvider();
        IReplyReviewer reviewer = Assert.Single(provider.GetServices<IReplyReviewer>());
        ConversationSession session = provider.GetRequiredService<IConversationAnalyzer>().StartSession();
        session.Add(Message.FromCustomer("Can I send it back?"));

        Assert.Equal("I can take it back for you today.", reviewer.Review(session, "I'm afraid policy is policy.").Rewrites[0].Text);
    }

    [Fact]
    public void Review_ManyThreads_SameResult()
    {
        string[] results = new string[8];
        Parallel.For(0, results.Length, i => results[i] = string.Join(' ', Describe(_reviewer.Review(Session($"C: {Furious}"), "It's company policy.").Findings)));

        Assert.Single(results.Distinct());
    }

    private static void Count(RuleContext context)
    {
        int times = context.Memory.TryGetValue("times", out string? before) ? before.Length + 1 : 1;
        context.Memory["times"] = new string('x', times);
        context.Report(attributes: FindingAttributes.Empty.With("times", times.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static ConversationSession Session(params string[] messages)
    {
        ConversationSession session = SharedAnalyzer.Instance.StartSession();
        foreach (string message in messages)
        {
            session.Add(message[0] == 'C' ? Message.FromCustomer(message[3..]) : Message.FromAgent(message[3..]));
        }

        return session;
    }

    private static ConversationSession Long(int messages)
    {
        ConversationSession session = SharedAnalyzer.Instance.StartSession();
        for (int i = 0; i < messages; i++)
        {
            session.Add(i % 2 == 0 ? Message.FromCustomer("When will it be repaired?") : Message.FromAgent("I'm so sorry. I'll ring you back by Friday. Tell me more."));
        }

        return session;
    }

    private static long Allocated(ConversationSession session)
    {
        long least = long.MaxValue;
        for (int i = 0; i < 5; i++)
        {
            session.Add(Message.FromCustomer("And when will it be repaired?"));
            long before = GC.GetAllocatedBytesForCurrentThread();
            _reviewer.Review(session, "It is being looked into.");
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private static IEnumerable<string> Describe(IEnumerable<Finding> findings) => findings.Select(f => $"{f.RuleId}@{f.Span.Start}+{f.Span.Length} {f.Confidence:0.000}");
}
