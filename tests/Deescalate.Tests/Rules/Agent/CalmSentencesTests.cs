namespace Deescalate.Tests.Rules.Agent;

/// <summary>Agents in calm service talk are hardly ever accused of a fault. What they say is in calm-sentences.txt.</summary>
public sealed class CalmSentencesTests
{
    /// <summary>False faults that are borne with, for each thousand messages.</summary>
    private const double Borne = 5;

    private static readonly IReadOnlyList<AgentLine> _lines = AgentLine.ReadAll("calm-sentences.txt");

    [Fact]
    public void Sentences_File_HoldsSevenHundred() => Assert.InRange(_lines.Count, 700, 2000);

    [Fact]
    public void Add_AgentInCalmTalk_IsAtFaultAtMostFiveTimesInAThousand()
    {
        List<string> accused = [.. _lines.Select(l => (Line: l, Faults: l.FaultsFound())).Where(l => l.Faults.Count > 0).Select(l => $"{l.Line.Agent} [{string.Join(", ", l.Faults)}]")];

        Assert.True(accused.Count * 1000.0 / _lines.Count <= Borne, $"{accused.Count} of {_lines.Count}:\n{string.Join('\n', accused)}");
    }
}
