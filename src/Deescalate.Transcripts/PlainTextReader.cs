using System.Text;

namespace Deescalate.Transcripts;

/// <summary>Reads lines that begin with a speaker, and lines that go on with what the speaker said.</summary>
internal sealed class PlainTextReader
{
    private readonly string? _source;
    private readonly List<Message> _messages = [];
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, ParticipantRole> _known = new(StringComparer.OrdinalIgnoreCase);
    private Message? _open;

    public PlainTextReader(TranscriptOptions options, string? source)
    {
        _source = source;
        foreach (string name in options.Customers)
        {
            _known[name] = ParticipantRole.Customer;
        }

        foreach (string name in options.Agents)
        {
            _known[name] = ParticipantRole.Agent;
        }
    }

    public void Add(string line, int number)
    {
        bool indented = line.Length > 0 && char.IsWhiteSpace(line[0]);
        string trimmed = line.Trim();
        SpeakerLabel? label = indented && _open is not null ? null : SpeakerLabel.Read(trimmed);
        if (label is not null && Begin(label, number))
        {
            return;
        }

        if (_open is not null)
        {
            _text.Append('\n').Append(trimmed);
        }
        else if (trimmed.Length > 0 && trimmed[0] != '#')
        {
            throw Problem(number, "this line has no speaker. Begin it with 'Customer:', 'Agent:' or 'Name (agent):'. Lines before the first speaker may begin with '#'.");
        }
    }

    public IReadOnlyList<Message> Close(int lines)
    {
        CloseMessage();
        return _messages.Count > 0 ? _messages : throw Problem(Math.Max(lines, 1), "there is no conversation here. Write lines such as 'Customer: ...' and 'Agent: ...', or give JSON.");
    }

    /// <summary>Begins a message if the label names a known speaker; false if the line only goes on.</summary>
    private bool Begin(SpeakerLabel label, int number)
    {
        if (Resolve(label) is not var (role, author))
        {
            return label.LooksLikeName
                ? throw Problem(
                    number,
                    $"'{label.Name}' is not a known speaker. Write the role in brackets once ('{label.Name} (agent):'), map the name with --customer or --agent "
                    + "(TranscriptOptions.Customers, .Agents), or indent the line if it goes on with the message above.")
                : false;
        }

        CloseMessage();
        _open = new Message(role, "") { Author = author, At = label.At };
        _text.Append(label.Text);
        return true;
    }

    private (ParticipantRole Role, string? Author)? Resolve(SpeakerLabel label)
    {
        if (label.NotedRole is { } noted)
        {
            _known[label.Name] = noted;
            return (noted, label.Name);
        }

        return _known.TryGetValue(label.Name, out ParticipantRole known) ? (known, label.Name)
            : RoleLabels.TryRead(label.Name, out ParticipantRole role) ? (role, null)
            : RoleLabels.TryReadWithName(label.Name, out role, out string name) ? (role, name)
            : null;
    }

    private void CloseMessage()
    {
        if (_open is not null)
        {
            _messages.Add(_open with { Text = _text.ToString().Trim() });
            _text.Clear();
        }
    }

    private ConversationFormatException Problem(int line, string problem) => new(problem, line, 1, path: null, _source);
}
