namespace Deescalate.Wire;

/// <summary>Names of the roles on the wire.</summary>
internal static class RoleNames
{
    public static IReadOnlyList<string> All { get; } = ["customer", "agent", "supervisor", "bot", "system"];

    public static string Listed { get; } = string.Join(", ", All);

    public static string Of(ParticipantRole role) => All[(int)role];

    public static bool TryRead(string name, out ParticipantRole role)
    {
        for (int i = 0; i < All.Count; i++)
        {
            if (All[i].Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                role = (ParticipantRole)i;
                return true;
            }
        }

        role = default;
        return false;
    }
}
