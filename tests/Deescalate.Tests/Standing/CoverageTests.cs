using System.Text.Json;
using Deescalate.Rules;
using Deescalate.Tests.Support;
using Deescalate.Wire;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Deescalate.Tests;

public sealed class CoverageTests
{
    private static readonly string[] _chat =
    [
        "C: My cooker has been dead for a week and nobody calls back.",
        "A: Thank you for telling us. How awful, I'm so sorry for the trouble.",
        "C: Well?",
        "A: So your cooker has been dead for a whole week and nobody called. I'll send a fitter by noon tomorrow.",
    ];

    public static TheoryData<string> Profiles => [.. CoverageProfiles.All.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Profile_BuiltIn_NamesMovesThatAreThere(string name)
    {
        CoverageProfile profile = CoverageProfiles.All.Single(p => p.Name == name);
        string[] moves = [.. SharedAnalyzer.Instance.Rules.Where(r => r.Kind == RuleKind.Move).Select(r => r.Id)];
        Assert.All(profile.Steps.SelectMany(s => s.Moves), id => Assert.Contains(id, moves));
        Assert.Equal(name.Length, profile.Steps.Count);
        Assert.All(profile.Steps.Zip(name), s => Assert.Equal(char.ToLowerInvariant(s.Second), s.First.Name[0]));
    }

    [Fact]
    public void Standing_Default_IsHeart()
    {
        Standing standing = Read(new DeescalateOptions()).Standing;
        Assert.Equal("HEART", standing.Coverage.Profile);
        Assert.Equal(standing.Heart.Hear, standing.Coverage.Steps[0].Messages);
        Assert.Equal(standing.Heart.TakeAction, standing.Coverage.Steps[4].Messages);
        Assert.Equal(standing.Heart.Covered, standing.Coverage.Covered);
    }

    [Fact]
    public void Standing_Last_TellsStepsSignsAndOrder()
    {
        ProfileCoverage coverage = Read(new DeescalateOptions { Coverage = "last" }).Standing.Coverage;
        Assert.Equal("LAST", coverage.Profile);
        Assert.Equal(["listen", "apologize", "solve", "thank"], coverage.Steps.Select(s => s.Step));
        Assert.Equal([3], coverage.Steps[0].Messages);
        Assert.Equal([1], coverage.Steps[1].Messages);
        Assert.Equal([3], coverage.Steps[2].Messages);
        Assert.Equal([1], coverage.Steps[3].Messages);
        Assert.Equal(4, coverage.Covered);
        Assert.False(coverage.InOrder);
        CoverageSign thanks = Assert.Single(coverage.Steps[3].Signs);
        Assert.Equal("agent.thanks-for-raising", thanks.RuleId);
        Assert.StartsWith("Thank", thanks.Span.In(_chat[1][3..]).ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Standing_StepsInTurn_KeepTheOrder()
    {
        ConversationSession session = ConversationAnalyzer.CreateBuilder(new DeescalateOptions { Coverage = "LAST" }).Build().StartSession();
        Assert.True(session.Standing.Coverage.InOrder);
        session.Add(Message.FromCustomer("The lamp came broken."));
        session.Add(Message.FromAgent("So the lamp was broken when it came. We're so sorry we sent it like that."));
        session.Add(Message.FromAgent("I'll send you a new one today. Thank you for telling us."));
        Assert.True(session.Standing.Coverage.InOrder);
    }

    [Fact]
    public void Standing_IsAPictureOfItsMoment()
    {
        ConversationSession session = Read(new DeescalateOptions());
        Standing before = session.Standing;
        int hear = before.Heart.Hear.Count;
        session.Add(Message.FromAgent("Go on, I'm listening. What happened then?"));
        Assert.Equal(hear, before.Heart.Hear.Count);
        Assert.True(session.Standing.Heart.Hear.Count > hear);
    }

    [Fact]
    public void Restore_OtherProfile_GoesOnTheSame()
    {
        ConversationAnalyzer analyzer = ConversationAnalyzer.CreateBuilder(new DeescalateOptions { Coverage = "LATTE" }).Build();
        ConversationSession session = Add(analyzer.StartSession());
        ConversationSession restored = analyzer.Restore(SessionSnapshot.FromJson(session.Save().ToJson()));
        Assert.Equal(session.Standing.Coverage.Steps.SelectMany(s => s.Signs), restored.Standing.Coverage.Steps.SelectMany(s => s.Signs));
        Assert.Equal(session.Standing.Coverage.InOrder, restored.Standing.Coverage.InOrder);
    }

    [Fact]
    public void Restore_ProfileOfAnotherAnalyzer_BeginsAnew()
    {
        ConversationSession session = Read(new DeescalateOptions { Coverage = "LATTE" });
        ConversationSession restored = ConversationAnalyzer.CreateBuilder(new DeescalateOptions { Coverage = "LAST" }).Build().Restore(session.Save());
        Assert.Equal(0, restored.Standing.Coverage.Covered);
        Assert.Equal(session.Standing.Heart.Hear, restored.Standing.Heart.Hear);
    }

    [Fact]
    public void Options_OwnProfile_IsBoundAndUsed()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Coverage"] = "shop",
            ["CoverageProfiles:SHOP:0:Name"] = "sorry",
            ["CoverageProfiles:SHOP:0:Moves:0"] = "agent.apology",
            ["CoverageProfiles:SHOP:0:Moves:1"] = "agent.sympathy",
            ["CoverageProfiles:SHOP:1:Name"] = "promise",
            ["CoverageProfiles:SHOP:1:Moves:0"] = "agent.commitment",
        }).Build();
        DeescalateOptions options = new();
        configuration.Bind(options);

        ProfileCoverage coverage = Read(options).Standing.Coverage;

        Assert.Equal("SHOP", coverage.Profile);
        Assert.Equal([1], coverage.Steps[0].Messages);
        Assert.Equal([3], coverage.Steps[1].Messages);
        Assert.True(coverage.InOrder);
    }

