namespace Deescalate.Transcripts.Texts;

/// <summary>Words that name a role at the beginning of a line.</summary>
internal static class RoleLabels
{
    private static readonly Dictionary<string, ParticipantRole> _roles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["customer"] = ParticipantRole.Customer,
        ["client"] = ParticipantRole.Customer,
        ["caller"] = ParticipantRole.Customer,
        ["user"] = ParticipantRole.Customer,
        ["visitor"] = ParticipantRole.Customer,
        ["agent"] = ParticipantRole.Agent,
        ["advisor"] = ParticipantRole.Agent,
        ["adviser"] = ParticipantRole.Agent,
        ["representative"] = ParticipantRole.Agent,
        ["rep"] = ParticipantRole.Agent,
        ["operator"] = ParticipantRole.Agent,
        ["support"] = ParticipantRole.Agent,
        ["customer service"] = ParticipantRole.Agent,
        ["customer support"] = ParticipantRole.Agent,
        ["customer care"] = ParticipantRole.Agent,
        ["supervisor"] = ParticipantRole.Supervisor,
        ["manager"] = ParticipantRole.Supervisor,
        ["team lead"] = ParticipantRole.Supervisor,
        ["team leader"] = ParticipantRole.Supervisor,
        ["bot"] = ParticipantRole.Bot,
        ["chatbot"] = ParticipantRole.Bot,
        ["virtual assistant"] = ParticipantRole.Bot,
        ["system"] = ParticipantRole.System,
    };

    public static bool TryRead(string label, out ParticipantRole role) => _roles.TryGetValue(label, out role);

    /// <summary>A role word and a name or number after it: "Agent Anna", "Customer 2". A customer may only be numbered: "Customer Relations" is a department.</summary>
    public static bool TryReadWithName(string label, out ParticipantRole role, out string name)
    {
        int space = label.IndexOf(' ', StringComparison.Ordinal);
        name = space < 0 ? "" : label[(space + 1)..];
        role = default;
        return name.Length > 0 && _roles.TryGetValue(label[..space], out role)
            && (char.IsAsciiDigit(name[0]) || (char.IsUpper(name[0]) && !name.Contains(' ', StringComparison.Ordinal) && role != ParticipantRole.Customer));
    }
}
