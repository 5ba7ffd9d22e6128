using Deescalate.Rules;

namespace Deescalate.Phrases;

/// <summary>Mends a reply sentence by sentence: what carries a mistake loses its empty opening or goes, what carries a fact stays, and the words of the
/// moves that were missing are put around it.</summary>
/// <remarks>Immutable and safe to share between threads. Read the new wording again before you show it: a reply can hold more than one mistake.</remarks>
public sealed class PhraseRewriter
{
    private const int FewestWords = 3;
    private const int MostTried = 20;

    private readonly IPhraseGenerator _generator;
    private readonly Lazy<RewritePlans> _plans;

    /// <summary>Makes a rewriter.</summary>
    /// <param name="generator">What puts moves into words.</param>
    /// <param name="language">The language folder.</param>
    public PhraseRewriter(IPhraseGenerator generator, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(generator);
        ArgumentException.ThrowIfNullOrEmpty(language);
        _generator = generator;
        _plans = new Lazy<RewritePlans>(() => RewritePlans.Read(language));
    }

    /// <summary>A safer wording of a reply that has not been sent yet.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="findings">What was found in it; what is no fault is left alone.</param>
    /// <param name="situation">What is known of the case and what was said before; its move does not matter.</param>
    /// <returns>The new wording; <see langword="null"/> where there is nothing to mend, or no honest way to mend it without losing a fact.</returns>
    public string? Rewrite(string reply, IReadOnlyList<Finding> findings, PhraseRequest situation)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(situation);
        return Rewrite(reply, findings, situation.Facts, move => situation with { Move = move });
    }

    /// <param name="reply">The reply.</param>
    /// <param name="findings">What was found in it.</param>
    /// <param name="facts">The facts of the case.</param>
    /// <param name="situationOf">What to ask for where a move is to be put into words.</param>
    /// <param name="first">A move that has to come before all else, whether or not anything is wrong with the reply.</param>
    internal string? Rewrite(string reply, IReadOnlyList<Finding> findings, PhraseFacts facts, Func<string, PhraseRequest> situationOf, string? first = null)
    {
        List<(TextSpan Span, string? Text)> sentences = [.. Sentences(reply).Select(s => (s, (string?)s.In(reply).ToString()))];
        string? before = first, after = null, fact = null;
        bool mended = first is not null;
        foreach (Finding finding in findings)
        {
            if (finding.Rule.Kind != RuleKind.Fault || _plans.Value.Find(finding.RuleId) is not { } plan)
            {
                continue;
            }

            fact ??= plan.Needs is { } needed ? facts[needed] : null;
            if ((plan.Needs is not null && fact is null) || (!plan.Keep && !Mend(sentences, finding.Span, plan.Drop)))
            {
                return null;
            }

            before ??= plan.Before;
            after ??= plan.After;
            mended = true;
        }

        // An empty opening helps nobody, wherever it stands.
        sentences = [.. sentences.Select(s => (s.Span, s.Text is { } text && text.Length == s.Span.Length ? WithoutFrame(text) ?? text : s.Text))];
        return mended ? Join(Words(before, situationOf, null), sentences, Words(after, situationOf, fact), before is not null || after is not null) : null;
    }

    /// <summary>Cuts the opening off the sentences of a mistake, or takes them out; false where a fact would be lost with them.</summary>
    private bool Mend(List<(TextSpan Span, string? Text)> sentences, TextSpan mistake, bool drop)
    {
        for (int i = 0; i < sentences.Count; i++)
        {
            // What another mistake has changed already needs no second cut.
            if (sentences[i].Text is not { } text || text.Length != sentences[i].Span.Length || !sentences[i].Span.Overlaps(mistake))
            {
                continue;
            }

            string? rest = drop ? null : WithoutFrame(text);
            if (rest is null && text.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
            {
                return false;
            }

            sentences[i] = (sentences[i].Span, rest);
        }

        return true;
    }

    private string? WithoutFrame(string sentence)
    {
        foreach (string frame in _plans.Value.Frames)
        {
            if (sentence.StartsWith(frame, StringComparison.OrdinalIgnoreCase) && (sentence.Length == frame.Length || !char.IsLetter(sentence[frame.Length])))
            {
                string rest = sentence[frame.Length..].Trim(',', ':', ' ', '.');
                return rest.Count(c => c == ' ') >= FewestWords - 1 ? $"{char.ToUpperInvariant(rest[0])}{rest[1..]}." : null;
            }
        }

        return null;
    }

    /// <summary>Words for a move; with a fact, only words that hold it.</summary>
    private string? Words(string? move, Func<string, PhraseRequest> situationOf, string? fact) => move is null
        ? null
        : _generator.Generate(situationOf(move) with { Count = fact is null ? 1 : MostTried, Acknowledge = false })
            .FirstOrDefault(p => fact is null || p.Text.Contains(fact, StringComparison.Ordinal))?.Text ?? "";

    /// <summary>The parts in order; null where words were needed and none could be found, or nothing is left.</summary>
    private static string? Join(string? before, List<(TextSpan Span, string? Text)> sentences, string? after, bool needsWords)
    {
        string[] parts = [.. new[] { before }.Concat(sentences.Select(s => s.Text)).Append(after).OfType<string>().Where(p => p.Length > 0)];
        bool hasWords = before?.Length > 0 || after?.Length > 0;
        return parts.Length == 0 || (needsWords && !hasWords) ? null : string.Join(' ', parts);
    }

    private static IEnumerable<TextSpan> Sentences(string text)
    {
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            bool ends = i + 1 == text.Length || text[i] == '\n' || (text[i] is '.' or '!' or '?' && text[i + 1] is ' ' or '\n');
            if (ends)
            {
                while (start <= i && char.IsWhiteSpace(text[start]))
                {
                    start++;
                }

                int end = i + 1;
                while (end > start && char.IsWhiteSpace(text[end - 1]))
                {
                    end--;
                }

                if (end > start)
                {
                    yield return new TextSpan(start, end - start);
                }

                start = i + 1;
            }
        }
    }
}
