using Deescalate.Rules;

namespace Deescalate.Phrases;

/// <summary>Words a reply anew so that its mistakes are gone and its facts stay.</summary>
/// <remarks>Implementations are immutable and safe to share between threads.</remarks>
public interface IReplyRewriter
{
    /// <summary>A safer wording of a reply that has not been sent yet.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="findings">What was found in it; what is no fault is left alone.</param>
    /// <param name="situation">What is known of the case and what was said before; its move does not matter.</param>
    /// <returns>The new wording; <see langword="null"/> where there is nothing to mend, or no honest way to mend it without losing a fact.</returns>
    string? Rewrite(string reply, IReadOnlyList<Finding> findings, PhraseRequest situation);
}
