using Deescalate.Rules;
using Deescalate.Tests.Support;

namespace Deescalate.Tests.Rules;

/// <summary>What a folder of rule files may hold.</summary>
public sealed class RuleFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rules").FullName;

    [Fact]
    public void AddRules_FileNamedOtherwise_IsRefused()
    {
        Write("shop.locker.json", "shop.parcel-locker", "\"cues\":[\"parcel locker\"]");
        Refused("shop.locker.json: the rule's id is 'shop.parcel-locker', which is not the file's name. Name the file 'shop.parcel-locker.json', or change the id.");
        RuleFileException single = Assert.Throws<RuleFileException>(() => ConversationAnalyzer.CreateBuilder().AddRules(Path.Combine(_folder, "shop.locker.json")));
        Assert.Contains("is not the file's name", single.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"cues\":[]")]
    [InlineData("\"why\":\"\"")]
    public void AddRules_NoCues_AreRefused(string cues)
    {
        Write("shop.locker.json", "shop.locker", cues);
        Refused("shop.locker.json: the rule 'shop.locker' has no cues, and no class reads messages for it: it could never fire. Give it 'cues'.");
    }

    [Fact]
    public void AddRules_NoCuesInPlaceOfABuiltInDataRule_AreRefused()
    {
        Write("customer.threat.json", "customer.threat", "\"cues\":[]");
        Refused("customer.threat.json: the rule 'customer.threat' has no cues, and no class reads messages for it");
    }

    [Fact]
    public void AddRules_OneIdInTwoFiles_IsRefused()
    {
        Write("shop.locker.json", "shop.locker", "\"cues\":[\"locker\"]");
        Directory.CreateDirectory(Path.Combine(_folder, "more"));
        Write("more/shop.locker.json", "shop.locker", "\"cues\":[\"cabinet\"]");
        RuleFileException error = Assert.Throws<RuleFileException>(() => ConversationAnalyzer.CreateBuilder().AddRules(_folder));
        Assert.Contains("the rule 'shop.locker' stands in '", error.Message, StringComparison.Ordinal);
        Assert.Throws<RuleFileException>(() => ConversationAnalyzer.CreateBuilder().AddRules(Path.Combine(_folder, "shop.locker.json")).AddRules(Path.Combine(_folder, "more")));
    }

    [Fact]
    public void AddRules_SeveralBrokenFiles_AreAllListed()
    {
        Write("shop.locker.json", "shop.locker", "\"cue\":[]");
        Write("shop.kiosk.json", "shop.kiosk", "\"cues\":[\"kiosk\"]");
        Write("shop.till.json", "shop.till", "\"threshold\":7");
        RuleFileException error = Assert.Throws<RuleFileException>(() => ConversationAnalyzer.CreateBuilder().AddRules(_folder));
        Assert.Equal(2, error.Errors.Count);
        Assert.StartsWith("'cue' is no member of a rule file.", error.Problem, StringComparison.Ordinal);
        Assert.Equal("'threshold' is 7; it must lie between 0 and 1.", error.Errors[1].Problem);
        Assert.Equal(string.Join('\n', error.Errors.Select(e => e.Message)), error.Message);
    }

    [Fact]
    public void Build_SeveralBrokenCues_AreAllListed()
    {
        Write("shop.locker.json", "shop.locker", "\"cues\":[\"(locker\", \"parcel locker\", \"@lokcer\"], \"unless\":[\"a ...99 b\"]");
        RuleFileException error = Assert.Throws<RuleFileException>(() => ConversationAnalyzer.CreateBuilder().AddRules(_folder).Build());
        Assert.Equal(["(locker", "@lokcer", "a ...99 b"], error.Errors.Select(e => e.Problem.Split('\'')[1]));
        Assert.All(error.Errors, e => Assert.True(e.Line > 0 && e.Errors.Count == 1));
    }

    [Fact]
    public void AddRules_TheSameFolderTwice_IsFine()
    {
        Write("shop.locker.json", "shop.locker", "\"cues\":[\"locker\"]");
        ConversationAnalyzer analyzer = ConversationAnalyzer.CreateBuilder().AddRules(_folder).AddRules(_folder).Build();
        Assert.NotNull(analyzer.StartSession().Add(Message.FromCustomer("The locker is jammed.")).Find("shop.locker"));
    }

    [Theory]
    [InlineData("customer.question", "fault", "agent", "state", "customer")]
    [InlineData("agent.apology", "move", "both", "move", "agent")]
    public void AddRules_BuiltInOfAnotherKindOrSide_IsRefused(string id, string kind, string watches, string keptKind, string keptSide)
    {
        Write(id + ".json", id, "\"cues\":[\"when\"]", kind, watches);
        Refused($"{id}.json: the rule '{id}' is there with kind '{keptKind}' that watches '{keptSide}', and a file in its place keeps both.");
    }

    [Fact]
    public void AddRules_BuiltInOfTheSameKindAndSide_TakesItsData()
    {
        Write("customer.threat.json", "customer.threat", "\"cues\":[\"parcel locker\"]");
        ConversationAnalyzer analyzer = ConversationAnalyzer.CreateBuilder().AddRules(_folder).Build();
        Assert.NotNull(analyzer.StartSession().Add(Message.FromCustomer("The parcel locker is jammed.")).Find("customer.threat"));
    }

    [Theory]
    [InlineData("NoDots Here", "id 'NoDots Here' holds 'N'. Use lower-case letters, digits, dots and dashes.")]
    [InlineData("nodots", "id 'nodots' is not dotted. Say whose it is and what it sees, such as 'shop.nodots'.")]
    [InlineData(" ", "A rule needs an id, such as 'agent.policy-defense'.")]
    public void Descriptor_IdOfAnotherForm_IsRefused(string id, string expected) =>
        Assert.StartsWith(expected, Assert.Throws<ArgumentException>(() => new TestRule(id, _ => { })).Message, StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Refused(string problem)
    {
        RuleFileException error = Assert.Throws<RuleFileException>(() => ConversationAnalyzer.CreateBuilder().AddRules(_folder));
        Assert.StartsWith(Path.Combine(_folder, problem), error.Message, StringComparison.Ordinal);
    }

    private void Write(string name, string id, string more, string kind = "state", string watches = "customer") => File.WriteAllText(
        Path.Combine(_folder, name), $$"""{"id":"{{id}}","kind":"{{kind}}","watches":"{{watches}}","title":"A rule of the tests",{{more}}}""");
}
