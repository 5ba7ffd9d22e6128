namespace Deescalate;

/// <summary>Another wording for a draft.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Text">The whole reply.</param>
/// <param name="Review">What that reply would do; better than the draft, and without a fault that the draft does not have.</param>
public sealed record ReplyRewrite(string Text, ReplyReview Review);
