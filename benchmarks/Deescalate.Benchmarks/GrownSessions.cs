namespace Deescalate.Benchmarks;

/// <summary>Several sessions that hold a number of messages already, to which some more are added: the same texts whatever the number.</summary>
internal sealed class GrownSessions
{
    /// <summary>Sessions, so that no accident of memory layout decides.</summary>
    public const int Sessions = 4;

    /// <summary>Messages added to each: so many that the first ones, which find the session's buffers out of the processor's cache, do not decide.</summary>
    public const int Added = 10 * Samples.Cycle;

    private readonly ConversationSession[] _sessions;
    private readonly Message[] _next;

    /// <summary>Builds the sessions.</summary>
    /// <param name="analyzer">The analyzer.</param>
    /// <param name="length">Messages in each, a multiple of the samples' cycle.</param>
    public GrownSessions(ConversationAnalyzer analyzer, int length)
    {
        _next = [.. Enumerable.Range(length, Added).Select(Samples.Exchange)];
        _sessions = new ConversationSession[Sessions];
        for (int s = 0; s < Sessions; s++)
        {
            _sessions[s] = analyzer.StartSession();
            for (int i = 0; i < length; i++)
            {
                _sessions[s].Add(Samples.Exchange(i));
            }
        }
    }

    /// <summary>Adds the messages to every session.</summary>
    public int Grow()
    {
        int findings = 0;
        for (int s = 0; s < Sessions; s++)
        {
            findings += Grow(s);
        }

        return findings;
    }

    /// <summary>Adds the messages to one session.</summary>
    public int Grow(int session)
    {
        int findings = 0;
        foreach (Message message in _next)
        {
            findings += _sessions[session].Add(message).Findings.Count;
        }

        return findings;
    }
}
