namespace Deescalate.Cli.Lint;

/// <summary>A file of replies as read.</summary>
/// <param name="Name">Its name as the user gave it.</param>
/// <param name="Source">Its text.</param>
/// <param name="Replies">The replies, in order.</param>
/// <param name="Suppressions">What it asks not to be told.</param>
/// <param name="Errors">What could not be read, a line each, with its place.</param>
internal sealed record ReplyFile(
    string Name, SourceText Source, IReadOnlyList<Reply> Replies, IReadOnlyList<Suppression> Suppressions, IReadOnlyList<string> Errors);
