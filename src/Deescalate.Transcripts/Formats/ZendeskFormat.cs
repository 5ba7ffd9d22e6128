namespace Deescalate.Transcripts.Formats;

/// <summary>A Zendesk ticket with its comments, or the comments alone as the API lists them (<c>/tickets/{id}/comments?include=users</c>). Roles come from the
/// side-loaded users, or from the ticket's requester.</summary>
internal sealed class ZendeskFormat : JsonTranscriptFormat
{
    private const string SystemAuthor = "-1";
    private const string WhoIsWho =
        "Export with include=users, give the ticket's 'requester_id', or name the author's id with --customer or --agent (TranscriptOptions.Customers, .Agents).";

    public ZendeskFormat()
        : base("zendesk", "Zendesk ticket comments, with users or the requester")
    {
    }

    public override IReadOnlyList<string> Signatures { get; } = ["comments[].author_id"];

    public override string? List => "tickets";

    protected internal override void Read(JsonSource conversation, TranscriptBuilder transcript)
    {
        transcript.Id = (conversation.Find("id") ?? conversation.Find("ticket_id"))?.Id() ?? transcript.Id;
        Dictionary<string, (ParticipantRole Role, string? Name)> users = ReadUsers(conversation);
        string? requester = conversation.Find("requester_id")?.Id();
        foreach (JsonSource comment in conversation.Get("comments", "It holds the ticket's comments.").Items())
        {
            transcript.Channel ??= comment.Find("via")?.Find("channel")?.Text();
            bool isPublic = comment.Find("public")?.Flag() ?? true;
            if (!isPublic && !transcript.Options.IncludePrivateNotes)
            {
                continue;
            }

            JsonSource author = comment.Get("author_id", "It says who wrote the comment.");
            (ParticipantRole role, string? name) = RoleOf(author, users, requester, transcript);
            Message message = new(isPublic ? role : ParticipantRole.System, "") { Author = name ?? author.Id(), At = comment.Find("created_at")?.Time() };
            JsonSource? plain = comment.Find("plain_body") ?? comment.Find("body");
            JsonSource text = plain ?? comment.Find("html_body") ?? throw comment.Problem("the words are missing. A comment has 'plain_body', 'body' or 'html_body'.");
            transcript.Add(message, text, plain is null ? TextForm.HtmlMail : TextForm.Mail);
        }
    }

    private static Dictionary<string, (ParticipantRole Role, string? Name)> ReadUsers(JsonSource conversation)
    {
        Dictionary<string, (ParticipantRole Role, string? Name)> users = new(StringComparer.Ordinal);
        foreach (JsonSource user in conversation.Find("users")?.Items() ?? [])
        {
            JsonSource role = user.Get("role", "A user is 'end-user', 'agent' or 'admin'.");
            users[user.Get("id", "Comments name their author by it.").Id()] = (
                role.Text() switch
                {
                    "end-user" => ParticipantRole.Customer,
                    "agent" or "admin" => ParticipantRole.Agent,
                    _ => throw role.Unknown("role", "end-user, agent, admin"),
                },
                user.Find("name")?.Text());
        }

        return users;
    }

    private static (ParticipantRole Role, string? Name) RoleOf(
        JsonSource author, Dictionary<string, (ParticipantRole Role, string? Name)> users, string? requester, TranscriptBuilder transcript)
    {
        string id = author.Id();
        bool known = users.TryGetValue(id, out (ParticipantRole Role, string? Name) user);
        return transcript.RoleOf(id, user.Name) is { } named ? (named, user.Name)
            : known ? user
            : id == SystemAuthor ? (ParticipantRole.System, null)
            : requester is not null ? (id == requester ? ParticipantRole.Customer : ParticipantRole.Agent, null)
            : throw author.Problem($"nothing says whether this author is the customer or an agent. {WhoIsWho}");
    }
}
