using Deescalate.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace Deescalate.Samples;

/// <summary>Both rules beside the built-in ones: by hand, and in a container.</summary>
public static class Registration
{
    /// <summary>An analyzer of its own.</summary>
    /// <param name="folder">Where shop.repeated-greeting.json is.</param>
    public static ConversationAnalyzer Build(string folder) => AddShopRules(ConversationAnalyzer.CreateBuilder(), folder).Build();

    /// <summary>The container's analyzer.</summary>
    /// <param name="services">The services.</param>
    /// <param name="folder">Where shop.repeated-greeting.json is.</param>
    public static void Register(IServiceCollection services, string folder) =>
        services.AddDeescalate(options => options.OnRuleFailure = RuleFailurePolicy.Continue)
            .ConfigureAnalyzer(builder => AddShopRules(builder, folder));

    private static ConversationAnalyzerBuilder AddShopRules(ConversationAnalyzerBuilder builder, string folder)
    {
        RuleFile greeting = RuleFileReader.Read(File.ReadAllBytes(Path.Combine(folder, "shop.repeated-greeting.json")), "shop.repeated-greeting.json");
        return builder
            .AddRule(new LongReplyRule())
            .AddRule(greeting, descriptor => new RepeatedGreetingRule(descriptor))
            .OrderRule("shop.long-reply", after: ["shop.repeated-greeting"]);
    }
}
