using Deescalate.Phrases;
using Deescalate.Rules;
using Deescalate.Tests.Support;

namespace Deescalate.Tests.Phrases;

public sealed class PhraseRewriterTests
{
    private static readonly PhraseRewriter _rewriter = new(SharedAnalyzer.Instance.PhraseGenerator);

    [Theory]
    [InlineData("I am so fed up, where is my refund?", "It's our policy that refunds take 30 days.", "agent.emotion-ignored", "Refunds take 30 days.")]
    [InlineData("I've been in tears over this lost parcel.", "The parcel is at the depot in Leeds.", "agent.emotion-ignored", "at the depot in Leeds.")]
    [InlineData("I'm livid, you lost my order!", "Calm down. Your order leaves on Friday.", "agent.invalidation", "Your order leaves on Friday.")]
    public void Rewrite_Mistake_IsGoneAndTheFactStays(string customer, string reply, string fault, string fact)
    {
        ConversationSession session = Begin(customer);
        MessageAnalysis read = session.Add(Message.FromAgent(reply));
        Assert.NotNull(read.Find(fault));
        string? better = _rewriter.Rewrite(reply, read.Findings, new PhraseRequest("") { CustomerMessages = [customer] });
        Assert.NotNull(better);
        Assert.Contains(fact, better, StringComparison.Ordinal);
        Assert.Null(Begin(customer).Add(Message.FromAgent(better)).Find(fault));
    }

    [Fact]
    public void Rewrite_NoMistake_GivesNothing() =>
        Assert.Null(_rewriter.Rewrite("How awful.", Begin("My cat died.").Add(Message.FromAgent("How awful.")).Findings, new PhraseRequest("")));

    [Fact]
    public void Rewrite_FactThatWouldBeLost_GivesNothing()
    {
        RuleDescriptor rule = SharedAnalyzer.Instance.Rules.Single(r => r.Id == "agent.arguing");
        const string Reply = "No, you paid £40 on 3 May.";
        Assert.Null(_rewriter.Rewrite(Reply, [new Finding(rule, 0, new TextSpan(0, Reply.Length), 1)], new PhraseRequest("")));
    }

    [Theory]
    [InlineData("The app deleted my invoices!", "As I said before, you need to restart the app. Obviously you didn't do that.", "didn't")]
    [InlineData("I typed the wrong code.", "That's your own fault, you should have read the email.", "should")]
    public void Rewrite_Blame_GoesWithTheWholeSentence(string customer, string reply, string gone)
    {
        IReadOnlyList<ReplyRewrite> rewrites = new ReplyReviewer().Review(Begin(customer), reply).Rewrites;
        Assert.NotEmpty(rewrites);
        Assert.DoesNotContain(gone, rewrites[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Rewrite_FirstThreatToAnAbuser_IsTheMildestBoundary()
    {
        ReplyReview review = new ReplyReviewer().Review(Begin("You are an idiot."), "If you say that once more I'll hang up and close your account.");
        Assert.DoesNotContain("end", Assert.Single(review.Rewrites).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Rewrite_PromiseWithoutATime_NeedsADate()
    {
        RuleDescriptor rule = SharedAnalyzer.Instance.Rules.Single(r => r.Id == "agent.missing-time");
        Finding finding = new(rule, 0, new TextSpan(0, 13), 1);
        Assert.Null(_rewriter.Rewrite("I'll ring you.", [finding], new PhraseRequest("")));
        Assert.Contains("Friday", _rewriter.Rewrite("I'll ring you.", [finding], new PhraseRequest("") { Facts = new PhraseFacts { Date = "Friday" } }), StringComparison.Ordinal);
    }

    private static ConversationSession Begin(string customer)
    {
        ConversationSession session = SharedAnalyzer.Instance.StartSession();
        session.Add(Message.FromCustomer(customer));
        return session;
    }
}
