using Deescalate.Rules;

namespace Deescalate.Cli.Lint;

/// <summary>What a run of the linter came to.</summary>
/// <param name="Rules">All rules that could have reported.</param>
/// <param name="Files">The files that were read.</param>
/// <param name="Findings">The findings, suppressed and known ones included, in the order of the files.</param>
/// <param name="Errors">What could not be read, a line each.</param>
internal sealed record LintResult(
    IReadOnlyList<RuleDescriptor> Rules, IReadOnlyList<ReplyFile> Files, IReadOnlyList<LintFinding> Findings, IReadOnlyList<string> Errors)
{
    /// <summary>Whether the findings were compared with a baseline.</summary>
    public bool HasBaseline { get; init; }

    /// <summary>How many findings of the baseline are gone.</summary>
    public int Absent { get; init; }
}
