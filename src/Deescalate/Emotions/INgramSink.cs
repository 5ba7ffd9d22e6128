namespace Deescalate;

/// <summary>Takes the n-grams of a message one after the other. Implemented by structs, so that the scan is compiled for each of them.</summary>
internal interface INgramSink
{
    /// <summary>Takes an n-gram.</summary>
    /// <param name="key">Hash of its words.</param>
    /// <param name="first">Its first term, or -1 where it speaks of the whole message.</param>
    /// <param name="last">Its last term.</param>
    void Add(ulong key, int first, int last);
}
