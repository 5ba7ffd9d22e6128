using Deescalate.Rules;

namespace Deescalate.Tests.Support;

/// <summary>A code rule made of a function.</summary>
internal sealed class TestRule(string id, Action<RuleContext> examine, RuleWatch watches = RuleWatch.Customer) : IConversationRule
{
    public RuleDescriptor Descriptor { get; } = new(id, RuleKind.State, watches, "A rule of the tests");

    public void Examine(RuleContext context) => examine(context);
}
