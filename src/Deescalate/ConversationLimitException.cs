namespace Deescalate;

/// <summary>A message or conversation is larger than the options allow.</summary>
public sealed class ConversationLimitException : InvalidOperationException
{
    internal ConversationLimitException(string limit, int allowed, int actual, int messageIndex)
        : base($"Message {messageIndex}: {actual} {UnitOf(limit)} are more than {limit} = {allowed}. Raise {nameof(DeescalateOptions)}.{limit}, or split the input{(limit == nameof(DeescalateOptions.MaxMessages) ? "" : $", or set {nameof(DeescalateOptions.OverLimit)} to {nameof(LimitPolicy.Truncate)}")}.")
    {
        Limit = limit;
        MessageIndex = messageIndex;
    }

    /// <summary>Name of the option.</summary>
    public string Limit { get; }

    /// <summary>The message, from 0.</summary>
    public int MessageIndex { get; }

    private static string UnitOf(string limit) => limit switch
    {
        nameof(DeescalateOptions.MaxMessageLength) => "characters (UTF-16 code units)",
        nameof(DeescalateOptions.MaxMessages) => "messages",
        _ => "findings",
    };
}
