using Deescalate.Phrases;
using Microsoft.Extensions.Options;

namespace Deescalate.Tests.Phrases;

public sealed class PhraseGeneratorTests
{
    private static readonly PhraseGenerator _generator = new();

    [Fact]
    public void Generate_SameRequest_GivesTheSame()
    {
        PhraseRequest request = new("label") { For = "frustration", Conversation = "c7", Turn = 2 };
        Assert.Equal(_generator.Generate(request), new PhraseGenerator().Generate(request));
    }

    [Fact]
    public void Generate_OtherSeedOrConversation_GivesOther()
    {
        string[] first = [.. Enumerable.Range(0, 12).Select(i => _generator.Generate(new PhraseRequest("listen") { Conversation = $"c{i}" })[0].Text)];
        Assert.True(first.Distinct(StringComparer.Ordinal).Count() > 3);
        string[] seeds = [.. Enumerable.Range(0, 12).Select(i => new PhraseGenerator(new PhraseOptions { Seed = i }).Generate(new PhraseRequest("listen"))[0].Text)];
        Assert.True(seeds.Distinct(StringComparer.Ordinal).Count() > 3);
    }

    [Fact]
    public void Generate_TurnAfterTurn_RepeatsNothingUntilAllHadTheirTurn()
    {
        string[] phrases = [.. Enumerable.Range(0, 7).SelectMany(t => _generator.Generate(new PhraseRequest("listen") { Turn = t })).Select(p => p.Text)];
        Assert.Equal(14, phrases.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Generate_WhatTheAgentSaid_IsNotOfferedAgain()
    {
        IReadOnlyList<Phrase> first = _generator.Generate(new PhraseRequest("accept"));
        IReadOnlyList<Phrase> next = _generator.Generate(new PhraseRequest("accept") { AgentMessages = [$"Hello there. {first[0].Text.ToUpperInvariant()}"] });
        Assert.DoesNotContain(next, p => p.Text == first[0].Text);
        Assert.Equal(2, next.Count);
    }

    [Fact]
    public void Generate_NoFacts_LeavesTheSlottedOut()
    {
        Assert.All(_generator.Generate(new PhraseRequest("outcome-answer") { Count = 10 }), p => Assert.Equal("find-out", p.Move));
        PhraseFacts facts = new() { Date = "Friday" };
        Assert.All(_generator.Generate(new PhraseRequest("outcome-answer") { Count = 3, For = "date", Facts = facts }), p => Assert.Contains("by Friday", p.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<b>{date}</b> & {{x}}", "<b>{date}</b> & {{x}}")]
    [InlineData("Fri\u0000day\n\u202Enow\u0007", "Fri day now")]
    [InlineData("Friday!!!", "Friday")]
    public void Generate_HostileFact_StaysText(string value, string shown)
    {
        PhraseRequest request = new("outcome-answer") { For = "date", Facts = new PhraseFacts { Date = value } };
        Assert.Contains(shown, _generator.Generate(request)[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u200B ")]
    [InlineData("...")]
    public void Generate_EmptyFact_CountsAsMissing(string value) =>
        Assert.DoesNotContain(_generator.Generate(new PhraseRequest("outcome-answer") { Count = 10, Facts = new PhraseFacts { Date = value } }), p => p.Move == "outcome-answer");

    [Fact]
    public void Generate_LongFact_CountsAsMissing() =>
        Assert.DoesNotContain(_generator.Generate(new PhraseRequest("outcome-answer") { Facts = new PhraseFacts { Date = new string('x', 161) } }), p => p.Move == "outcome-answer");

    [Fact]
    public void Generate_Options_AreListedAndCounted()
    {
        PhraseFacts facts = new() { Options = ["a refund", "a new lamp", "a repair"] };
        string[] phrases = [.. _generator.Generate(new PhraseRequest("options") { Count = 20, Facts = facts }).Select(p => p.Text)];
        Assert.Contains(phrases, p => p.Contains("a refund, a new lamp or a repair", StringComparison.Ordinal));
        Assert.Contains(phrases, p => p.Contains("three ways", StringComparison.Ordinal));
    }

    [Fact]
    public void Generate_Name_IsUsedButNotOverused()
    {
        PhraseRequest request = new("thank") { Count = 20, Facts = new PhraseFacts { Name = "Ms Okafor" } };
        IReadOnlyList<Phrase> first = _generator.Generate(request);
        Assert.InRange(first.Count(p => p.Text.Contains("Ms Okafor", StringComparison.Ordinal)), 1, first.Count / 2);
        Assert.DoesNotContain(_generator.Generate(request with { AgentMessages = ["Good morning, Ms Okafor."] }), p => p.Text.Contains("Okafor", StringComparison.Ordinal));
    }

    [Fact]
    public void Generate_Formal_HoldsNoWarmWords()
    {
        IReadOnlyList<Phrase> phrases = _generator.Generate(new PhraseRequest("accept") { Register = PhraseRegister.Formal, For = "anger" });
        Assert.Contains("dissatisfied", phrases[0].Text + phrases[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Generate_Social_KeepsTo280()
    {
        foreach (string move in _generator.Moves)
        {
            PhraseFacts facts = new() { Mirror = new string('m', 155), Alternative = new string('a', 155), Limit = new string('l', 155), Date = "Friday" };
            Assert.All(_generator.Generate(new PhraseRequest(move) { Count = 20, Channel = PhraseChannel.Social, Acknowledge = true, Facts = facts }), p => Assert.InRange(p.Text.Length, 1, 280));
        }
    }

    [Fact]
    public void Generate_OwnWordings_AreAddedReplacedOrForbidden()
    {
        PhraseOptions options = new();
        options.Facts["company"] = "Northline";
        options.Forbidden.Add("listening");
        MoveWordings thanks = new() { Replace = true };
        thanks.Wordings.Add("{company} thanks you for telling us.");
        options.Moves["thank"] = thanks;
        PhraseGenerator own = new(options);
        Assert.Equal("Northline thanks you for telling us.", Assert.Single(own.Generate(new PhraseRequest("thank"))).Text);
        Assert.DoesNotContain(own.Generate(new PhraseRequest("listen") { Count = 30 }), p => p.Text.Contains("listening", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(own.Generate(new PhraseRequest("outcome-answer") { Facts = new PhraseFacts { Date = "listening day" } }), p => p.Text.Contains("listening", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("label")]
    [InlineData("agent.label")]
    [InlineData("recap")]
    public void Generate_ByRuleOrOtherName_FindsTheMove(string name) => Assert.NotEmpty(_generator.Generate(new PhraseRequest(name)));

    [Fact]
    public void Generate_UnknownMove_GivesNothing() => Assert.Empty(_generator.Generate(new PhraseRequest("juggle")));

    [Fact]
    public void Constructor_BrokenOptions_ListsEveryError()
    {
        PhraseOptions options = new() { PhrasesPerMove = 0, Channel = (PhraseChannel)7 };
        options.Facts["No Good"] = "x";
        options.Forbidden.Add(" ");
        options.Paths.Add("no/such/folder");
        MoveWordings broken = new();
        broken.Wordings.Add("By {dat} at the latest.");
        broken.Wordings.Add("Never {closed");
        options.Moves["close"] = broken;
        OptionsValidationException error = Assert.Throws<OptionsValidationException>(() => new PhraseGenerator(options));
        Assert.Equal(
            [
                "Phrases:PhrasesPerMove is 0; it must lie between 1 and 10.",
                "Phrases:Channel is 7; it must be Chat, Mail, Phone or Social.",
                "Phrases:Facts holds 'No Good', which is no name of a slot. Use lower-case letters, digits and dashes.",
                "Phrases:Paths holds 'no/such/folder', which is neither a file nor a folder.",
                "Phrases:Forbidden holds an empty entry. Take it out: it would forbid everything.",
                "Phrases:Moves:close:Wordings:0: 'dat' is no slot. Did you mean 'date'? A slot of your own needs a value in Phrases:Facts.",
                "Phrases:Moves:close:Wordings:1: the slot that opens at character 7 is never closed. Write {name}.",
            ],
            error.Failures);
    }

    [Theory]
    [InlineData("""{ "phrases": ["x"] }""", "'move' is missing")]
    [InlineData("""{ "move": "thank" }""", "'phrases' is missing or empty")]
    [InlineData("""{ "move": "thank", "phrases": ["By {dat}."] }""", "own.json(1,32): 'dat' is no slot. Did you mean 'date'?")]
    [InlineData("""{ "move": "thank", "phrases": [{ "text": "x", "register": "posh" }] }""", "'register' is 'posh'.")]
    [InlineData("""{ "move": "thank", "phrases": [{ "text": "x", "channels": ["fax"] }] }""", "'fax' is no channel.")]
    [InlineData("""{ "move": "thank", "phrasees": [] }""", "Did you mean 'phrases'?")]
    [InlineData("""{ "move": "options", "phrases": ["Choose {options}."] }""", "write {options:or}")]
    [InlineData("""{ "move": "thank", "phrases": ["a [b"] }""", "an optional part is never closed")]
    [InlineData("""{ "move": """, "not valid JSON")]
    public void Read_BrokenFile_SaysWhatAndWhere(string json, string problem)
    {
        RuleFileException error = Assert.Throws<RuleFileException>(() => PhraseFileParser.Read(System.Text.Encoding.UTF8.GetBytes(json), "own.json", []));
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.StartsWith("own.json", error.Message, StringComparison.Ordinal);
    }
}
