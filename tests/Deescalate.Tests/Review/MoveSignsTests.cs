using Deescalate.Rules;
using Deescalate.Tests.Support;

namespace Deescalate.Tests.Review;

public sealed class MoveSignsTests
{
    /// <summary>Moves that no rule can see.</summary>
    private static readonly string[] _unseen = ["close"];

    [Fact]
    public void Of_EveryMoveOfTheGrammar_NamesRulesThatAreThere()
    {
        using System.Text.Json.JsonDocument grammar = System.Text.Json.JsonDocument.Parse(EmbeddedData.Bytes("Data/en/moves.json").ToArray());
        string[] rules = [.. SharedAnalyzer.Instance.Rules.Select(r => r.Id)];
        foreach (string move in grammar.RootElement.EnumerateArray().Select(m => m.GetProperty("move").GetString()!).Except(_unseen))
        {
            Assert.NotEmpty(MoveSigns.Of(move));
            Assert.All(MoveSigns.Of(move), id => Assert.Contains(id, rules));
        }
    }

    [Fact]
    public void IsMade_MoveThatNoRuleSees_IsUnknown() => Assert.Null(MoveSigns.IsMade("close", default));
}
