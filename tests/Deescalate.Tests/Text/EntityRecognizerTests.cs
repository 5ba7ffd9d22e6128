using Deescalate.Tests.Support;
using Deescalate.Text;

namespace Deescalate.Tests.Text;

public sealed class EntityRecognizerTests
{
    [Theory]
    [InlineData("It takes 1 to 5 hours", "Duration:1 to 5 hours")]
    [InlineData("wait 2-3 business days", "Duration:2-3 business days")]
    [InlineData("an hour or so", "Duration:an hour")]
    [InlineData("within 7 days", "Duration:7 days")]
    [InlineData("a couple of weeks", "Duration:a couple of weeks")]
    [InlineData("by Friday", "Date:Friday")]
    [InlineData("by the end of the week", "Date:the end of the week")]
    [InlineData("see you tomorrow morning", "Date:tomorrow morning")]
    [InlineData("on 9 June", "Date:9 June")]
    [InlineData("on June 9th", "Date:June 9th")]
    [InlineData("next week", "Date:next week")]
    [InlineData("at 5pm", "Time:5pm")]
    [InlineData("at nine", "Time:nine")]
    [InlineData("I paid $18.60", "Money:$18.60")]
    [InlineData("I paid 20 pounds", "Money:20 pounds")]
    [InlineData("Thanks, Ms Okafor.", "Name:Ms Okafor")]
    [InlineData("Hello Marguerite, hi", "Name:Marguerite")]
    [InlineData("two days running", "Duration:two days")]
    public void Recognize_Text_FindsEntities(string text, string expected) =>
        Assert.Contains(expected, Texts.Entities(text).Select(e => $"{e.Kind}:{e.Text}"));

    [Theory]
    [InlineData("May I ask why")]
    [InlineData("Will you come")]
    public void Recognize_LookAlikes_AreNoEntities(string text) => Assert.Empty(Texts.Entities(text));

    [Theory]
    [InlineData("1 to 5 hours", 3600, 18000)]
    [InlineData("7 days", 604800, 604800)]
    [InlineData("half an hour", 1800, 1800)]
    [InlineData("a couple of weeks", 1209600, 1209600)]
    public void Recognize_Duration_HasSeconds(string text, double low, double high)
    {
        Entity entity = Texts.Read(text).Entities.ToArray().Single(e => e.Kind == EntityKind.Duration);
        Assert.Equal(low, entity.Low);
        Assert.Equal(high, entity.High);
    }
}
