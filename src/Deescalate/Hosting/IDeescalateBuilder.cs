using Microsoft.Extensions.DependencyInjection;

namespace Deescalate;

/// <summary>Goes on configuring an analyzer that was registered with <c>AddDeescalate</c>.</summary>
public interface IDeescalateBuilder
{
    /// <summary>The services.</summary>
    IServiceCollection Services { get; }

    /// <summary>Name of the analyzer; empty for the unnamed one.</summary>
    string Name { get; }

    /// <summary>Adds, replaces, removes or reorders rules when the analyzer is made.</summary>
    /// <param name="configure">What to do with the analyzer's builder.</param>
    IDeescalateBuilder ConfigureAnalyzer(Action<ConversationAnalyzerBuilder> configure);

    /// <summary>The same, with services to take rules from.</summary>
    /// <param name="configure">What to do with the analyzer's builder.</param>
    IDeescalateBuilder ConfigureAnalyzer(Action<ConversationAnalyzerBuilder, IServiceProvider> configure);
}
