namespace Deescalate.Phrases;

/// <summary>Wordings of your own for one move.</summary>
public sealed class MoveWordings
{
    /// <summary>The wordings, with slots in braces: <c>I'll check {date:on} that it worked.</c></summary>
    /// <value>The default is empty.</value>
    public IList<string> Wordings { get; } = [];

    /// <summary>Whether they stand in place of the built-in ones rather than beside them.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Replace { get; set; }
}
