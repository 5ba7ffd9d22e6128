namespace Deescalate.Transcripts.Texts;

/// <summary>Who is who in a file that names its speakers: what the caller said, role words, and roles noted in brackets, once for the whole file.</summary>
internal sealed class Speakers
{
    private readonly Dictionary<string, ParticipantRole> _known = new(StringComparer.OrdinalIgnoreCase);

    public Speakers(TranscriptOptions options)
    {
        foreach (string name in options.Customers)
        {
            _known[name] = ParticipantRole.Customer;
        }

        foreach (string name in options.Agents)
        {
            _known[name] = ParticipantRole.Agent;
        }
    }

    /// <summary>How to make a speaker known, for error texts.</summary>
    public static string Remedy(string name) =>
        $"Write the role in brackets once ('{name} (agent):'), map the name with --customer or --agent (TranscriptOptions.Customers, .Agents)";

    /// <summary>The role of a speaker, and the name where it is more than a role word; null where it is not known.</summary>
    public (ParticipantRole Role, string? Author)? Resolve(string name, ParticipantRole? noted = null)
    {
        if (noted is { } role)
        {
            _known[name] = role;
            return (role, name);
        }

        return _known.TryGetValue(name, out role) ? (role, name)
            : RoleLabels.TryRead(name, out role) ? (role, null)
            : RoleLabels.TryReadWithName(name, out role, out string rest) ? (role, rest)
            : null;
    }
}
