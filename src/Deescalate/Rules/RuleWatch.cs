namespace Deescalate.Rules;

/// <summary>Whose messages a rule reads.</summary>
public enum RuleWatch
{
    /// <summary>Customer messages.</summary>
    Customer,

    /// <summary>Messages of agents, supervisors and bots.</summary>
    Agent,

    /// <summary>Both.</summary>
    Both,
}
