using Deescalate.Text;

namespace Deescalate.Cues;

/// <summary>Unfolds optional parts and nested choices of a parsed cue into plain sequences. Choices among plain words stay together as one element.</summary>
internal sealed class CueUnfolder(Language language)
{
    /// <summary>Most plain sequences that one cue may unfold into.</summary>
    public const int MostSequences = 512;

    private const int MostElements = 24;

    private readonly Dictionary<string, PlainChoice> _lists = new(StringComparer.Ordinal);

    /// <summary>Unfolds a cue.</summary>
    /// <exception cref="CueSyntaxException">It unfolds too far, matches nothing, or names an unknown list.</exception>
    public IEnumerable<FlatCue> Unfold(string cue, CueNode.Sequence parsed)
    {
        List<List<CueNode>> sequences = Sequences(cue, parsed.Items, nested: false);
        foreach (List<CueNode> sequence in sequences)
        {
            FlatCue flat = Flatten(cue, sequence);
            if (flat.Elements.Count > 0)
            {
                yield return flat;
            }
        }
    }

    /// <summary>All sequences of atoms: words, plain choices, entities, gaps, anchors.</summary>
    private List<List<CueNode>> Sequences(string cue, IEnumerable<CueNode> items, bool nested)
    {
        List<List<CueNode>> all = [[]];
        foreach (CueNode item in items)
        {
            List<List<CueNode>> continuations = item switch
            {
                CueNode.List list => [[ListChoice(cue, list)]],
                CueNode.Choice choice => Branches(cue, choice, nested),
                CueNode.Sequence sequence => Sequences(cue, sequence.Items, nested),
                _ => [[item]],
            };
            List<List<CueNode>> next = new(all.Count * continuations.Count);
            foreach (List<CueNode> head in all)
            {
                foreach (List<CueNode> tail in continuations)
                {
                    next.Add([.. head, .. tail]);
                }
            }

            all = next;
            if (all.Count > MostSequences)
            {
                throw new CueSyntaxException(cue, 1, $"it unfolds into more than {MostSequences} sequences. Split it, or put alternatives into a shared list.");
            }
        }

        return all;
    }

    private List<List<CueNode>> Branches(string cue, CueNode.Choice choice, bool nested)
    {
        List<IReadOnlyList<CueNode.Word>> plain = [];
        List<List<CueNode>> all = [];
        foreach (CueNode branch in choice.Branches)
        {
            foreach (List<CueNode> sequence in Sequences(cue, ((CueNode.Sequence)branch).Items, nested: true))
            {
                if (sequence.Count <= PhraseTables.Longest && sequence.TrueForAll(n => n is CueNode.Word))
                {
                    plain.Add([.. sequence.Cast<CueNode.Word>()]);
                }
                else if (sequence is [PlainChoice { Optional: false } inner])
                {
                    plain.AddRange(inner.Phrases);
                }
                else
                {
                    all.Add(sequence);
                }
            }
        }

        if (plain.Count > 0)
        {
            // What may be missing stays one element, unless it stands inside a choice that has to be written out anyway.
            bool keep = choice.Optional && !nested && all.Count == 0;
            all.Add([new PlainChoice(plain, keep)]);
            if (keep)
            {
                return all;
            }
        }

        if (choice.Optional)
        {
            all.Add([]);
        }

        return all;
    }

    private PlainChoice ListChoice(string cue, CueNode.List list)
    {
        if (_lists.TryGetValue(list.Name, out PlainChoice? known))
        {
            return known;
        }

        if (!language.Lists.TryGetValue(list.Name, out string[]? entries))
        {
            throw new CueSyntaxException(cue, list.Column, $"there is no list '@{list.Name}'. {Suggestion.For(list.Name, language.Lists.Keys, "Known are")}");
        }

        List<IReadOnlyList<CueNode.Word>> phrases = [];
        foreach (string entry in entries)
        {
            foreach (List<CueNode> sequence in Sequences(entry, CueParser.Parse(entry).Items, nested: true))
            {
                if (sequence is [PlainChoice inner])
                {
                    phrases.AddRange(inner.Phrases);
                }
                else if (sequence.Count is > 0 and <= PhraseTables.Longest && sequence.TrueForAll(n => n is CueNode.Word))
                {
                    phrases.Add([.. sequence.Cast<CueNode.Word>()]);
                }
                else
                {
                    throw new CueSyntaxException(cue, list.Column, $"entry '{entry}' of list '@{list.Name}' is not plain: up to {PhraseTables.Longest} words, with '~' or '*'.");
                }
            }
        }

        known = new PlainChoice(phrases, Optional: false);
        _lists.Add(list.Name, known);
        return known;
    }

    private static FlatCue Flatten(string cue, List<CueNode> sequence)
    {
        List<FlatElement> elements = [];
        CueAnchors anchors = CueAnchors.None;
        int gap = 0;
        byte startGap = 0;
        byte endGap = 0;
        bool ended = false;
        foreach (CueNode node in sequence)
        {
            switch (node)
            {
                case CueNode.Gap g:
                    gap = Math.Min(gap + g.Most, CueParser.LongestGap);
                    continue;
                case CueNode.Anchor { Kind: CueAnchors.SentenceStart or CueAnchors.MessageStart } anchor:
                    if (elements.Count > 0)
                    {
                        throw new CueSyntaxException(cue, anchor.Column, "'^' stands after words. It belongs at the beginning of the cue.");
                    }

                    anchors |= anchor.Kind;
                    continue;
                case CueNode.Anchor { Kind: CueAnchors.ClauseStart | CueAnchors.ClauseEnd } anchor:
                    if (gap > 0)
                    {
                        throw new CueSyntaxException(cue, anchor.Column, "',' stands beside a gap. Write it right before the first word, or right after the last.");
                    }

                    anchors |= elements.Count == 0 ? CueAnchors.ClauseStart : CueAnchors.ClauseEnd;
                    ended = elements.Count > 0;
                    continue;
                case CueNode.Anchor anchor:
                    anchors |= anchor.Kind;
                    if (anchor.Kind is CueAnchors.SentenceEnd or CueAnchors.MessageEnd)
                    {
                        endGap = (byte)gap;
                        ended = true;
                    }

                    gap = 0;
                    continue;
            }

            if (ended)
            {
                throw new CueSyntaxException(cue, 1, "words stand after '$' or ','. It belongs at the end of the cue.");
            }

            if (elements.Count == 0)
            {
                startGap = (byte)gap;
            }
            else if (gap > 0)
            {
                elements.Add(FlatElement.OfGap(gap));
            }

            gap = 0;
            elements.Add(node switch
            {
                CueNode.Entity entity => new FlatElement([], false, entity.Kind, entity.Capture, 0),
                PlainChoice choice => new FlatElement(choice.Phrases, choice.Optional, EntityKind.None, null, 0),
                _ => new FlatElement([[(CueNode.Word)node]], false, EntityKind.None, null, 0),
            });
        }

        if (elements.TrueForAll(e => e.Optional || e.Gap > 0))
        {
            throw new CueSyntaxException(cue, 1, "it can match without any word. Make at least one piece required.");
        }

        if (elements.Count > MostElements)
        {
            throw new CueSyntaxException(cue, 1, $"it is longer than {MostElements} words. Split it.");
        }

        return new FlatCue(elements, anchors, startGap, endGap);
    }

    /// <summary>A choice among runs of plain words, which needs no unfolding.</summary>
    private sealed record PlainChoice(IReadOnlyList<IReadOnlyList<CueNode.Word>> Phrases, bool Optional) : CueNode;
}
