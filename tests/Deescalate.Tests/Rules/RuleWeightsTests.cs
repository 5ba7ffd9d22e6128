using Deescalate.Rules;
using Deescalate.Tests.Support;
using Microsoft.Extensions.Options;

namespace Deescalate.Tests.Rules;

public sealed class RuleWeightsTests
{
    /// <summary>Words that no cue knows, each for one rule.</summary>
    private static readonly byte[] _own = WeightTables.Of(
        ("quagmire", "agent.powerless"), ("gobbledegook", "agent.harshness"), ("summonsing", "customer.threat kind=legal"), ("decamp", "customer.threat kind=churn"), ("kumquat", "own.unknown"));

    [Fact]
    public void Finding_ByWeightsAlone_StandsOnTheTellingWords()
    {
        const string Text = "It is one big quagmire over here. Have a nice day.";
        Finding finding = Assert.Single(Add(Message.FromAgent(Text)), f => f.RuleId == "agent.powerless");

        Assert.Equal("quagmire", finding.Span.In(Text).ToString());
        Assert.Equal(RuleWeights.Confidence, finding.Confidence);
        Assert.Equal(finding.Rule.Title, finding.Reason);
    }

    [Theory]
    [InlineData("You wrote \"gobbledegook\" and I agree.")]
    [InlineData("Nothing of the kind stands here.")]
    [InlineData("")]
    public void Finding_WordsQuotedOrMissing_IsNotMade(string text) =>
        Assert.DoesNotContain(Add(Message.FromAgent(text)), f => f.RuleId == "agent.harshness");

    [Fact]
    public void Finding_WordsOfTheOtherSide_IsNotMade() =>
        Assert.DoesNotContain(Add(Message.FromCustomer("What a quagmire and gobbledegook.")), f => f.RuleId.StartsWith("agent.", StringComparison.Ordinal));

    [Theory]
    [InlineData("I am summonsing you.", "legal")]
    [InlineData("We shall decamp.", "churn")]
    public void Finding_LabelWithAttribute_CarriesIt(string text, string kind) =>
        Assert.Equal(kind, Assert.Single(Add(Message.FromCustomer(text)), f => f.RuleId == "customer.threat")["kind"]);

    [Fact]
    public void Add_TablesForEmotionsAndRules_AreBothRead()
    {
        const string Text = "I'm so worried, and we shall decamp.";
        MessageAnalysis own = Build().StartSession().Add(Message.FromCustomer(Text));
        MessageAnalysis cues = SharedAnalyzer.Instance.StartSession().Add(Message.FromCustomer(Text));

        Assert.Equal(cues.Emotions[Emotion.Anxiety], own.Emotions[Emotion.Anxiety]);
    }

    [Fact]
    public void UseRuleWeights_Off_LeavesCuesAlone()
    {
        DeescalateOptions options = new() { UseRuleWeights = false };
        Assert.Null(ConversationAnalyzer.CreateBuilder(options).Build().RuleSet.AgentWeights);
    }

    [Fact]
    public void FittedWeights_OffForARule_LeaveTheOthersOn()
    {
        DeescalateOptions options = new();
        options.Rules["agent.powerless"] = new RuleOptions { FittedWeights = false };
        IReadOnlyList<Finding> findings = Build(options).StartSession().Add(Message.FromAgent("A quagmire, and gobbledegook.")).Findings;

        Assert.DoesNotContain(findings, f => f.RuleId == "agent.powerless");
        Assert.Contains(findings, f => f.RuleId == "agent.harshness");
    }

    [Fact]
    public void Enabled_OffForARule_SilencesItsWeights()
    {
        DeescalateOptions options = new();
        options.Rules["agent.powerless"] = new RuleOptions { Enabled = false };
        Assert.DoesNotContain(Build(options).StartSession().Add(Message.FromAgent("This is a quagmire.")).Findings, f => f.RuleId == "agent.powerless");
    }

    [Fact]
    public void Read_MessageOfFewWords_IsLeftToCues() =>
        Assert.DoesNotContain(Build().StartSession().Add(Message.FromAgent("A quagmire.")).Findings, f => f.RuleId == "agent.powerless");

