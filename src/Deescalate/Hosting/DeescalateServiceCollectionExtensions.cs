using Deescalate;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Deescalate with a service collection.</summary>
public static class DeescalateServiceCollectionExtensions
{
    /// <summary>Registers the analyzer as a singleton <see cref="IConversationAnalyzer"/>, and beside it an <see cref="IReplyReviewer"/> with all registered
    /// <see cref="IReplyRewriter"/>s. Calling it again adds configuration, not a second analyzer.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets options; may be null.</param>
    /// <returns>A builder for rules and configuration.</returns>
    /// <remarks>The analyzer is made when the host starts, and all errors of the options are listed at once: values out of range as well as rules, cues and moves that are not there. A
    /// value that configuration cannot bind at all is the binder's own error, and comes alone.</remarks>
    public static IDeescalateBuilder AddDeescalate(this IServiceCollection services, Action<DeescalateOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        AddOptions(services, Options.Options.DefaultName, configure);
        services.TryAddSingleton(provider => AnalyzerFactory.Build(provider, Options.Options.DefaultName));
        services.TryAddSingleton<IConversationAnalyzer>(provider => provider.GetRequiredService<ConversationAnalyzer>());
        return new DeescalateBuilder(services, Options.Options.DefaultName);
    }

    /// <summary>Registers a named analyzer as a keyed singleton, beside others with options and rules of their own.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key: ask for it with <c>[FromKeyedServices(name)]</c>.</param>
    /// <param name="configure">Sets options; may be null.</param>
    /// <returns>A builder for rules and configuration.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static IDeescalateBuilder AddDeescalate(this IServiceCollection services, string name, Action<DeescalateOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(name);
        AddOptions(services, name, configure);
        services.TryAddKeyedSingleton(name, (provider, _) => AnalyzerFactory.Build(provider, name));
        services.TryAddKeyedSingleton<IConversationAnalyzer>(name, (provider, _) => provider.GetRequiredKeyedService<ConversationAnalyzer>(name));
        return new DeescalateBuilder(services, name);
    }

    private static void AddOptions(IServiceCollection services, string name, Action<DeescalateOptions>? configure)
    {
        services.TryAddSingleton<IReplyReviewer>(provider => new ReplyReviewer(provider.GetServices<IReplyRewriter>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DeescalateOptions>, DeescalateOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AnalyzerStart>, AnalyzerStartValidator>());
        services.AddOptions<AnalyzerStart>(name).ValidateOnStart();
        OptionsBuilder<DeescalateOptions> options = services.AddOptions<DeescalateOptions>(name);
        if (configure is not null)
        {
            options.Configure(configure);
        }
    }
}
