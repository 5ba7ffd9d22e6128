namespace Deescalate;

/// <summary>A step of an analyzer's configuration, kept until the analyzer is made.</summary>
/// <param name="Name">Name of the analyzer.</param>
/// <param name="Apply">The step.</param>
internal sealed record AnalyzerConfiguration(string Name, Action<ConversationAnalyzerBuilder, IServiceProvider> Apply);
