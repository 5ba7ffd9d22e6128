using System.Runtime.CompilerServices;
using Deescalate.Transcripts;

namespace Deescalate.Cli.Input;

/// <summary>Reads files one after the other. What cannot be read is told on standard error, counted, and does not stop the rest.</summary>
internal sealed class ConversationSource(TranscriptReader reader, CliEnvironment environment)
{
    private readonly TextWriter _error = TextWriter.Synchronized(environment.Error);

    private int _failed;
    private int _read;

    /// <summary>How much could not be read or analysed.</summary>
    public int Failed => Volatile.Read(ref _failed);

    /// <summary>How many conversations were read.</summary>
    public int Read => Volatile.Read(ref _read);

    public async IAsyncEnumerable<(InputFile File, TranscriptItem Item)> ReadAsync(IReadOnlyList<InputFile> files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (InputFile file in files)
        {
            await using Stream? stream = Open(file);
            if (stream is null)
            {
                continue;
            }

            await foreach (TranscriptItem item in reader.ReadAsync(stream, file.Source, cancellationToken))
            {
                if (item.Error is null)
                {
                    Interlocked.Increment(ref _read);
                    yield return (file, item);
                }
                else
                {
                    Fail(item.Error.Message);
                }
            }
        }
    }

    /// <summary>Tells of something that could not be read or analysed, and counts it.</summary>
    public void Fail(string problem)
    {
        Interlocked.Increment(ref _failed);
        environment.Progress.Clear();
        _error.WriteLine($"error: {problem}");
    }

    /// <summary>Tells how much failed, and gives the exit code.</summary>
    public int Finish(string what)
    {
        environment.Progress.Clear();
        if (Failed > 0)
        {
            _error.WriteLine($"{Failed} could not be {what}; see above.");
        }

        return Failed > 0 ? ExitCode.SomeFailed : ExitCode.Fine;
    }

    private Stream? Open(InputFile file)
    {
        try
        {
            return file.IsStandardInput ? environment.In : File.OpenRead(file.Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Fail(e is FileNotFoundException or DirectoryNotFoundException ? $"{file.Path}: there is no such file." : $"{file.Path}: {e.Message}");
            return null;
        }
    }
}
