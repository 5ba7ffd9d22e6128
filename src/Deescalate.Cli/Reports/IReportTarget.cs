using Deescalate.Cli.Input;

namespace Deescalate.Cli.Reports;

/// <summary>Where the report on a file goes.</summary>
internal interface IReportTarget
{
    /// <summary>The report that takes the analyses of a file. Files come one after the other.</summary>
    IAnalysisReport For(InputFile file);

    /// <summary>Ends what is open.</summary>
    void Close();
}
