namespace Deescalate.Phrases.Mirroring;

/// <summary>A word of a clause.</summary>
/// <param name="Key">The word in lower case and right spelling.</param>
/// <param name="Said">The word as it is said back where nothing turns it.</param>
/// <param name="Class">What it can be.</param>
internal readonly record struct MirrorToken(string Key, string Said, WordClass Class)
{
    public static MirrorToken Break { get; } = new("", "", WordClass.Break);

    /// <summary>Written in capitals and not known: a code, an airport, a firm.</summary>
    public bool IsCode { get; init; }

    public bool Is(WordClass any) => (Class & any) != 0;

    /// <summary>A noun of service, whatever else it can be: "order", "charge".</summary>
    public bool IsNoun => Is(WordClass.Mass | WordClass.Countable | WordClass.Thing);

    /// <summary>A noun or an adjective, as far as can be told.</summary>
    public bool IsContent => (Class & (WordClass.Known | WordClass.Function)) == WordClass.Known;
}
