using Deescalate.Rules;
using Deescalate.Tests.Support;

namespace Deescalate.Tests.Rules;

public sealed class RuleExamplesTests
{
    private static readonly Dictionary<string, RuleFile> _files = EmbeddedData.ReadRules("en", examples: true).ToDictionary(f => f.Descriptor.Id);

    public static TheoryData<string> Ids => [.. _files.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Examples_OfEachRule_Hold(string id) => Assert.Empty(RuleTester.Test(SharedAnalyzer.Instance, _files[id]));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Descriptor_OfEachRule_IsComplete(string id)
    {
        RuleFile file = _files[id];
        Assert.InRange(file.Descriptor.Title.Length, 1, 79);
        if (file.Descriptor.Kind == RuleKind.Signal)
        {
            return;
        }

        Assert.NotEmpty(file.Descriptor.Why);
        Assert.NotEmpty(file.Descriptor.Instead);
        Assert.NotEmpty(file.Descriptor.Technique);
        int least = CodeRules.Ids.Contains(file.Descriptor.Id) ? 6 : 12;
        Assert.True(file.Examples.Count(e => e.Fires) >= least, "too few examples that fire");
        Assert.True(file.Examples.Count(e => !e.Fires) >= least, "too few examples that stay silent");
    }
}
