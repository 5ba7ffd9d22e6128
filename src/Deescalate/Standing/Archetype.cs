namespace Deescalate;

/// <summary>Who a difficult caller is being, after the three callers of frontline training: one who will not stop talking, one who
/// frightens, one who wants the boss.</summary>
public enum Archetype
{
    /// <summary>Leaves no gap and ignores questions.</summary>
    Monologuer,

    /// <summary>Insults or threatens the agent.</summary>
    Bully,

    /// <summary>Insists on someone with more authority.</summary>
    Escalator,
}
