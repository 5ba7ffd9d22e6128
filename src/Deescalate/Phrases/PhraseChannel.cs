namespace Deescalate.Phrases;

/// <summary>Where a phrase will be read or heard.</summary>
public enum PhraseChannel
{
    /// <summary>A chat window: up to 300 characters.</summary>
    Chat,

    /// <summary>An e-mail or letter: up to 2,000 characters.</summary>
    Mail,

    /// <summary>Said aloud: up to 240 characters, which is one breath or two.</summary>
    Phone,

    /// <summary>A public post: up to 280 characters.</summary>
    Social,
}
