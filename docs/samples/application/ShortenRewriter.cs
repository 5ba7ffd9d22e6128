namespace Deescalate.Samples;

/// <summary>Proposes the draft without its sentences at fault. What is no better than the draft is dropped by the reviewer.</summary>
public sealed class ShortenRewriter : IReplyRewriter
{
    /// <inheritdoc/>
    public IEnumerable<string> Rewrite(ConversationSession session, Message draft, ReplyReview review)
    {
        string text = draft.Text;
        foreach (TextSpan fault in review.Faults.Select(f => f.Span).Where(s => s.Length < draft.Text.Length).OrderByDescending(s => s.Start))
        {
            int start = fault.Start == 0 ? 0 : text.LastIndexOfAny(['.', '!', '?'], fault.Start - 1) + 1;
            int end = text.IndexOfAny(['.', '!', '?'], Math.Min(fault.End, text.Length - 1));
            text = end < 0 ? text[..start] : text.Remove(start, end + 1 - start);
        }

        return text.Trim() is { Length: > 0 } shorter ? [shorter] : [];
    }
}
