using Deescalate.Rules;

namespace Deescalate.Cli.Lint;

/// <summary>Something to say about a file of replies.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="File">The file.</param>
/// <param name="Place">The words at fault, as a stretch of the file.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
internal sealed record LintFinding(RuleDescriptor Rule, ReplyFile File, TextSpan Place, string Message)
{
    /// <summary>The reply; null for a finding about the file.</summary>
    public Reply? Reply { get; init; }

    public float Confidence { get; init; } = 1;

    public FindingAttributes Attributes { get; init; } = FindingAttributes.Empty;

    /// <summary>Says that it is the same finding when the file was changed elsewhere.</summary>
    public required string Fingerprint { get; init; }

    public LintState State { get; init; }

    /// <summary>What suppresses it, if anything.</summary>
    public Suppression? SuppressedBy { get; init; }

    /// <summary>Whether somebody should act on it: neither suppressed nor in the baseline.</summary>
    public bool Counts => SuppressedBy is null && State == LintState.New;

    public (int Line, int Column) Start => File.Source.PlaceOf(Place.Start);

    public (int Line, int Column) End => File.Source.PlaceOf(Place.End);

    /// <summary>The words at fault.</summary>
    public string Words => File.Source.Text.Substring(Place.Start, Place.Length);
}
