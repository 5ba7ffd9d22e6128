namespace Deescalate.Accuracy.Report;

/// <summary>One measured number.</summary>
/// <param name="Capability">What of the library it measures.</param>
/// <param name="Set">What it was measured on.</param>
/// <param name="Items">How many items.</param>
/// <param name="Metric">How.</param>
/// <param name="Value">The number.</param>
internal sealed record Figure(string Capability, string Set, int Items, string Metric, double Value)
{
    /// <summary>What a simple baseline reaches, with its name; empty where none is known.</summary>
    public string Floor { get; init; } = "";

    /// <summary>What we mean to reach; null where the number is for information.</summary>
    public double? Reach { get; init; }

    /// <summary>Whether a smaller number is better.</summary>
    public bool LessIsBetter { get; init; }

    /// <summary>What a person reaches against others; empty where it is not known.</summary>
    public string Human { get; init; } = "";

    /// <summary>Lines behind the number, shown on request.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    public bool? Reached => Reach is not { } reach ? null : LessIsBetter ? Value <= reach : Value >= reach;
}
