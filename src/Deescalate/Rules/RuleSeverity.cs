namespace Deescalate.Rules;

/// <summary>How much a finding asks for attention.</summary>
public enum RuleSeverity
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>Could be done better.</summary>
    Suggestion,

    /// <summary>Likely to do harm, or a person needs attention now.</summary>
    Warning,

    /// <summary>Must not happen. No built-in rule has it by default; raise a rule to it through options.</summary>
    Error,
}
