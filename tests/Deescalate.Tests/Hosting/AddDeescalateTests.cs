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
}
