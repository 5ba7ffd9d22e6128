namespace Deescalate.Phrases;

/// <summary>The wordings of one move, as read from its file. Immutable once the catalogue is made.</summary>
internal sealed class PhraseMove
{
    public required string Move { get; init; }

    /// <summary>Where it was read, for error texts: a file with line and column, or the path of an option.</summary>
    public string Place { get; init; } = "";

    /// <summary>The rule that recognises the words; none where null.</summary>
    public string? Rule { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The move to put into words where this one cannot be.</summary>
    public string? Otherwise { get; init; }

    /// <summary>Whether the words answer a feeling, so that none needs to be put before them.</summary>
    public bool Acknowledges { get; init; }

    /// <summary>Whether a wording should hold none of the customer's own content words.</summary>
    public bool FreshWords { get; init; }

    /// <summary>Whether the words only announce something, so that they do not stand in for another move when an agent has said as much already.</summary>
    public bool Once { get; init; }

    /// <summary>Whether a file of the user's own stands in place of the built-in one.</summary>
    public bool Replace { get; init; }

    /// <summary>A customer message in whose answer the words fit, for tests.</summary>
    public string Given { get; init; } = "";

    /// <summary>Values for the slots, for tests.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public required IReadOnlyList<PhraseTemplate> Templates { get; init; }

    public PhraseMove With(IEnumerable<PhraseTemplate> templates) => new()
    {
        Move = Move,
        Rule = Rule,
        Aliases = Aliases,
        Otherwise = Otherwise,
        Acknowledges = Acknowledges,
        FreshWords = FreshWords,
        Once = Once,
        Given = Given,
        Facts = Facts,
        Templates = [.. templates],
    };
}
