namespace Deescalate.Phrases;

/// <summary>How suggestions are worded: bound from configuration under <c>Phrases</c>, or set in code. Checked when the analyzer is made.</summary>
public sealed class PhraseOptions
{
    /// <summary>Begins the choice of wordings; the same seed gives the same choice.</summary>
    /// <value>The default is 0.</value>
    public int Seed { get; set; }

    /// <summary>Phrases for each next move; 1 to 10.</summary>
    /// <value>The default is 2.</value>
    public int PhrasesPerMove { get; set; } = 2;

    /// <summary>Where phrases will be read or heard.</summary>
    /// <value>The default is <see cref="PhraseChannel.Chat"/>.</value>
    public PhraseChannel Channel { get; set; }

    /// <summary>How phrases should sound.</summary>
    /// <value>The default is <see langword="null"/>: formal to a customer who writes formally, otherwise plain or warm.</value>
    public PhraseRegister? Register { get; set; }

    /// <summary>Facts of the company by slot, for your own wordings: <c>company</c>, <c>agent</c>, <c>hours</c>. A built-in slot given here (<c>person</c>,
    /// <c>role</c>) is filled with it in every conversation that does not say otherwise.</summary>
    /// <value>The default is empty.</value>
    public IDictionary<string, string> Facts { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Words that are never to be said; a phrase that holds one of them, in whatever case, is not offered.</summary>
    /// <value>The default is empty.</value>
    public IList<string> Forbidden { get; } = [];

    /// <summary>Files or folders with wordings of your own (<c>*.json</c>, see the published schema).</summary>
    /// <value>The default is empty.</value>
    public IList<string> Paths { get; } = [];

    /// <summary>Wordings of your own by move, without a file.</summary>
    /// <value>The default is empty.</value>
    public IDictionary<string, MoveWordings> Moves { get; } = new Dictionary<string, MoveWordings>(StringComparer.Ordinal);
}
