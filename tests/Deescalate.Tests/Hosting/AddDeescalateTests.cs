using Deescalate.Rules;
using Deescalate.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Deescalate.Tests.Hosting;

public sealed class AddDeescalateTests
{
    [Fact]
    public void AddDeescalate_Twice_RegistersOneAnalyzer()
    {
        ServiceCollection services = new();
        services.AddDeescalate();
        services.AddDeescalate(o => o.MaxFindings = 7).ConfigureAnalyzer(b => b.AddRule(new TestRule("test.one", c => c.Report())));
        using ServiceProvider provider = services.BuildServiceProvider();
        ConversationAnalyzer analyzer = (ConversationAnalyzer)Assert.Single(provider.GetServices<IConversationAnalyzer>());
        Assert.Same(analyzer, provider.GetRequiredService<ConversationAnalyzer>());
        Assert.Equal(7, analyzer.Options.MaxFindings);
        Assert.NotNull(analyzer.StartSession().Add(Message.FromCustomer("hi")).Find("test.one"));
    }

    [Fact]
    public void AddDeescalate_Named_HasItsOwnOptions()
    {
        ServiceCollection services = new();
        services.AddDeescalate();
        services.AddDeescalate("strict", o => o.Rules["customer.threat"] = new RuleOptions { Enabled = false });
        using ServiceProvider provider = services.BuildServiceProvider();
        IConversationAnalyzer strict = provider.GetRequiredKeyedService<IConversationAnalyzer>("strict");
        Assert.NotSame(provider.GetRequiredService<IConversationAnalyzer>(), strict);
        Assert.DoesNotContain(((ConversationAnalyzer)strict).Rules, r => r.Id == "customer.threat");
    }

    [Fact]
    public void AddDeescalate_FromConfiguration_BindsRules()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Deescalate:MaxMessages"] = "12",
            ["Deescalate:Rules:customer.threat:Severity"] = "Error",
            ["Deescalate:Rules:customer.threat:AddCues:0"] = "tell the newspapers",
        }).Build();
        ServiceCollection services = new();
        services.AddDeescalate(o => configuration.GetSection("Deescalate").Bind(o));
        using ServiceProvider provider = services.BuildServiceProvider();
        IConversationAnalyzer analyzer = provider.GetRequiredService<IConversationAnalyzer>();
        Finding? threat = analyzer.StartSession().Add(Message.FromCustomer("I could tell the newspapers.")).Find("customer.threat");
        Assert.Equal(RuleSeverity.Error, threat?.Rule.Severity);
    }

    [Fact]
    public async Task AddDeescalate_InvalidOptions_FailAtStartWithEveryError()
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Services.AddDeescalate(o =>
        {
            o.MaxMessages = 0;
            o.Language = "ne";
            o.Rules["customer.threat"] = new RuleOptions { Threshold = 3 };
        });
        using IHost host = builder.Build();
        OptionsValidationException error = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Equal(
            ["MaxMessages is 0; it must be at least 1.", "Language 'ne' is not there. Did you mean 'en'?", "Rules:customer.threat:Threshold is 3; it must lie between 0 and 1."],
            error.Failures);
    }

    [Fact]
    public async Task AddDeescalate_RulesAndCuesThatAreNotThere_FailAtStartWithEveryError()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Rules:customer.threta:Enabled"] = "false",
            ["Rules:agent.mirorr:Enabled"] = "false",
            ["Rules:test.own:Points"] = "3",
            ["Rules:customer.threat:AddCues:0"] = "tell the press",
            ["Rules:customer.threat:AddCues:1"] = "tell (the press",
            ["Rules:customer.threat:AddCues:2"] = "ask @lawer",
            ["Rules:customer.threat:RemoveCues:0"] = "see you at court",
            ["CoverageProfiles:SHOP:0:Name"] = "sorry",
            ["CoverageProfiles:SHOP:0:Moves:0"] = "agent.apology",
            ["CoverageProfiles:SHOP:0:Moves:1"] = "agent.sympaty",
            ["Phrases:Moves:clsoe:Wordings:0"] = "Bye.",
        }).Build();
        string[] failures = await FailuresAtStart(o => configuration.Bind(o));
        string[] expected =
        [
            "CoverageProfiles:SHOP:0:Moves:1: there is no rule 'agent.sympaty'. Did you mean 'agent.sympathy'?",
            "Phrases:Moves:clsoe: there is no move 'clsoe'. Did you mean 'close'?",
            "Rules:agent.mirorr: there is no rule 'agent.mirorr'. Did you mean 'agent.mirror'?",
            "Rules:customer.threat:AddCues:1: cue 'tell (the press': '(' at column 6 is never closed. Close it with ')'.",
            "Rules:customer.threat:AddCues:2: cue 'ask @lawer': ",
            "Rules:customer.threat:RemoveCues:0: the rule has no cue 'see you at court'. Write it as it stands in the rule's file; nearest are",
            "Rules:customer.threta: there is no rule 'customer.threta'. Did you mean 'customer.threat'?",
        ];
        Assert.Equal(expected.Length, failures.Length);
        Assert.All(expected.Zip(failures.Order(StringComparer.Ordinal)), p => Assert.StartsWith(p.First, p.Second, StringComparison.Ordinal));
        Assert.Equal(3, failures.Single(f => f.Contains("RemoveCues", StringComparison.Ordinal)).Split("nearest are")[1].Split(", '").Length);
    }

    [Fact]
    public async Task AddDeescalate_WrongValuesAndRules_FailAtStartTogether() => Assert.Equal(
        [
            "MaxMessages is 0; it must be at least 1.", "Rules:customer.threta: there is no rule 'customer.threta'. Did you mean 'customer.threat'?",
            "Phrases:Moves:clsoe: there is no move 'clsoe'. Did you mean 'close'?",
        ],
        await FailuresAtStart(o =>
        {
            o.Phrases.Moves["clsoe"] = new Deescalate.Phrases.MoveWordings { Wordings = { "Bye." } };
            o.MaxMessages = 0;
            o.Rules["customer.threta"] = new RuleOptions { Enabled = false };
        }));

    [Fact]
    public async Task AddDeescalate_Named_IsCheckedAtStartAsWell()
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Services.AddDeescalate();
        builder.Services.AddDeescalate("strict", o => o.Rules["customer.threta"] = new RuleOptions { Enabled = false });
        using IHost host = builder.Build();
        OptionsValidationException error = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Equal("Rules:customer.threta: there is no rule 'customer.threta'. Did you mean 'customer.threat'?", error.Message);
    }

    [Fact]
    public async Task AddDeescalate_RightOptions_ConfigureOnceAndStart()
    {
        int configured = 0;
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Services.AddDeescalate(o => o.Rules["test.own"] = new RuleOptions { Points = 3 }).ConfigureAnalyzer(b =>
        {
            configured++;
            b.AddRule(new TestRule("test.own", _ => { }));
        });
        using IHost host = builder.Build();
        await host.StartAsync();
        Assert.NotNull(host.Services.GetRequiredService<IConversationAnalyzer>());
        Assert.Equal(1, configured);
    }

    private static async Task<string[]> FailuresAtStart(Action<DeescalateOptions> configure)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Services.AddDeescalate(configure).ConfigureAnalyzer(b => b.AddRule(new TestRule("test.own", _ => { })));
        using IHost host = builder.Build();
        return [.. (await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Failures];
    }
}
