using System.Text;

namespace Deescalate.Transcripts.Reading;

/// <summary>Which column holds what.</summary>
internal sealed class CsvColumns
{
    public const string Missing = "there is no header row. The first row names the columns, 'role' and 'text' at least.";

    private static readonly char[] _delimiters = [',', ';', '\t', '|'];

    /// <summary>What a column may be called, by what it holds. Blanks, case, '_' and '-' do not matter.</summary>
    private static readonly (string Holds, string[] Names)[] _names =
    [
        ("text", ["text", "message", "body", "content", "utterance", "messagetext", "messagebody"]),
        ("role", ["role", "speaker", "sender", "from", "participant", "sendertype", "authortype", "speakerrole", "sentby", "direction"]),
        ("conversation", ["conversation", "conversationid", "ticketid", "ticket", "chatid", "callid", "sessionid", "caseid", "threadid", "dialogueid", "id"]),
        ("author", ["author", "name", "agent", "agentname", "authorname", "sendername", "speakername"]),
        ("at", ["at", "timestamp", "time", "date", "datetime", "createdat", "sentat", "created"]),
        ("startMs", ["startms", "startmillis", "beginoffsetmillis"]),
        ("endMs", ["endms", "endmillis", "endoffsetmillis"]),
        ("channel", ["channel", "medium"]),
    ];

    private readonly Dictionary<string, int> _places;
    private readonly string[] _header;

    private CsvColumns(string[] header, Dictionary<string, int> places)
    {
        _header = header;
        _places = places;
    }

    public int Count => _header.Length;

    public bool HasConversation => _places.ContainsKey("conversation");

    /// <summary>The character between columns: the one of which the first line has most.</summary>
    public static char DelimiterOf(ReadOnlySpan<byte> head)
    {
        string line = FirstLineOf(Encoding.UTF8.GetString(head[..Math.Min(head.Length, 4096)]));
        return _delimiters.MaxBy(d => line.Count(c => c == d));
    }

    /// <summary>Whether lines begin with a header that names text and role.</summary>
    public static bool AreIn(IReadOnlyList<string> lines, TranscriptOptions options)
    {
        string line = FirstLineOf(string.Join('\n', lines));
        string[] header = line.Split(_delimiters.MaxBy(d => line.Count(c => c == d)));
        Dictionary<string, int> places = Find([.. header.Select(h => h.Trim('"'))], options);
        return header.Length > 1 && places.ContainsKey("text") && places.ContainsKey("role");
    }

    /// <summary>Reads a header row.</summary>
    /// <exception cref="ConversationFormatException">A column is missing that must be there.</exception>
    public static CsvColumns Read(string[] header, int line, TranscriptInput input)
    {
        foreach ((string holds, string name) in input.Options.Columns)
        {
            if (!Array.Exists(_names, n => n.Holds.Equals(holds, StringComparison.OrdinalIgnoreCase)))
            {
                throw Problem($"a column cannot hold '{holds}'. Known are: {string.Join(", ", _names.Select(n => n.Holds))}.", line, input);
            }

            if (!header.Any(h => Plain(h) == Plain(name)))
            {
                throw Problem($"there is no column '{name}'. The header row names {header.Length}.", line, input);
            }
        }

        Dictionary<string, int> places = Find(header, input.Options);
        foreach (string needed in (string[])["text", "role"])
        {
            if (!places.ContainsKey(needed))
            {
                string known = string.Join(", ", _names.First(n => n.Holds == needed).Names);
                throw Problem($"no column holds the {needed}. Name one of them {known}, or say which it is with --column {needed}=NAME (TranscriptOptions.Columns).", line, input);
            }
        }

        return new CsvColumns(header, places);
    }

    /// <summary>Whether columns are there and stand before the text, so that a delimiter in the text does not move them.</summary>
    public bool StandBeforeText(params ReadOnlySpan<string> holds)
    {
        foreach (string held in holds)
        {
            if (!_places.TryGetValue(held, out int place) || place > _places["text"])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A field of a row; null where the column or the field is not there, or the field is empty.</summary>
    public string? Get(string[] fields, string holds) => _places.TryGetValue(holds, out int place) && place < fields.Length && fields[place].Length > 0 ? fields[place] : null;

    /// <summary>The name of a column, for error texts and places.</summary>
    public string NameOf(string holds) => _header[_places[holds]];

    private static Dictionary<string, int> Find(string[] header, TranscriptOptions options)
    {
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        string[] plain = [.. header.Select(Plain)];
        foreach ((string holds, string[] names) in _names)
        {
            string[] wanted = options.Columns.TryGetValue(holds, out string? named) ? [Plain(named)] : names;
            int place = wanted.Select(n => Array.IndexOf(plain, n)).FirstOrDefault(p => p >= 0, -1);
            if (place >= 0)
            {
                places[holds] = place;
            }
        }

        return places;
    }

    private static string Plain(string name) => name.Trim().Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    private static string FirstLineOf(string text)
    {
        string start = text.TrimStart();
        int end = start.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? start : start[..end];
    }

    private static ConversationFormatException Problem(string problem, int line, TranscriptInput input) => new(problem, line, 1, path: null, input.Source);
}
