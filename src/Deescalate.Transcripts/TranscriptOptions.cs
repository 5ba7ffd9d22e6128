namespace Deescalate.Transcripts;

/// <summary>Who is who in plain-text transcripts that name people instead of roles.</summary>
public sealed class TranscriptOptions
{
    /// <summary>Names of customers, as they stand in the transcript; case does not matter.</summary>
    /// <value>The default is empty: only role words such as <c>Customer:</c> and roles in brackets such as <c>Anna (agent):</c> are known.</value>
    public IList<string> Customers { get; } = [];

    /// <summary>Names of agents, as they stand in the transcript; case does not matter.</summary>
    /// <value>The default is empty.</value>
    public IList<string> Agents { get; } = [];
}
