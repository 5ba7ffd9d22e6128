namespace Deescalate;

/// <summary>The groups of cues that speak in a message, as features beside its n-grams: a cue of one rule may tell of an emotion that another rule is about, and
/// some cues say less than their own weight. Reused from message to message; not for several threads.</summary>
internal sealed class CueKeys
{
    private readonly List<CueKey> _keys = [];

    public void Clear() => _keys.Clear();

    /// <summary>Adds a group, with the words of its first cue.</summary>
    public void Add(ulong key, int first, int last) => _keys.Add(new CueKey(key, first, last));

    /// <summary>Goes through the cues.</summary>
    public void Read<TSink>(ref TSink sink)
        where TSink : struct, INgramSink
    {
        foreach (CueKey cue in _keys)
        {
            sink.Add(cue.Key, cue.First, cue.Last);
        }
    }

    private readonly record struct CueKey(ulong Key, int First, int Last);
}
