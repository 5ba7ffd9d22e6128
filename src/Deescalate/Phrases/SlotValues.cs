using Deescalate.Phrases.Mirroring;

namespace Deescalate.Phrases;

/// <summary>What the slots of one request are filled with. The mirror is made when it is first needed.</summary>
internal sealed class SlotValues(PhraseRequest request, PhraseOptions options, PhraseMemory memory, MirrorWriter mirrors)
{
    private bool _mirrored;
    private string? _mirror;

    /// <summary>The value of a slot, in the form asked for; null where it cannot be filled.</summary>
    public string? Find(in PhrasePart part)
    {
        if (part.Text == "options")
        {
            return List(part);
        }

        string? value = part.Text == "name" ? Name() : request.Facts[part.Text];
        value ??= options.Facts.TryGetValue(part.Text, out string? given) ? given : null;
        value = SlotText.Clean(value) ?? (part.Text is "mirror" ? Mirror() : part.Text is "problem" ? Problem() : null);
        return value is null ? null : part.Form switch
        {
            "a" => EnglishGrammar.WithArticle(value),
            "on" => EnglishGrammar.On(value),
            "by" => EnglishGrammar.By(value),
            "possessive" => EnglishGrammar.Possessive(value),
            _ => value,
        };
    }

    private string? List(in PhrasePart part)
    {
        List<string> items = [.. request.Facts.Options.Select(SlotText.Clean).OfType<string>()];
        return items.Count < 2 ? null : part.Form == "count" ? EnglishGrammar.Counted(items.Count, part.Noun!) : EnglishGrammar.List(items, part.Form!);
    }

    /// <summary>The customer's name, unless the agent has just used it.</summary>
    private string? Name() => request.Facts.Name is { } name && !memory.HasNameLately(name) ? name : null;

    /// <summary>What was said back, unless it is a wish: "the real problem is that you'd like a refund" is nobody's problem.</summary>
    /// <remarks>In a session the customer must have told what the trouble is: a detail is not said to be the heart of it.</remarks>
    private string? Problem() => request.History?.NamesRoot() != false && Mirror() is { } mirror && !MirrorWriter.IsWish(mirror) ? mirror : null;

    private string? Mirror()
    {
        if (!_mirrored)
        {
            _mirrored = true;
            _mirror = memory.Clause(mirrors);
        }

        return _mirror;
    }
}
