namespace Deescalate;

/// <summary>The same demand meets the same reply, again and again.</summary>
/// <param name="MessageIndex">The agent's message that completed the latest round.</param>
/// <param name="Kind"><c>unheard</c>: nobody has said back what the customer wants; <c>disagreement</c>: it was said back and confirmed, and the two differ.</param>
/// <param name="Rounds">Rounds so far, 3 or more.</param>
public sealed record Stalemate(int MessageIndex, string Kind, int Rounds);
