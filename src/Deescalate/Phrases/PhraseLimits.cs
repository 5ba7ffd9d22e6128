namespace Deescalate.Phrases;

/// <summary>How long a phrase may be, in UTF-16 code units, by channel.</summary>
internal static class PhraseLimits
{
    /// <summary>The longest value that a slot takes; a longer one was not meant to be said in a sentence.</summary>
    public const int SlotLength = 160;

    public static int Of(PhraseChannel channel) => channel switch
    {
        PhraseChannel.Mail => 2000,
        PhraseChannel.Phone => 240,
        PhraseChannel.Social => 280,
        _ => 300,
    };
}