    [Fact]
    public void Unless_OfTheRule_VetoesWhatWeightsFind()
    {
        RuleFile rule = RuleFileReader.Read(
            """{"id":"own.swamp","kind":"fault","watches":"agent","title":"Swamp","cues":["bog"],"unless":["on purpose"],"fires":["a bog"],"silent":["a lake"]}"""u8, "own.json");
        ConversationAnalyzer analyzer = ConversationAnalyzer.CreateBuilder().AddRule(rule).UseRuleWeights(new MemoryStream(WeightTables.Of(("quagmire", "own.swamp"))), "own.bin").Build();

        Assert.Contains(analyzer.StartSession().Add(Message.FromAgent("This is a quagmire.")).Findings, f => f.RuleId == "own.swamp");
        Assert.DoesNotContain(analyzer.StartSession().Add(Message.FromAgent("This is a quagmire on purpose.")).Findings, f => f.RuleId == "own.swamp");
    }

    [Theory]
    [InlineData("It is one big quagmire over here.", true)]
    [InlineData("It is one big puddle over here.", false)]
    [InlineData("A quagmire", false)]
    [InlineData("", false)]
    public void ExplainRule_Contributions_AddUpToWhetherItFires(string text, bool fires)
    {
        IReadOnlyList<RuleContribution> parts = Build().ExplainRule("agent.powerless", text);

        Assert.Equal(fires, parts.Sum(p => p.LogOdds) >= 0);
        Assert.All(parts, p => Assert.True(p.Span.Start >= 0 && p.Span.End <= text.Length));
    }

    [Fact]
    public void ExplainRule_LabelsWithAttributes_AreToldApart() =>
        Assert.Equal(["kind=legal", "kind=churn"], Build().ExplainRule("customer.threat", "hm").Select(p => p.Attributes));

    [Fact]
    public void ExplainRule_NoSuchRule_IsTold() =>
        Assert.StartsWith("There is no rule 'agent.powerles'. Did you mean 'agent.powerless'?", Assert.Throws<ArgumentException>(() => SharedAnalyzer.Instance.ExplainRule("agent.powerles", "hm")).Message, StringComparison.Ordinal);

    [Fact]
    public void Options_WeightsNotThere_AreRefused()
    {
        OptionsValidationException e = Assert.Throws<OptionsValidationException>(() => ConversationAnalyzer.CreateBuilder(new DeescalateOptions { RuleWeightsPath = "no/such.bin" }));
        Assert.Equal("RuleWeightsPath is 'no/such.bin', and there is no such file.", e.Message);
    }

    [Fact]
    public void UseRuleWeights_NoWeights_AreRefused()
    {
        WeightsFileException e = Assert.Throws<WeightsFileException>(() => ConversationAnalyzer.CreateBuilder().UseRuleWeights(new MemoryStream([1, 2, 3]), "own.bin"));
        Assert.Equal("own.bin: it does not begin like a file of weights. Make one with 'deescalate calibrate'.", e.Message);
    }

    [Fact]
    public void Build_EmotionWeightsAsRuleWeights_AreRefused()
    {
        ConversationAnalyzerBuilder builder = ConversationAnalyzer.CreateBuilder().UseRuleWeights(new MemoryStream(WeightTables.Of(("cross", "anger"), ("sad", "hurt"))), "own.bin");
        WeightsFileException e = Assert.Throws<WeightsFileException>(() => builder.Build());
        Assert.StartsWith("own.bin: none of its labels is a rule. Known are: agent.accept, agent.action-items, ", e.Message, StringComparison.Ordinal);
        Assert.EndsWith("They are emotions: give the file as EmotionWeightsPath, or to UseEmotionWeights.", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_WeightsOfNoRule_AreRefused()
    {
        ConversationAnalyzerBuilder builder = ConversationAnalyzer.CreateBuilder().UseRuleWeights(new MemoryStream(WeightTables.Of(("mire", "agent.powerles kind=x"))), "own.bin");
        WeightsFileException e = Assert.Throws<WeightsFileException>(() => builder.Build());
        Assert.Equal(
            "own.bin: none of its labels is a rule. Did you mean 'agent.powerless'? Rename labels with --map when you calibrate; rules of your own must be added as well.",
            e.Message);
    }

    [Fact]
    public void Build_WeightsOfARuleThatIsOff_AreTaken()
    {
        DeescalateOptions options = new();
        options.Rules["agent.powerless"] = new RuleOptions { Enabled = false };
        Assert.NotNull(ConversationAnalyzer.CreateBuilder(options).UseRuleWeights(new MemoryStream(WeightTables.Of(("mire", "agent.powerless"))), "own.bin").Build());
    }

    private static IReadOnlyList<Finding> Add(Message message) => Build().StartSession().Add(message).Findings;

    private static ConversationAnalyzer Build(DeescalateOptions? options = null) => ConversationAnalyzer.CreateBuilder(options).UseRuleWeights(new MemoryStream(_own), "own.bin").Build();
}
