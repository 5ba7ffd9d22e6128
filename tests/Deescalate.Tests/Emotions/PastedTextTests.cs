using Deescalate.Tests.Support;

namespace Deescalate.Tests.Emotions;

/// <summary>Logs and lists that customers paste say the same many times and feel nothing.</summary>
public sealed class PastedTextTests
{
    [Fact]
    public void Add_LogOfManyLines_IsNotHot()
    {
        string log = string.Join('\n', Enumerable.Range(0, 120).Select(i => $"2026-03-02 10:{i % 60:00}:07 WARN eth0: link lost, retry {i}, deauthenticated by peer"));
        MessageAnalysis message = SharedAnalyzer.Instance.StartSession().Add(Message.FromCustomer("Here is the log you asked for:\n" + log));

        Assert.InRange(message.Heat, 0, 0.25f);
        Assert.DoesNotContain(message.Findings, f => f.RuleId.StartsWith("emotion.", StringComparison.Ordinal));
    }

    [Fact]
    public void Add_CueRepeatedInALongMessage_SaysNothingNewFromTheFourthTimeOn()
    {
        const string Line = "The job runs at night. The report says failing. The rest of the line is a number.";
        float few = HeatOf(10);
        float many = HeatOf(100);

        Assert.InRange(many, 0, few + 0.05f);

        static float HeatOf(int lines) => SharedAnalyzer.Instance.StartSession().Add(Message.FromCustomer(string.Join('\n', Enumerable.Repeat(Line, lines)))).Heat;
    }

    [Fact]
    public void ExplainEmotions_LongMessage_AddsUpToItsScores()
    {
        string text = string.Join(' ', Enumerable.Repeat("I waited again, nobody rang, and I am furious with the lot of you.", 20));
        float evidence = SharedAnalyzer.Instance.ExplainEmotions(text).Where(c => c.Emotion == Emotion.Anger).Sum(c => c.Evidence);
        float score = SharedAnalyzer.Instance.StartSession().Add(Message.FromCustomer(text)).Emotions[Emotion.Anger];

        Assert.Equal(score, 1 - MathF.Exp(-evidence), 3);
    }
}
