using Deescalate.Cli.Input;

namespace Deescalate.Cli.Reports;

/// <summary>One report on all files.</summary>
internal sealed class SingleReport(IAnalysisReport report) : IReportTarget
{
    public IAnalysisReport For(InputFile file) => report;

    public void Close() => report.Close();
}
