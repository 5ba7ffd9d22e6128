using Deescalate.Rules;
using Deescalate.Tests.Support;
using Deescalate.Text;

namespace Deescalate.Tests.Rules;

public sealed class ContentMemoryTests
{
    [Theory]
    [InlineData("leaks", "leaking")]
    [InlineData("billed", "bills")]
    [InlineData("dropped", "drops")]
    [InlineData("cancelled", "cancel")]
    [InlineData("charged", "charge")]
    [InlineData("frustrated", "FRUSTRATING")]
    [InlineData("worried", "worry")]
    [InlineData("deliveries", "delivery")]
    public void Of_InflectionsOfAWord_AreTheSame(string one, string other) => Assert.Equal(WordStem.Of(one), WordStem.Of(other));

    [Theory]
    [InlineData("flight", "fight")]
    [InlineData("bus", "but")]
    [InlineData("gas", "gap")]
    [InlineData("king", "kind")]
    public void Of_OtherWords_Differ(string one, string other) => Assert.NotEqual(WordStem.Of(one), WordStem.Of(other));

    [Fact]
    public void SaidInTurn_AfterTheAgentSpoke_ForgetsTheTurnBefore()
    {
        ContentMemory memory = new();
        memory.AddCustomer(Texts.Read("The radiator leaks."));
        memory.AddAgent(Texts.Read("Noted."));
        Assert.True(memory.SaidInTurn(WordStem.Of("radiator")));

        memory.AddCustomer(Texts.Read("And the boiler hums."));
        Assert.False(memory.SaidInTurn(WordStem.Of("radiator")));
        Assert.True(memory.SaidInTurn(WordStem.Of("boiler")));
        Assert.True(memory.Said(WordStem.Of("radiator")));
    }

    [Fact]
    public void AddCustomer_WithoutEnd_KeepsTheLatestWords()
    {
        ContentMemory memory = new();
        for (int i = 0; i < 300; i++)
        {
            memory.AddCustomer(Texts.Read($"radiator{i} leaks"));
            memory.AddAgent(Texts.Read("Noted."));
        }

        Assert.Equal(256, memory.Count);
        Assert.True(memory.SaidInTurn(WordStem.Of("radiator299")));
        Assert.False(memory.SaidInTurn(WordStem.Of("radiator298")));
    }

    [Fact]
    public void Restore_OfWhatWasSaved_KnowsTheSame()
    {
        ContentMemory memory = new();
        for (int i = 0; i < 200; i++)
        {
            memory.AddCustomer(Texts.Read($"radiator{i} leaks"));
        }

        memory.AddAgent(Texts.Read("Which radiator, madam?"));
        ContentMemory restored = new();
        restored.Restore([.. memory.Save()], memory.TurnCount, memory.TurnOver, [.. memory.Asked]);
        Assert.Equal(memory.Save(), restored.Save());
        Assert.Equal(memory.Asked, restored.Asked);
        Assert.True(restored.SaidInTurn(WordStem.Of("radiator199")));
    }
}
