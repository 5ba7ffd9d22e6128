using Deescalate.Rules;
using Deescalate.Text;

namespace Deescalate;

/// <summary>Signs of escalation that lie in how a customer speaks, whatever the matter: of "you" instead of the thing, of having said it all before, or of
/// taking an answer calmly.</summary>
/// <remarks>Talk in the second person is among the earliest signs of a talk that goes awry (Zhang et al., 2018, "Conversations Gone Awry"). Requests, questions and
/// thanks are full of "you" and count for nothing.</remarks>
internal static class ToneSigns
{
    public const string SecondPerson = "second-person";
    public const string Answered = "answered";
    public const string SaidBefore = "said-before";

    /// <summary>Share of words that speak of "you" from which the sign counts in full.</summary>
    private const float Full = 0.05f;

    /// <summary>How much a message speaks of "you" in statements, 0 to 1.</summary>
    public static float OfYou(TermBuffer buffer)
    {
        if ((buffer.Classes & LexicalClass.SecondPerson) == 0)
        {
            return 0;
        }

        int count = 0;
        ReadOnlySpan<Term> terms = buffer.Terms;
        for (int i = 0; i < terms.Length; i++)
        {
            count += terms[i].Is(LexicalClass.SecondPerson) && !terms[i].Has(TermFlags.Asked | TermFlags.Quoted) && !(i > 0 && IsPolite(buffer, i - 1)) ? 1 : 0;
        }

        return Math.Min(1, count / (Full * terms.Length));
    }

    /// <summary>Whether the word before makes a request, a wish or thanks of it: "can you", "if you", "thank you".</summary>
    private static bool IsPolite(TermBuffer buffer, int before) =>
        buffer.Terms[before].Is(LexicalClass.Auxiliary | LexicalClass.HypotheticalOpener | LexicalClass.ConditionalModal) || buffer.Lexeme(before) is "thank" or "thanks" or "bless" or "love" or "hope" or "with" or "to";
}
