namespace Deescalate.Cli.Summaries;

/// <summary>What a summary puts together.</summary>
internal enum SummaryGrouping
{
    /// <summary>What one agent did, in whatever conversation.</summary>
    Agent,

    /// <summary>Conversations that took place in one channel.</summary>
    Channel,
}
