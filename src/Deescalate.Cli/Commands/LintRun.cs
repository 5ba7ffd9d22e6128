using Deescalate.Cli.Configuration;
using Deescalate.Cli.Input;
using Deescalate.Cli.Lint;
using Deescalate.Rules;

namespace Deescalate.Cli.Commands;

/// <summary>One run of <c>lint</c>: files in, one report out.</summary>
internal sealed class LintRun(AnalyzerSource source, CliEnvironment environment)
{
    private readonly List<string> _errors = [];

    public ReplySplit Split { get; init; }

    /// <summary>The least severity that makes the command fail; null where none does.</summary>
    public RuleSeverity? FailOn { get; init; }

    public string? Baseline { get; init; }

    public string? WriteBaseline { get; init; }

    public int Run(IReadOnlyList<string> names, ILintReport report)
    {
        if (WriteBaseline is not null)
        {
            Lint.Baseline.CheckTarget(WriteBaseline, names.Where(n => n != InputFile.StandardInput));
        }

        ConversationAnalyzer analyzer = source.Build();
        HashSet<string> known = [.. source.ReadRules().Select(r => r.Descriptor.Id), .. analyzer.Rules.Select(r => r.Id)];
        Baseline? baseline = Baseline is null ? null : Lint.Baseline.Read(Baseline);
        Linter linter = new(analyzer, known);
        List<ReplyFile> files = [];
        List<LintFinding> findings = [];
        foreach (string name in names)
        {
            if (Read(name) is { } file)
            {
                files.Add(file);
                _errors.AddRange(file.Errors);
                findings.AddRange(linter.Lint(file, _errors));
            }
        }

        int absent = 0;
        IReadOnlyList<LintFinding> marked = baseline?.Mark(findings, files, out absent) ?? findings;
        if (WriteBaseline is not null)
        {
            Lint.Baseline.Of(marked).Write(WriteBaseline);
        }

        RuleDescriptor[] rules = [.. analyzer.Rules.Where(r => r.Kind == RuleKind.Fault && r.Watches != RuleWatch.Customer).OrderBy(r => r.Id, StringComparer.Ordinal), .. LintRules.All];
        report.Write(new LintResult(rules, files, marked, _errors) { HasBaseline = baseline is not null, Absent = absent });
        return Close(marked);
    }

    private int Close(IReadOnlyList<LintFinding> findings)
    {
        foreach (string error in _errors)
        {
            environment.Error.WriteLine($"error: {error}");
        }

        if (_errors.Count > 0)
        {
            environment.Error.WriteLine($"{_errors.Count} could not be read or analysed; see above.");
            return ExitCode.SomeFailed;
        }

        return WriteBaseline is null && FailOn is { } least && findings.Any(f => f.Counts && f.Rule.Severity >= least) ? ExitCode.SomeFailed : ExitCode.Fine;
    }

    private ReplyFile? Read(string name)
    {
        try
        {
            if (name != InputFile.StandardInput)
            {
                return ReplyFileReader.Read(name, File.ReadAllBytes(name), Split);
            }

            using MemoryStream input = new();
            environment.In.CopyTo(input);
            return ReplyFileReader.Read("stdin", input.GetBuffer().AsSpan(0, (int)input.Length), Split);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _errors.Add(e is FileNotFoundException or DirectoryNotFoundException ? $"{name}: there is no such file."
                : Directory.Exists(name) ? $"{name}: is a folder; give the files in it." : $"{name}: {e.Message}");
            return null;
        }
    }
}
