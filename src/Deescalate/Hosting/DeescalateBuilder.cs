using Microsoft.Extensions.DependencyInjection;

namespace Deescalate;

/// <inheritdoc cref="IDeescalateBuilder"/>
internal sealed class DeescalateBuilder(IServiceCollection services, string name) : IDeescalateBuilder
{
    public IServiceCollection Services => services;

    public string Name => name;

    public IDeescalateBuilder ConfigureAnalyzer(Action<ConversationAnalyzerBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return ConfigureAnalyzer((builder, _) => configure(builder));
    }

    public IDeescalateBuilder ConfigureAnalyzer(Action<ConversationAnalyzerBuilder, IServiceProvider> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        services.AddSingleton(new AnalyzerConfiguration(name, configure));
        return this;
    }
}
