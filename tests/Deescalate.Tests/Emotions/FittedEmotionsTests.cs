using Deescalate.Rules;
using Deescalate.Tests.Support;
using Deescalate.Text;
using Microsoft.Extensions.Options;

namespace Deescalate.Tests.Emotions;

public sealed class FittedEmotionsTests
{
    public static TheoryData<string> Messages => new(
        "I'm so worried I will miss my flight, please help",
        "Oh great, another week without internet. Thanks a lot",
        "This is the third time I call, and I'm FURIOUS!!",
        "You are a star, thank you so much for sorting it",
        "where is my parcel",
        "hm",
        "");

    [Theory]
    [MemberData(nameof(Messages))]
    public void ExplainEmotions_Contributions_AddUpToTheScores(string text)
    {
        IReadOnlyList<EmotionContribution> parts = SharedAnalyzer.Instance.ExplainEmotions(text);
        EmotionScores scores = SharedAnalyzer.Instance.StartSession().Add(Message.FromCustomer(text)).Emotions;
        foreach (Emotion emotion in Enum.GetValues<Emotion>())
        {
            float sum = parts.Where(p => p.Emotion == emotion).Sum(p => p.Evidence);
            Assert.Equal(scores[emotion], sum <= 0 ? 0 : 1 - MathF.Exp(-sum), 4);
        }

        Assert.All(parts, p => Assert.True(p.Span.Start >= 0 && p.Span.End <= text.Length));
    }

    [Fact]
    public void ExplainEmotions_WordsThatNoCueKnows_AreFitted()
    {
        const string Text = "That adorable little video made my entire week";
        EmotionContribution strongest = SharedAnalyzer.Instance.ExplainEmotions(Text).Where(c => c is { Emotion: Emotion.Satisfaction, Source: EmotionContribution.Fitted }).MaxBy(c => c.Evidence);
        Assert.Contains("adorable", strongest.Span.In(Text).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Emotions_RuleSwitchedOff_AreNotMeasured()
    {
        DeescalateOptions options = new();
        options.Rules["emotion.satisfaction"] = new RuleOptions { Enabled = false };
        ConversationAnalyzer analyzer = ConversationAnalyzer.CreateBuilder(options).Build();
        Assert.Equal(0, analyzer.StartSession().Add(Message.FromCustomer("What an adorable, wonderful little shop, I love it")).Emotions[Emotion.Satisfaction]);
    }

    [Fact]
    public void Emotions_OfAnAgentsMessage_AreNotMeasured() =>
        Assert.Equal(default, SharedAnalyzer.Instance.StartSession().Add(Message.FromAgent("That is wonderful, I love it")).Emotions);

    [Fact]
    public void Options_WeightsNotThere_AreRefused()
    {
        OptionsValidationException e = Assert.Throws<OptionsValidationException>(() => ConversationAnalyzer.CreateBuilder(new DeescalateOptions { EmotionWeightsPath = "no/such.bin" }));
        Assert.Equal("EmotionWeightsPath is 'no/such.bin', and there is no such file.", e.Message);
    }

    [Fact]
    public void UseEmotionWeights_NoWeights_AreRefused()
    {
        WeightsFileException e = Assert.Throws<WeightsFileException>(() => ConversationAnalyzer.CreateBuilder().UseEmotionWeights(new MemoryStream([1, 2, 3]), "own.bin"));
        Assert.Equal("own.bin: it does not begin like a file of weights. Make one with 'deescalate calibrate'.", e.Message);
    }

    [Fact]
    public void UseEmotionWeights_NoLabelIsAnEmotion_IsRefused()
    {
        WeightsFileException e = Assert.Throws<WeightsFileException>(() => ConversationAnalyzer.CreateBuilder().UseEmotionWeights(new MemoryStream(Table("refund")), "own.bin"));
        Assert.StartsWith("own.bin: none of its labels is an emotion. Known are anger, ", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UseEmotionWeights_OwnWeights_TakeThePlaceOfTheBuiltIn()
    {
        ConversationAnalyzer analyzer = ConversationAnalyzer.CreateBuilder().UseEmotionWeights(new MemoryStream(Table("anger")), "own.bin").Build();
        Assert.DoesNotContain(analyzer.ExplainEmotions("That adorable little video made my entire week"), c => c.Source == EmotionContribution.Fitted);
    }

    /// <summary>Whatever customers say in a service conversation, they say it to a company.</summary>
    [Fact]
    public void Add_MessageAfterAnAgentHasSpoken_IsReadAsOneToACompany()
    {
        byte[] table = Table(new FittedLabel("service", -5, 0, 0), new FittedLabel("anger", 5, 0, 0), new FittedLabel("service.anger", -5, 0, 0));
        ConversationAnalyzer analyzer = ConversationAnalyzer.CreateBuilder().UseEmotionWeights(new MemoryStream(table), "own.bin").Build();
        ConversationSession session = analyzer.StartSession();

        const string Remark = "A plain remark about clouds";
        Assert.True(session.Add(Message.FromCustomer(Remark)).Emotions[Emotion.Anger] > 0.5f);
        Assert.True(analyzer.ExplainEmotions(Remark).Sum(p => p.Evidence) > 0);
        session.Add(Message.FromAgent("Hello."));
        Assert.Equal(0, session.Add(Message.FromCustomer(Remark)).Emotions[Emotion.Anger]);
        Assert.True(analyzer.ExplainEmotions(Remark, answered: true).Sum(p => p.Evidence) <= 0);
    }

    /// <summary>A file with one label and no n-grams.</summary>
    private static byte[] Table(string label) => Table(new FittedLabel(label, -5, 0, 0));

    private static byte[] Table(params FittedLabel[] labels) => WeightTableFormat.Write(new WeightTableLayout(labels).Build([]));
}
