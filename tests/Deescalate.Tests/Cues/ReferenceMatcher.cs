using Deescalate.Cues;
using Deescalate.Tests.Support;
using Deescalate.Text;

namespace Deescalate.Tests.Cues;

/// <summary>What docs/cue-language.md says, word for word and slowly: walks the parsed cue from every word of a text. Knows nothing of unfolding,
/// indexes, triggers or bits.</summary>
internal sealed class ReferenceMatcher(Language language, TermBuffer buffer)
{
    private readonly Dictionary<string, CueNode.Sequence[]> _lists = new(StringComparer.Ordinal);

    /// <summary>Whether a cue stands anywhere in the text.</summary>
    public bool Matches(CueNode.Sequence cue)
    {
        for (int first = 0; first < buffer.Count; first++)
        {
            if (Ends(cue, first, inside: false).Any(end => end > first || end < 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Every place at which a piece that begins at a word may end.</summary>
    /// <param name="node">The piece.</param>
    /// <param name="at">The word.</param>
    /// <param name="inside">Whether words of the cue stand before it.</param>
    private IEnumerable<int> Ends(CueNode node, int at, bool inside) => node switch
    {
        CueNode.Word word => Words(word, at, inside),
        CueNode.List list => ListEntries(list.Name).SelectMany(entry => Ends(entry, at, inside)).Distinct(),
        CueNode.Entity entity => At(at, inside) && buffer.Terms[at].EntityStart is > 0 and int number && buffer.Entities[number - 1] is var found && found.Kind == entity.Kind ? [at + found.Count] : [],
        CueNode.Gap gap => Enumerable.Range(at, gap.Most + 1).TakeWhile(end => end == at || At(end - 1, inside || end - 1 > at)),
        CueNode.Choice choice => choice.Branches.SelectMany(b => Ends(b, at, inside)).Concat(choice.Optional ? [at] : []).Distinct(),
        CueNode.Sequence sequence => sequence.Items.Aggregate((IEnumerable<int>)[at], (ends, item) => [.. ends.SelectMany(end => Ends(item, end, inside || end > at)).Distinct()]),
        CueNode.Anchor anchor => Stands(anchor.Kind, at) ? [at] : [],
        _ => throw new InvalidOperationException(node.ToString()),
    };

    /// <summary>Whether there is a word, and no sentence begins between it and the words of the cue before it.</summary>
    private bool At(int at, bool inside) => at < buffer.Count && (!inside || !buffer.Terms[at].Has(TermFlags.SentenceStart));

    private bool Stands(CueAnchors anchor, int at) => anchor switch
    {
        CueAnchors.SentenceStart => buffer.Terms[at].Has(TermFlags.Opens),
        CueAnchors.MessageStart => at == 0,
        CueAnchors.MessageEnd => at == buffer.Count,
        CueAnchors.SentenceEnd => at > 0 && buffer.Terms[at - 1].Has(TermFlags.SentenceEnd),
        CueAnchors.ClauseStart | CueAnchors.ClauseEnd => at == buffer.Count || buffer.Terms[at].Has(TermFlags.SentenceStart | TermFlags.ClauseStart) || (at > 0 && buffer.Terms[at - 1].Has(TermFlags.SentenceEnd)),
        CueAnchors.Asked => at > 0 && buffer.Terms[at - 1].Has(TermFlags.Asked),
        _ => at > 0 && buffer.Terms[at - 1].Has(TermFlags.Exclaimed),
    };

    private IEnumerable<int> Words(CueNode.Word word, int at, bool inside)
    {
        IEnumerable<string> forms = word.Form == WordForm.Inflected ? language.InflectionsOf(word.Folded) : [word.Folded];
        foreach (string form in forms)
        {
            string[] spelled = language.Spellings.TryGetValue(form, out string[]? words) ? words : [form];
            if (word.Form == WordForm.Inflected && spelled.Length > 1)
            {
                continue;
            }

            if (Enumerable.Range(0, spelled.Length).All(i => At(at + i, inside || i > 0) && Is(at + i, spelled[i], word.Form == WordForm.Prefix)))
            {
                yield return at + spelled.Length;
            }
        }
    }

    private bool Is(int at, string word, bool prefix)
    {
        ReadOnlySpan<char> lexeme = buffer.Lexeme(at);
        return prefix ? lexeme.StartsWith(word, StringComparison.Ordinal) : lexeme.SequenceEqual(word);
    }

    private CueNode.Sequence[] ListEntries(string name)
    {
        if (!_lists.TryGetValue(name, out CueNode.Sequence[]? entries))
        {
            entries = Array.ConvertAll(language.Lists[name], CueParser.Parse);
            _lists.Add(name, entries);
        }

        return entries;
    }
}
