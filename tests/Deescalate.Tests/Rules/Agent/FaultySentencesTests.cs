namespace Deescalate.Tests.Rules.Agent;

/// <summary>Faults in cold, polite and sly words are found under their names. The sentences are in faulty-sentences.txt.</summary>
public sealed class FaultySentencesTests
{
    /// <summary>Share of the sentences that must be found: a few need a knowledge of the world that no cue has.</summary>
    private const double Found = 0.93;

    private static readonly IReadOnlyList<AgentLine> _lines = AgentLine.ReadAll("faulty-sentences.txt");

    [Fact]
    public void Sentences_File_HoldsTwoHundred() => Assert.InRange(_lines.Count, 200, 1000);

    [Fact]
    public void Add_AgentAtFault_IsFoundUnderItsName()
    {
        List<string> missed = [.. _lines.Where(l => !l.FaultsFound().Intersect(l.Rules, StringComparer.Ordinal).Any()).Select(l => $"{string.Join(' ', l.Rules)}: {l.Customer} => {l.Agent}")];

        Assert.True(missed.Count <= _lines.Count * (1 - Found), $"{missed.Count} of {_lines.Count}:\n{string.Join('\n', missed)}");
    }
}
