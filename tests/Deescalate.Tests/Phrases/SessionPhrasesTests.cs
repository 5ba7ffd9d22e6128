using Deescalate.Tests.Support;

namespace Deescalate.Tests.Phrases;

/// <summary>Whether the words offered fit the point of the conversation at which they are offered.</summary>
public sealed class SessionPhrasesTests
{
    [Fact]
    public void Close_SomethingStillPromised_DoesNotSayThatItIsDone() =>
        Assert.DoesNotContain(Close("C:My radiators are cold, I am fed up!", "A:I'm so sorry. Sanjay will be with you by noon tomorrow, and I'll ring you on Friday.", "C:Thank you, that is kind."), Claims);

    [Fact]
    public void Close_NothingLeft_MaySaySo() => Assert.Contains(Close("C:What time do you open?", "A:We open at nine.", "C:Great, thank you."), Claims);

    [Theory]
    [InlineData("C:Hi, can we get a cot in the room and is it free?", false)]
    [InlineData("C:My e-bike battery won't charge and the light is red.", true)]
    public void Ask_OnlyAfterTrouble_AsksWhatHappened(string line, bool trouble)
    {
        string words = string.Join(' ', Phrases("ask", line));
        Assert.NotEmpty(words);
        Assert.Equal(trouble, words.Contains("happened", StringComparison.Ordinal) || words.Contains("start", StringComparison.Ordinal) || words.Contains("affected", StringComparison.Ordinal)
            || words.Contains("in the meantime", StringComparison.Ordinal) || words.Contains("walk me", StringComparison.Ordinal) || words.Contains("step by step", StringComparison.Ordinal)
            || words.Contains("wrong", StringComparison.Ordinal) || words.Contains("worst", StringComparison.Ordinal) || words.Contains("all this", StringComparison.Ordinal));
    }

    [Fact]
    public void ConfirmRoot_DetailOfTheTale_IsNotCalledTheRealProblem() => Assert.DoesNotContain(
        Phrases("confirm-root", "C:The ribbon for the funeral has the wrong name on it. I am so upset.", "A:I'm so sorry. That must have been awful to see.", "C:My mum saw it first."),
        p => p.Contains("your mum", StringComparison.Ordinal));

    private static bool Claims(string phrase) => phrase.Contains("sorted", StringComparison.Ordinal) || phrase.Contains("settled", StringComparison.Ordinal)
        || phrase.Contains("done", StringComparison.Ordinal) || phrase.Contains("put it right", StringComparison.Ordinal) || phrase.Contains("behind you", StringComparison.Ordinal)
        || phrase.Contains("cleared up", StringComparison.Ordinal) || phrase.Contains("solved", StringComparison.Ordinal);

    private static IReadOnlyList<string> Close(params string[] lines) => Phrases("close", lines);

    private static IReadOnlyList<string> Phrases(string move, params string[] lines) =>
        Conversations.Run(lines).NextMoves.FirstOrDefault(m => m.Move == move)?.Phrases ?? [];
}
