namespace Deescalate.Cli.Lint;

/// <summary>Writes what a run of the linter came to.</summary>
internal interface ILintReport
{
    void Write(LintResult result);
}
