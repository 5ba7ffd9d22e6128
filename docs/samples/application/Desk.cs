using Microsoft.Extensions.DependencyInjection;

namespace Deescalate.Samples;

/// <summary>A service that takes both analyzers.</summary>
public sealed class Desk(IConversationAnalyzer analyzer, [FromKeyedServices("quiet")] IConversationAnalyzer quiet)
{
    /// <summary>How many findings each gives.</summary>
    /// <param name="conversation">The conversation.</param>
    public (int All, int Quiet) Count(Conversation conversation) =>
        (analyzer.Analyze(conversation).Messages.Sum(m => m.Findings.Count), quiet.Analyze(conversation).Messages.Sum(m => m.Findings.Count));
}
