using Deescalate.Tests.Support;

namespace Deescalate.Tests.Emotions;

/// <summary>Relations that hold whatever the wording: what must make a message hotter, cooler, or no different.</summary>
public sealed class HeatTests
{
    public static TheoryData<string> Complaints => new(
        "this is the third time the parcel went missing and nobody answers",
        "i am really annoyed with how you treated my mother",
        "your app ate my booking again, what a shambles",
        "still no hot water after nine days, i'm fed up",
        "the worst support i have ever had");

    public static TheoryData<string> CalmRequests => new(
        "could you tell me how to change my address",
        "i would like to book a table for four on friday",
        "where can i see last month's statement",
        "please add my husband to the policy",
        "which of the two plans has more data");

    [Theory]
    [MemberData(nameof(Complaints))]
    public void Heat_Shouted_IsHigher(string text) => Assert.True(Heat(text.ToUpperInvariant()) > Heat(text));

    [Theory]
    [MemberData(nameof(Complaints))]
    public void Heat_WithExclamationMarks_IsHigher(string text) => Assert.True(Heat(text + "!!!") > Heat(text));

    [Theory]
    [MemberData(nameof(Complaints))]
    public void Heat_WithSwearing_IsHigher(string text) => Assert.True(Heat("for fuck's sake, " + text) > Heat(text));

    [Theory]
    [MemberData(nameof(Complaints))]
    public void Heat_WithHonestThanks_IsNotHigher(string text) => Assert.True(Heat(text + ". Thank you for looking into it.") <= Heat(text));

    [Theory]
    [MemberData(nameof(Complaints))]
    public void Heat_SaidByTheAgent_IsNone(string text) => Assert.Equal(0, SharedAnalyzer.Instance.StartSession().Add(Message.FromAgent(text)).Heat);

    [Theory]
    [MemberData(nameof(Complaints))]
    public void Heat_Quoted_IsLower(string text) => Assert.True(Heat($"the last review says \"{text}\"") < Heat(text));

    [Theory]
    [MemberData(nameof(CalmRequests))]
    public void Heat_CalmRequest_IsBelowMild(string text)
    {
        Assert.True(Heat(text) < 0.25f);
        Assert.True(Heat(text + "!") < 0.25f);
        Assert.True(Heat(text.ToUpperInvariant()) < 0.5f);
    }

    [Theory]
    [MemberData(nameof(Complaints))]
    [MemberData(nameof(CalmRequests))]
    public void Heat_SameWordsWrittenOtherwise_IsTheSame(string text)
    {
        Assert.Equal(Heat(text), Heat("  " + text.Replace(" ", "  ", StringComparison.Ordinal) + "\n"), 4);
        Assert.Equal(Heat(text), Heat(text.Replace('\'', '\u2019')), 4);
        Assert.Equal(Heat(text), Heat(text.Insert(text.Length / 2, "\u200B")), 4);
    }

    private static float Heat(string text) => SharedAnalyzer.Instance.StartSession().Add(Message.FromCustomer(text)).Heat;
}
