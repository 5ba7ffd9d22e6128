using System.Text;
using Deescalate.Rules;
using Deescalate.Tests.Support;
using Microsoft.Extensions.Options;

namespace Deescalate.Tests;

public sealed class ConversationAnalyzerBuilderTests
{
    private const string Own = """{"id":"shop.parcel-locker","kind":"state","watches":"customer","title":"Speaks of a parcel locker","cues":["parcel locker"]}""";

    [Fact]
    public void AddRule_DataRule_FiresBesideBuiltInOnes()
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(Own));
        ConversationAnalyzer analyzer = ConversationAnalyzer.CreateBuilder().AddRule(stream, "own.json").Build();
        MessageAnalysis message = analyzer.StartSession().Add(Message.FromCustomer("The parcel locker is jammed and I want to speak to a manager."));
        Assert.NotNull(message.Find("shop.parcel-locker"));
        Assert.NotNull(message.Find("customer.escalation-request"));
    }

    [Fact]
    public void AddRule_KnownId_SaysHowToMend()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => ConversationAnalyzer.CreateBuilder().AddRule(new TestRule("customer.threat", _ => { })));
        Assert.Contains("There is a rule 'customer.threat' already. Replace it, or give yours another id.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RemoveRule_UnknownId_Suggests()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => ConversationAnalyzer.CreateBuilder().RemoveRule("customer.thread"));
        Assert.Contains("Did you mean 'customer.threat'?", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RemoveRule_KnownId_IsSilent()
    {
        ConversationAnalyzer analyzer = ConversationAnalyzer.CreateBuilder().RemoveRule("customer.escalation-request").Build();
        Assert.Null(analyzer.StartSession().Add(Message.FromCustomer("I want to speak to a manager.")).Find("customer.escalation-request"));
    }

    [Fact]
    public void AddRule_IdOfARemovedBuiltIn_ListensToItsOwnCues()
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(Own.Replace("shop.parcel-locker", "customer.threat", StringComparison.Ordinal)));
        ConversationSession session = ConversationAnalyzer.CreateBuilder().RemoveRule("customer.threat").AddRule(stream, "own.json").Build().StartSession();
        Assert.NotNull(session.Add(Message.FromCustomer("The parcel locker is jammed.")).Find("customer.threat"));
        Assert.Null(session.Add(Message.FromCustomer("You'll be hearing from my solicitor.")).Find("customer.threat"));
    }

    [Fact]
    public void ReplaceRule_WithCode_TakesItsPlace()
    {
        ConversationAnalyzer analyzer = ConversationAnalyzer.CreateBuilder().ReplaceRule(new TestRule("customer.threat", c => c.Report(confidence: 0.9f))).Build();
        Assert.NotNull(analyzer.StartSession().Add(Message.FromCustomer("hello")).Find("customer.threat"));
    }

    [Fact]
    public void OrderRule_Cycle_IsRefused()
    {
        ConversationAnalyzerBuilder builder = ConversationAnalyzer.CreateBuilder()
            .AddRule(new TestRule("test.first", _ => { })).AddRule(new TestRule("test.a", _ => { })).AddRule(new TestRule("test.b", _ => { })).AddRule(new TestRule("test.c", _ => { }))
            .OrderRule("test.first", after: ["test.a"]).OrderRule("test.a", after: ["test.b"]).OrderRule("test.c", before: ["test.b"]).OrderRule("test.c", after: ["test.a"]);
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => builder.Build());
        Assert.Equal(
            "The order of rules contradicts itself: test.a -> test.b -> test.c -> test.a, each of them to be read after the next. Take one of their 'before' or 'after' entries away.",
            error.Message);
    }

    [Fact]
    public void OrderRule_Itself_IsRefused()
    {
        ConversationAnalyzerBuilder builder = ConversationAnalyzer.CreateBuilder().AddRule(new TestRule("test.a", _ => { })).OrderRule("test.a", before: ["test.a"]);
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => builder.Build());
        Assert.Equal("Rule 'test.a' is to be read before or after itself. Take its own id out of its 'before' and 'after'.", error.Message);
    }

    [Fact]
    public void OrderRule_After_SeesTheOther()
    {
        ConversationAnalyzer analyzer = ConversationAnalyzer.CreateBuilder()
            .AddRule(new TestRule("test.second", c =>
            {
                if (c.Found("test.first"))
                {
                    c.Report();
                }
            }))
            .AddRule(new TestRule("test.first", c => c.Report()))
            .OrderRule("test.second", after: ["test.first"]).Build();
        Assert.Equal(["test.first", "test.second"], analyzer.StartSession().Add(Message.FromCustomer("zzz")).Findings.Select(f => f.RuleId));
    }

    [Fact]
    public void Build_Twice_IsRefused()
    {
        ConversationAnalyzerBuilder builder = ConversationAnalyzer.CreateBuilder();
        builder.Build();
        Assert.Throws<InvalidOperationException>(() => builder.Build());
        Assert.Throws<InvalidOperationException>(() => builder.RemoveRule("customer.threat"));
    }

    [Fact]
    public void Build_Options_ChangeCuesThresholdAndSeverity()
    {
        DeescalateOptions options = new();
        RuleOptions threat = new() { Severity = RuleSeverity.Error, Points = -3 };
        threat.AddCues.Add("tell (the press|my followers)");
        options.Rules["customer.threat"] = threat;
        Finding finding = ConversationAnalyzer.CreateBuilder(options).Build().StartSession().Add(Message.FromCustomer("I shall tell my followers.")).Find("customer.threat")!;
        Assert.Equal(RuleSeverity.Error, finding.Rule.Severity);
        Assert.Equal(-3, finding.Rule.Points);
    }

    [Fact]
    public void Build_UnknownRuleInOptions_Suggests()
    {
        DeescalateOptions options = new();
        options.Rules["customer.threta"] = new RuleOptions { Enabled = false };
        OptionsValidationException error = Assert.Throws<OptionsValidationException>(() => ConversationAnalyzer.CreateBuilder(options).Build());
        Assert.Equal("Rules:customer.threta: there is no rule 'customer.threta'. Did you mean 'customer.threat'?", error.Message);
    }

    [Fact]
    public void Build_RulesFromSource_FindTheSameAsCompiled()
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(Own));
        ConversationAnalyzer recompiled = ConversationAnalyzer.CreateBuilder().AddRule(stream, "own.json").Build();
        ConversationAnalysis expected = SharedAnalyzer.Instance.Analyze(SharedAnalyzer.Sample);
        ConversationAnalysis actual = recompiled.Analyze(SharedAnalyzer.Sample);
        Assert.Equal(expected.Messages.Select(m => m.Heat), actual.Messages.Select(m => m.Heat));
        Assert.Equal(expected.Messages.SelectMany(m => m.Findings).Select(f => f.RuleId), actual.Messages.SelectMany(m => m.Findings).Select(f => f.RuleId));
    }

    [Fact]
    public void Build_BrokenCueInOptions_NamesTheOption()
    {
        DeescalateOptions options = new();
        RuleOptions threat = new();
        threat.AddCues.Add("see you in court");
        threat.AddCues.Add("tell (the press");
        options.Rules["customer.threat"] = threat;
        OptionsValidationException error = Assert.Throws<OptionsValidationException>(() => ConversationAnalyzer.CreateBuilder(options).Build());
        Assert.StartsWith("Rules:customer.threat:AddCues:1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_Finding_TellsRulePlaceAndAttributes()
    {
        MessageAnalysis message = ConversationAnalyzer.CreateDefault().StartSession().Add(Message.FromCustomer("When will my line be back?"));
        Assert.Contains("customer.question #0 0..", message.Findings[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("kind=outcome", message.Findings[0].ToString(), StringComparison.Ordinal);
    }
}
