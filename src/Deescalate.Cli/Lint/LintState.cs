namespace Deescalate.Cli.Lint;

/// <summary>How a finding of the linter compares with the baseline.</summary>
internal enum LintState
{
    /// <summary>Not in the baseline, or there is none.</summary>
    New,

    /// <summary>In the baseline.</summary>
    Unchanged,
}
