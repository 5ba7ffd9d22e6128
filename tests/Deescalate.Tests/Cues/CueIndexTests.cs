using Deescalate.Cues;
using Deescalate.Rules;
using Deescalate.Text;

namespace Deescalate.Tests.Cues;

/// <summary>The index, with all its short cuts, finds what a slow reading of the language finds: no more, no less.</summary>
public sealed class CueIndexTests
{
    private static readonly Language _language = EmbeddedData.ReadLanguage("en");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Scan_RandomCues_FindsWhatTheReferenceFinds(int seed)
    {
        RandomCues random = new(seed);
        string[] cues = [.. Enumerable.Range(0, 250).Select(_ => random.Cue()).Distinct()];
        Compare(cues, [.. Enumerable.Range(0, 80).Select(_ => random.Text())], $"seed {seed}");
    }

    [Fact]
    public void Scan_CuesOfTheRules_FindsWhatTheReferenceFinds()
    {
        List<RuleFile> files = EmbeddedData.ReadRules("en", examples: true);
        string[] cues = [.. files.SelectMany(f => f.Groups).SelectMany(g => g.Patterns).Select(p => p.Text).Distinct().Where((_, i) => i % 12 == 0)];
        string[] texts = [.. files.SelectMany(f => f.Examples).SelectMany(e => e.Messages).Select(m => m.Text).Distinct().Where((_, i) => i % 60 == 0)];
        Compare(cues, texts, "cues of the rules");
    }

    private static void Compare(string[] cues, string[] texts, string source)
    {
        CueIndexBuilder builder = new(_language);
        for (short i = 0; i < cues.Length; i++)
        {
            builder.Add(cues[i], new CueOwner(i, 0, TermFlags.None, true, false));
        }

        CueNode.Sequence[] parsed = Array.ConvertAll(cues, CueParser.Parse);
        CueIndex index = builder.Build();
        CueScanner scanner = new(index);
        CueMatches matches = new(cues.Length);
        TokenBuffer tokens = new();
        TermBuffer terms = new();
        List<string> differences = [];
        int found = 0;
        foreach (string text in texts)
        {
            Tokenizer.Tokenize(text, tokens);
            TermReader.Read(text, tokens, index.Vocabulary, terms);
            EntityRecognizer.Recognize(terms);
            ScopeMarker.Mark(terms);
            scanner.Scan(terms, customer: true, matches);
            ReferenceMatcher reference = new(_language, terms);
            for (int i = 0; i < cues.Length; i++)
            {
                bool expected = reference.Matches(parsed[i]);
                found += expected ? 1 : 0;
                if (expected != matches.HasRule(i))
                {
                    differences.Add($"{(expected ? "missed" : "invented")}: {cues[i]} | {text}");
                }
            }
        }

        Assert.True(differences.Count == 0, $"{source}: {differences.Count} differences, e.g.\n{string.Join('\n', differences.Take(20))}");
        Assert.True(found > texts.Length / 10, $"{source}: only {found} matches, too few to compare");
    }
}
