using Deescalate.Transcripts.Texts;

namespace Deescalate.Transcripts;

/// <summary>Takes the messages of one conversation from the format that reads it. Turns HTML into text, trims mail, and remembers where each text came from.</summary>
/// <remarks>Belongs to one conversation and one thread.</remarks>
public sealed class TranscriptBuilder
{
    private readonly List<Message> _messages = [];
    private readonly List<MessageSource> _sources = [];
    private Message? _open;
    private MappedText _openText = new();

    internal TranscriptBuilder(TranscriptOptions options) => Options = options;

    /// <summary>What the caller asked for.</summary>
    public TranscriptOptions Options { get; }

    /// <summary>Name of the conversation; copied to <see cref="Conversation.Id"/>.</summary>
    public string? Id { get; set; }

    /// <summary>Where it took place, such as <c>email</c> or <c>voice</c>; copied to <see cref="Conversation.Channel"/>.</summary>
    public string? Channel { get; set; }

    /// <summary>How many messages there are.</summary>
    public int Count => _messages.Count + (_open is null ? 0 : 1);

    /// <summary>The role that the caller gave to one of these names or ids; null where none is known.</summary>
    /// <param name="names">Names and ids of one participant.</param>
    public ParticipantRole? RoleOf(params ReadOnlySpan<string?> names)
    {
        foreach (string? name in names)
        {
            if (name is not null && Options.Customers.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                return ParticipantRole.Customer;
            }

            if (name is not null && Options.Agents.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                return ParticipantRole.Agent;
            }
        }

        return null;
    }

    /// <summary>Adds a message whose text is a string in JSON.</summary>
    /// <param name="message">The message; its text is set here.</param>
    /// <param name="text">The text; null for a message without words.</param>
    /// <param name="form">In which form it stands there.</param>
    /// <exception cref="ConversationFormatException"><paramref name="text"/> is no string.</exception>
    public void Add(Message message, JsonSource? text, TextForm form = TextForm.Plain)
    {
        ArgumentNullException.ThrowIfNull(message);
        Close();
        Add(message, text?.Text() ?? "", new SourcePosition(0, text?.Path, 0), form);
    }

    /// <summary>Adds a message whose text begins in a line; <see cref="Continue"/> may go on with it.</summary>
    /// <param name="message">The message; its text is set here.</param>
    /// <param name="line">The line.</param>
    /// <param name="start">Where the text begins in it.</param>
    public void Add(Message message, TextLine line, int start)
    {
        ArgumentNullException.ThrowIfNull(message);
        Open(message);
        _openText.Append(line.Text.AsSpan(start), new SourcePosition(line.Number, null, start));
    }

    /// <summary>Goes on with the text of the last message in a new line.</summary>
    /// <param name="line">The line; white space around it does not count.</param>
    public void Continue(TextLine line)
    {
        string trimmed = line.Text.Trim();
        int start = line.Text.Length - line.Text.TrimStart().Length;
        _openText.Append('\n', new SourcePosition(line.Number, null, 0));
        _openText.Append(trimmed, new SourcePosition(line.Number, null, start));
    }

    /// <summary>Adds a message; what comes after goes on with its text through <see cref="OpenText"/>.</summary>
    internal void Open(Message message)
    {
        Close();
        _open = message;
        _openText = new MappedText();
    }

    /// <summary>The text of the message that was opened last.</summary>
    internal MappedText OpenText => _openText;

    /// <summary>Changes the message that was opened last.</summary>
    internal Message? OpenMessage
    {
        get => _open;
        set => _open = value;
    }

    /// <summary>Adds a message whose text stands at a place.</summary>
    internal void Add(Message message, string text, SourcePosition at, TextForm form)
    {
        List<(int Start, int Length, TrimmedKind Kind)> cut = [];
        MappedText mapped = form is TextForm.Html or TextForm.HtmlMail ? HtmlText.Read(text, at, form == TextForm.HtmlMail ? cut : null) : MappedText.Of(text, at);
        if (form is TextForm.Mail or TextForm.HtmlMail && !Options.KeepQuotedText)
        {
            AddTrimmed(message, mapped, MailTrimmer.Find(mapped.ToString(), cut));
            return;
        }

        mapped = form == TextForm.Plain ? mapped : mapped.Trim();
        Take(message, mapped, []);
    }

    internal TranscriptItem Build(int line)
    {
        Close();
        return new TranscriptItem(line, new Conversation(_messages) { Id = Id, Channel = Channel }, null) { Sources = _sources };
    }

    private void AddTrimmed(Message message, MappedText text, IReadOnlyList<(int Start, int Length, TrimmedKind Kind)> cut)
    {
        MappedText kept = text.Without([.. cut.Select(c => (c.Start, c.Length))]);

        // A mail that is nothing but quotation says it all with it.
        if (kept.Length == 0)
        {
            Take(message, text.Trim(), []);
            return;
        }

        Take(message, kept, [.. cut.Select(c => new TrimmedText(c.Kind, text.Slice(c.Start, c.Length).Trim(), text.Locate(c.Start)))]);
    }

    private void Close()
    {
        if (_open is not null)
        {
            Take(_open, _openText.Trim(), []);
            _open = null;
        }
    }

    private void Take(Message message, MappedText text, IReadOnlyList<TrimmedText> trimmed)
    {
        _messages.Add(message with { Text = text.ToString() });
        _sources.Add(text.ToSource(trimmed));
    }
}
