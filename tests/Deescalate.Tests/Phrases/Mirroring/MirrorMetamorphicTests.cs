using Deescalate.Phrases.Mirroring;

namespace Deescalate.Tests.Phrases.Mirroring;

/// <summary>What must not change a mirror, and what must change it with itself.</summary>
public sealed class MirrorMetamorphicTests
{
    private static readonly MirrorWriter _mirrors = new("en");

    public static TheoryData<string> Facts =>
    [
        "my line has been dead since Monday",
        "I paid for two seats and got one",
        "you charged me twice for the same kettle",
        "your engineer never came on Tuesday",
        "nobody can tell me where my suitcase is",
        "they cancelled my appointment without any notice",
        "I was told that my claim had been closed",
        "I need a new card before Friday",
        "there's no hot water in my room",
        "the app logs me out every time I open it",
    ];

    [Theory]
    [MemberData(nameof(Facts))]
    public void Best_GreetingHandleOrThanksAround_ChangesNothing(string fact)
    {
        string? mirror = _mirrors.Best(fact).Text;

        Assert.NotNull(mirror);
        Assert.Equal(mirror, _mirrors.Best($"Hello, {fact}.").Text);
        Assert.Equal(mirror, _mirrors.Best($"@Northline {fact} #Northline").Text);
        Assert.Equal(mirror, _mirrors.Best($"{fact}, thanks.").Text);
        Assert.Equal(mirror, _mirrors.Best($"So {fact}!").Text);
        Assert.Equal(mirror, _mirrors.Best($"{fact} 😡").Text);
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void Best_FirstLetterOrApostrophe_ChangesNothing(string fact)
    {
        string? mirror = _mirrors.Best(fact).Text;

        Assert.Equal(mirror, _mirrors.Best($"{char.ToUpperInvariant(fact[0])}{fact[1..]}").Text);
        Assert.Equal(mirror, _mirrors.Best(fact.Replace('\'', '\u2019')).Text);
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void Best_SupposedOrDoubted_IsNotSaidBackAsAFact(string fact)
    {
        Assert.Null(_mirrors.Best($"If {fact}").Text);
        Assert.Null(_mirrors.Best($"I hope that {fact}").Text);
        Assert.Null(_mirrors.Best($"Maybe {fact}").Text);
        Assert.Null(_mirrors.Best($"\"{fact}\"").Text);
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void Best_AFactItself_HoldsNoFirstPersonOfTheCustomer(string fact)
    {
        string mirror = _mirrors.Best(fact).Text!;

        Assert.DoesNotContain(mirror.Split(' '), w => w is "I" or "i" or "me" or "my" or "mine" or "myself");
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void Best_DifferentDayOrNumber_ChangesOnlyThat(string fact)
    {
        string mirror = _mirrors.Best(fact).Text!;

        Assert.Equal(mirror.Replace("Monday", "Saturday", StringComparison.Ordinal), _mirrors.Best(fact.Replace("Monday", "Saturday", StringComparison.Ordinal)).Text);
        Assert.Equal(mirror.Replace("two", "three", StringComparison.Ordinal), _mirrors.Best(fact.Replace("two", "three", StringComparison.Ordinal)).Text);
    }
}
