using System.Text.Json;

namespace Deescalate.Calibration;

/// <summary>Reads JSON Lines. Empty lines are passed over; bad ones are listed, and do not stop the rest.</summary>
internal static class JsonRows
{
    /// <summary>Makes a row of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="row">The row; null where there is none to be had of the line.</param>
    /// <returns>What is wrong with the line; null for nothing.</returns>
    public delegate string? RowReader<T>(JsonElement line, out T? row);

    /// <summary>Reads a source to its end.</summary>
    /// <param name="reader">The lines.</param>
    /// <param name="source">Its name, for error texts.</param>
    /// <param name="read">Makes a row of a line.</param>
    public static (IReadOnlyList<T> Rows, IReadOnlyList<BadRow> Bad) Read<T>(TextReader reader, string source, RowReader<T> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(reader);
        List<T> rows = [];
        List<BadRow> bad = [];
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (TryRead(line, read, out T? row) is { } problem)
            {
                bad.Add(new BadRow(source, number, problem));
            }
            else if (row is not null)
            {
                rows.Add(row);
            }
        }

        return (rows, bad);
    }

    private static string? TryRead<T>(string line, RowReader<T> read, out T? row)
        where T : class
    {
        row = null;
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            return read(document.RootElement, out row);
        }
        catch (JsonException e)
        {
            // The reader's own message may quote the line, which is somebody's text.
            return $"not valid JSON at byte {e.BytePositionInLine}.";
        }
        catch (InvalidOperationException)
        {
            return "a field holds half of a surrogate pair, which is no text.";
        }
    }
}
