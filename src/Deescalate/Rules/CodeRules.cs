namespace Deescalate.Rules;

/// <summary>The built-in code rules. The list itself is written at build time from the files in Rules/Customer, Rules/Agent and Rules/Dialogue.</summary>
internal static partial class CodeRules
{
    public static ReadOnlySpan<CodeRule> All => _all;
}