    [Fact]
    public void Options_BadProfiles_ListEveryError()
    {
        DeescalateOptions options = new() { Coverage = "LASt2" };
        options.CoverageProfiles["heart"] = [Step("a", "agent.apology")];
        options.CoverageProfiles["empty"] = [];
        options.CoverageProfiles["bad"] = [Step("", "agent.apology"), Step("x"), Step("X", "agent.apology")];
        Assert.Equal(
            [
                "Coverage 'LASt2' is not there. Did you mean 'LAST'?",
                "CoverageProfiles:heart has the name of a built-in profile; give yours another.",
                "CoverageProfiles:empty has 0 steps; it must have 1 to 32.",
                "CoverageProfiles:bad:0:Name is empty; name the step.",
                "CoverageProfiles:bad:1:Moves is empty; list the ids of the rules that fulfil the step.",
                "CoverageProfiles:bad:2:Name 'X' stands twice; a step is named once.",
            ],
            Assert.Throws<OptionsValidationException>(() => ConversationAnalyzer.CreateBuilder(options)).Failures);
    }

    [Fact]
    public void Options_ProfileWithUnknownRule_IsRefused()
    {
        DeescalateOptions options = new() { Coverage = "own" };
        options.CoverageProfiles["own"] = [Step("sorry", "agent.apologi")];
        Assert.Equal(
            "CoverageProfiles:own:0:Moves:0: there is no rule 'agent.apologi'. Did you mean 'agent.apology'?",
            Assert.Throws<OptionsValidationException>(() => ConversationAnalyzer.CreateBuilder(options).Build()).Message);
    }

    [Fact]
    public void Wire_OtherProfile_IsAnAdditionalMember()
    {
        using JsonDocument heart = Wire(new DeescalateOptions());
        using JsonDocument last = Wire(new DeescalateOptions { Coverage = "LAST" });
        Assert.False(heart.RootElement.TryGetProperty("coverage", out _));
        Assert.Equal(heart.RootElement.GetProperty("heart").GetRawText(), last.RootElement.GetProperty("heart").GetRawText());
        Assert.Equal(
            """{"profile":"LAST","steps":[{"step":"listen","messages":[3]},{"step":"apologize","messages":[1]},{"step":"solve","messages":[3]},{"step":"thank","messages":[1]}],"inOrder":false}""",
            last.RootElement.GetProperty("coverage").GetRawText());
    }

    private static JsonDocument Wire(DeescalateOptions options) =>
        JsonDocument.Parse(ConversationJson.ToJson(ConversationAnalyzer.CreateBuilder(options).Build().Analyze(new Conversation([.. _chat.Select(ToMessage)]))));

    private static ConversationSession Read(DeescalateOptions options) => Add(ConversationAnalyzer.CreateBuilder(options).Build().StartSession());

    private static ConversationSession Add(ConversationSession session)
    {
        foreach (string message in _chat)
        {
            session.Add(ToMessage(message));
        }

        return session;
    }

    private static Message ToMessage(string line) => line[0] == 'C' ? Message.FromCustomer(line[3..]) : Message.FromAgent(line[3..]);

    private static CoverageStepOptions Step(string name, params string[] moves)
    {
        CoverageStepOptions step = new() { Name = name };
        foreach (string move in moves)
        {
            step.Moves.Add(move);
        }

        return step;
    }
}
