namespace Deescalate.Benchmarks;

/// <summary>The library on messages of one kind, as a live conversation would use it. A new session begins now and then, so that memory stays flat.</summary>
internal sealed class WholeAnalysis(ConversationAnalyzer analyzer)
{
    /// <summary>Messages in a session before the next begins.</summary>
    public const int SessionLength = 512;

    private ConversationSession _session = analyzer.StartSession();

    public MessageAnalysis Add(Message message)
    {
        if (_session.Count == SessionLength)
        {
            _session = analyzer.StartSession();
        }

        return _session.Add(message);
    }
}
