namespace Deescalate.Cues;

/// <summary>Where in its message a term stands, as far as anchors ask.</summary>
[Flags]
internal enum TermPlace : byte
{
    Anywhere = 0,

    /// <summary>In a sentence that ends in a question mark.</summary>
    Asked = 1,

    /// <summary>In a sentence that ends in an exclamation mark.</summary>
    Exclaimed = 2,

    /// <summary>No more than <see cref="Surroundings.Near"/> words from the start of the message.</summary>
    NearStart = 4,

    /// <summary>No more than <see cref="Surroundings.Near"/> words from the end of the message.</summary>
    NearEnd = 8,
}
