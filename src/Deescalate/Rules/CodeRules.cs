namespace Deescalate.Rules;

/// <summary>The built-in code rules. The list itself is written at build time from the files in Rules/Customer, Rules/Agent and Rules/Dialogue.</summary>
internal static partial class CodeRules
{
    /// <summary>Their ids, which are also the names of their descriptor files.</summary>
    public static ReadOnlySpan<string> Ids => _ids;

    /// <summary>Makes a rule from its descriptor file.</summary>
    /// <exception cref="ArgumentException">There is no code rule of this id.</exception>
    public static partial IConversationRule Create(RuleDescriptor descriptor);
}
