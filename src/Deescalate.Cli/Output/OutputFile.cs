namespace Deescalate.Cli.Output;

/// <summary>A file that a command writes as a whole: what was there before stays until <see cref="Commit"/>, and for good where it does not come to that.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string? _target;
    private readonly string? _temporary;

    private OutputFile(Stream stream, string? target, string? temporary) => (Stream, _target, _temporary) = (stream, target, temporary);

    /// <summary>Takes the content.</summary>
    public Stream Stream { get; }

    /// <summary>Begins a file. Devices and pipes are written straight away; any other file is written beside its place first.</summary>
    /// <param name="option">The option that names it, for error texts.</param>
    /// <param name="path">Where it goes; symbolic links are followed.</param>
    /// <exception cref="CliException">It is a folder, or cannot be written.</exception>
    public static OutputFile Create(string option, string path)
    {
        if (Directory.Exists(path))
        {
            throw new CliException(ExitCode.Usage, $"{option} names the folder '{path}', where a file is meant. Name a file in it.");
        }

        string target = RealPath.Of(path);
        try
        {
            if (OpenDevice(path, target) is { } device)
            {
                return new OutputFile(device, target: null, temporary: null);
            }

            string temporary = $"{target}.{Path.GetRandomFileName()}";
            FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                options.UnixCreateMode = File.GetUnixFileMode(target);
            }

            return new OutputFile(new FileStream(temporary, options), target, temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CliException(ExitCode.SomeFailed, $"cannot write {option} '{path}': {Reason(e, target)}", e);
        }
    }

    /// <summary>Refuses a file that the command reads.</summary>
    /// <param name="option">The option that names it, for error texts.</param>
    /// <param name="path">The file to write.</param>
    /// <param name="inputs">The files that are read.</param>
    /// <exception cref="CliException">It is one of them.</exception>
    public static void RefuseInput(string option, string path, IEnumerable<string> inputs)
    {
        if (inputs.FirstOrDefault(i => File.Exists(i) && RealPath.AreSame(i, path)) is { } input)
        {
            throw new CliException(ExitCode.Usage, $"{option} names '{path}', which is the input '{input}'. Name another file; nothing was written.");
        }
    }

    /// <summary>Puts the file in its place.</summary>
    public void Commit()
    {
        Stream.Dispose();
        if (_temporary is not null)
        {
            File.Move(_temporary, _target!, overwrite: true);
        }
    }

    /// <summary>Ends it; what was not committed goes.</summary>
    public void Dispose()
    {
        try
        {
            Stream.Dispose();
        }
        finally
        {
            if (_temporary is not null)
            {
                File.Delete(_temporary);
            }
        }
    }

    /// <summary>Opens what is there and no plain file, such as <c>/dev/stdout</c> or a pipe; null for all else. Opening also shows whether it may be written.</summary>
    private static FileStream? OpenDevice(string path, string target)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        FileStream stream = new(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        if (!stream.CanSeek || IsDevice(Path.GetFullPath(path)) || IsDevice(target))
        {
            return stream;
        }

        stream.Dispose();
        return null;
    }

    private static bool IsDevice(string path) => path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal);

    private static string Reason(Exception e, string target) =>
        e is DirectoryNotFoundException or FileNotFoundException ? $"there is no folder '{Path.GetDirectoryName(target)}'." : e.Message;
}
