namespace Deescalate.Text;

/// <summary>What an entity is; the names are those of the cue language.</summary>
internal enum EntityKind : byte
{
    None,
    Money,
    Duration,
    Date,
    Time,
    Number,
    Name,
    Url,
    Email,
    Mention,
    Tag,
    Emoji,
}
