using Deescalate.Phrases;
using Deescalate.Rules;
using Deescalate.Tests.Support;

namespace Deescalate.Tests.Phrases;

/// <summary>Closes the loop: what a wording says is read by the library as the move that it is meant to be, and as no mistake.</summary>
public sealed class PhraseLoopTests
{
    private static readonly PhraseGenerator _generator = new();

    /// <summary>A customer who shows the feeling that a wording names.</summary>
    private static readonly Dictionary<string, string> _feelings = new(StringComparer.Ordinal)
    {
        ["anger"] = "I am absolutely seething about this!",
        ["frustration"] = "I'm so fed up with waiting!",
        ["disappointment"] = "I thought you lot would do better than this.",
        ["anxiety"] = "I'm terrified the rent won't go out tomorrow.",
        ["hurt"] = "I sat in the car and cried.",
        ["confusion"] = "I can't make head or tail of these letters.",
        ["helplessness"] = "I've tried everyone and there is nobody left to turn to.",
        ["betrayal"] = "You swore the price was locked. I've been conned.",
        ["envy"] = "Newcomers pay half while I'm on full whack after eight years?",
    };

    public static TheoryData<string> Moves => [.. _generator.Moves];

    [Theory]
    [MemberData(nameof(Moves))]
    public void Wording_OfMove_IsReadAsThatMoveAndNoFault(string move)
    {
        PhraseMove words = _generator.Catalogue.Find(move)!;
        List<string> wrong = [];
        foreach (PhraseTemplate template in words.Templates)
        {
            string given = template.For is [string kind, ..] && _feelings.TryGetValue(kind, out string? felt) ? felt : words.Given;
            string text = Write(template, words);
            ConversationSession session = SharedAnalyzer.Instance.StartSession();
            session.Add(Message.FromCustomer(given));
            MessageAnalysis read = session.Add(Message.FromAgent(text));
            if (words.Rule is { } rule && read.Find(rule) is null)
            {
                wrong.Add($"not read as {rule}: {text}");
            }

            wrong.AddRange(read.Findings.Where(f => f.Rule.Kind == RuleKind.Fault && !(f.RuleId == "agent.label-echo" && template.FreshWords.Length > 0)).Select(f => $"{f.RuleId}: {text}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(Moves))]
    public void Wording_OfMove_LeavesNoSlotAndKeepsToTheChannel(string move)
    {
        PhraseMove words = _generator.Catalogue.Find(move)!;
        foreach (PhraseTemplate template in words.Templates)
        {
            string text = Write(template, words);
            Assert.DoesNotContain('{', text);
            Assert.DoesNotContain('[', text);
            Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
            Assert.True(char.IsUpper(text[0]) || text[0] is '£', text);
            Assert.Contains(text[^1], ".?!");
            Assert.InRange(text.Length, 3, template.Channels is null ? 240 : 2000);
        }
    }

    [Theory]
    [MemberData(nameof(Moves))]
    public void Wordings_OfMove_AreTwelveOrMoreAndAllDifferent(string move)
    {
        IReadOnlyList<PhraseTemplate> templates = _generator.Catalogue.Find(move)!.Templates;
        Assert.True(templates.Count >= 12, $"{move} has {templates.Count} wordings.");
        Assert.Equal(templates.Count, templates.Select(t => t.Text).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [MemberData(nameof(Moves))]
    public void File_OfMove_NamesKnownRulesAndMoves(string move)
    {
        PhraseMove words = _generator.Catalogue.Find(move)!;
        Assert.Contains(SharedAnalyzer.Instance.Rules, r => r.Id == words.Rule);
        Assert.True(words.Otherwise is null || _generator.Moves.Contains(words.Otherwise));
    }

    [Fact]
    public void Moves_OfTheGrammar_AllHaveWords()
    {
        IEnumerable<string> grammar = MoveNames();
        Assert.NotEmpty(grammar);
        Assert.DoesNotContain(grammar, m => _generator.Catalogue.Find(m) is null);
    }

    private static IEnumerable<string> MoveNames()
    {
        using Stream stream = typeof(ConversationAnalyzer).Assembly.GetManifestResourceStream("Data/en/moves.json")!;
        using System.Text.Json.JsonDocument file = System.Text.Json.JsonDocument.Parse(stream);
        return [.. file.RootElement.EnumerateArray().Select(m => m.GetProperty("move").GetString()!)];
    }

    private static string Write(PhraseTemplate template, PhraseMove words)
    {
        PhraseRequest request = new(words.Move) { Facts = FactsOf(words) };
        string? text = PhraseWriter.Write(template, new SlotValues(request, _generator.Options, new PhraseMemory(), _generator.Mirrors), null, 2000);
        Assert.True(text is not null, $"{words.Move}: the file's own facts do not fill: {template.Text}");
        return text;
    }

    private static PhraseFacts FactsOf(PhraseMove words)
    {
        string? Fact(string slot) => words.Facts.GetValueOrDefault(slot);
        return new PhraseFacts
        {
            Name = "Ms Okafor",
            Date = Fact("date"),
            Amount = Fact("amount"),
            Result = Fact("result"),
            Condition = Fact("condition"),
            Estimate = Fact("estimate"),
            Low = Fact("low"),
            High = Fact("high"),
            Options = Fact("options")?.Split("; ") ?? [],
            Alternative = Fact("alternative"),
            Limit = Fact("limit"),
            Action = Fact("action"),
            Task = Fact("task"),
            Person = Fact("person"),
            Role = Fact("role"),
            Problem = Fact("problem"),
            Demand = Fact("demand"),
            Tenure = Fact("tenure"),
            Event = Fact("event"),
            Mirror = Fact("mirror"),
        };
    }
}
