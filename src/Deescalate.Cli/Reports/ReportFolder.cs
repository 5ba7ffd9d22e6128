using System.Text;
using Deescalate.Cli.Input;
using Deescalate.Cli.Output;

namespace Deescalate.Cli.Reports;

/// <summary>A report for each file, in a folder, under the file's name and another ending. Reports are never coloured.</summary>
internal sealed class ReportFolder : IReportTarget, IDisposable
{
    private readonly string _folder;
    private readonly string _ending;
    private readonly Func<CliEnvironment, IAnalysisReport> _create;
    private readonly CliEnvironment _environment;
    private InputFile? _file;
    private StreamWriter? _writer;
    private IAnalysisReport? _report;

    /// <param name="folder">The folder; made where it is not there.</param>
    /// <param name="files">The files that there will be reports on.</param>
    /// <param name="ending">Ending of the reports' names.</param>
    /// <param name="create">Makes a report that writes to an environment's output.</param>
    /// <param name="environment">The environment; its output is replaced by the report's file.</param>
    /// <exception cref="CliException">Two reports would have one name, a report would overwrite an input, or the folder is a file.</exception>
    public ReportFolder(string folder, IReadOnlyList<InputFile> files, string ending, Func<CliEnvironment, IAnalysisReport> create, CliEnvironment environment)
    {
        (_folder, _ending, _create, _environment) = (folder, ending, create, environment);
        OutputFolder.RefuseFile(folder);
        if (files.GroupBy(PathOf, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } same)
        {
            throw new CliException(ExitCode.Usage, $"'{same.First().Path}' and '{same.Last().Path}' would both be reported in '{same.Key}'. Name the folder above them, or run the tool for each.");
        }

        Dictionary<string, string> inputs = files.Where(f => !f.IsStandardInput).DistinctBy(f => RealPath.Of(f.Path), RealPath.Comparer).ToDictionary(f => RealPath.Of(f.Path), f => f.Path, RealPath.Comparer);
        foreach (string report in files.Select(PathOf))
        {
            if (inputs.TryGetValue(RealPath.Of(report), out string? input))
            {
                throw new CliException(ExitCode.Usage, $"the report '{report}' would overwrite the input '{input}'. Name another folder with --out; nothing was written.");
            }
        }
    }

    public IAnalysisReport For(InputFile file)
    {
        if (_report is not null && file == _file)
        {
            return _report;
        }

        Close();
        string path = PathOf(file);
        OutputFolder.Create(Path.GetDirectoryName(path)!);
        _writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        _file = file;
        _report = _create(_environment with { Out = _writer, Colour = false, Width = TerminalProbe.RedirectedWidth });
        return _report;
    }

    public void Close()
    {
        _report?.Close();
        _writer?.Dispose();
        (_report, _writer) = (null, null);
    }

    public void Dispose() => _writer?.Dispose();

    private string PathOf(InputFile file) => Path.Combine(_folder, Path.ChangeExtension(file.Name, null) + _ending);
}
