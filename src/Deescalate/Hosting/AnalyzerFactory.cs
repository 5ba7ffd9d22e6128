using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Deescalate;

/// <summary>Makes the analyzers of a container.</summary>
internal static class AnalyzerFactory
{
    /// <summary>Makes an analyzer from its options and the steps of its configuration.</summary>
    /// <exception cref="OptionsValidationException">The options are invalid; all errors are listed.</exception>
    public static ConversationAnalyzer Build(IServiceProvider provider, string name)
    {
        ConversationAnalyzerBuilder builder = new(Options(provider, name));
        if (provider.GetService<ILoggerFactory>() is { } loggers)
        {
            builder.UseLoggerFactory(loggers);
        }

        Configure(builder, provider, name);
        return builder.Build();
    }

    /// <summary>The options; where they are invalid, the error also tells what only shows beside the rules.</summary>
    private static DeescalateOptions Options(IServiceProvider provider, string name)
    {
        try
        {
            return provider.GetRequiredService<IOptionsMonitor<DeescalateOptions>>().Get(name);
        }
        catch (OptionsValidationException e) when (e.OptionsType == typeof(DeescalateOptions))
        {
            OptionsFactory<DeescalateOptions> asGiven = new(provider.GetServices<IConfigureOptions<DeescalateOptions>>(), provider.GetServices<IPostConfigureOptions<DeescalateOptions>>());
            IReadOnlyList<string> others = ConversationAnalyzerBuilder.OtherErrors(asGiven.Create(name), b => Configure(b, provider, name));
            throw new OptionsValidationException(name, typeof(DeescalateOptions), [.. e.Failures, .. others]);
        }
    }

    private static void Configure(ConversationAnalyzerBuilder builder, IServiceProvider provider, string name)
    {
        foreach (AnalyzerConfiguration configuration in provider.GetServices<AnalyzerConfiguration>())
        {
            if (configuration.Name == name)
            {
                configuration.Apply(builder, provider);
            }
        }
    }
}
