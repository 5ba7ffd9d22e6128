using System.Text;
using Deescalate.Rules;
using Deescalate.Text;

namespace Deescalate.Tests.Support;

/// <summary>Reads texts as far as the text engine does.</summary>
internal static class Texts
{
    private static readonly Vocabulary _vocabulary = SharedAnalyzer.Instance.RuleSet.Index.Vocabulary;

    public static TermBuffer Read(string text)
    {
        TokenBuffer tokens = new();
        TermBuffer terms = new();
        Tokenizer.Tokenize(text, tokens);
        TermReader.Read(text, tokens, _vocabulary, terms);
        EntityRecognizer.Recognize(terms);
        ScopeMarker.Mark(terms);
        return terms;
    }

    /// <summary>The folded words of a text, unknown ones as written in lower case.</summary>
    public static string Words(string text)
    {
        TermBuffer buffer = Read(text);
        StringBuilder words = new();
        for (int i = 0; i < buffer.Count; i++)
        {
            string known = buffer.Lexeme(i).ToString();
            words.Append(i > 0 ? " " : "").Append(known.Length > 0 && !known.EndsWith('*') ? known : text.Substring(buffer.Terms[i].Start, buffer.Terms[i].Length).ToLowerInvariant());
        }

        return words.ToString();
    }

    public static IEnumerable<(TokenKind Kind, string Text)> Tokens(string text)
    {
        TokenBuffer tokens = new();
        Tokenizer.Tokenize(text, tokens);
        return [.. tokens.Tokens.ToArray().Select(t => (t.Kind, text.Substring(t.Start, t.Length)))];
    }

    public static IEnumerable<(string Kind, string Text)> Entities(string text)
    {
        TermBuffer buffer = Read(text);
        return [.. buffer.Entities.ToArray().Select(e => (e.Kind.ToString(), buffer.SpanOf(e.First, e.Last).In(text).ToString()))];
    }

    /// <summary>The words of a text that carry a flag.</summary>
    public static string Flagged(string text, TermFlags flag)
    {
        TermBuffer buffer = Read(text);
        return string.Join(' ', buffer.Terms.ToArray().Where(t => t.Has(flag)).Select(t => text.Substring(t.Start, t.Length)));
    }

    /// <summary>Analyzer that holds one rule with the given cues and nothing else.</summary>
    public static bool Matches(string cue, string text, string guards = "[]") => Findings(cue, text, guards).Count > 0;

    public static IReadOnlyList<Finding> Findings(string cue, string text, string guards = "[]")
    {
        string json = $$"""{"id":"test.cue","kind":"state","watches":"customer","title":"t","guards":{{guards}},"cues":[{{System.Text.Json.JsonSerializer.Serialize(cue)}}]}""";
        RuleFile file = RuleFileReader.Read(Encoding.UTF8.GetBytes(json), "test.json");
        RuleSet rules = RuleRegistry.Of([file], complete: false).Build(new Dictionary<string, RuleOptions>(), EmbeddedData.ReadLanguage("en"));
        ConversationAnalyzer analyzer = new(rules, MoveGrammar.BuiltIn("en"), new Deescalate.Phrases.PhraseGenerator(), new DeescalateOptions(), new Telemetry(Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance));
        return analyzer.StartSession().Add(Message.FromCustomer(text)).Findings;
    }
}
