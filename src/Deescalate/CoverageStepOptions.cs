namespace Deescalate;

/// <summary>A step of a coverage profile of your own.</summary>
public sealed class CoverageStepOptions
{
    /// <summary>Name of the step, as the standing tells it.</summary>
    public string Name { get; set; } = "";

    /// <summary>Ids of the rules of which one is enough to cover it.</summary>
    /// <value>The default is empty, which is an error.</value>
    public IList<string> Moves { get; } = [];
}
