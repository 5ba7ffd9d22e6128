using Deescalate.Text;

namespace Deescalate;

/// <summary>How strongly words are said: boosters and dampers before or among them, capitals, stretched letters, exclamation.</summary>
/// <remarks>The factors follow the order of size found by Hutto and Gilbert, "VADER" (2014), who measured booster, capitals and exclamation by rating.</remarks>
internal static class Intensity
{
    private const float Booster = 1.25f;
    private const float Damper = 0.7f;
    private const float Capitals = 1.25f;
    private const float Stretch = 1.2f;
    private const float Exclamation = 1.1f;
    private const float Most = 1.8f;

    public static float Of(ReadOnlySpan<Term> terms, int first, int last, bool wholeMessageShouts)
    {
        float factor = 1;
        int from = first > 0 && !terms[first].Has(TermFlags.SentenceStart) ? first - 1 : first;
        LexicalClass seen = LexicalClass.None;
        TermFlags flags = TermFlags.None;
        for (int i = from; i <= last; i++)
        {
            seen |= terms[i].Class;
            flags |= terms[i].Flags;
        }

        if ((seen & LexicalClass.Booster) != 0)
        {
            factor *= Booster;
        }

        if ((seen & LexicalClass.Damper) != 0)
        {
            factor *= Damper;
        }

        if ((flags & TermFlags.AllCaps) != 0 && !wholeMessageShouts)
        {
            factor *= Capitals;
        }

        if ((flags & TermFlags.Stretched) != 0)
        {
            factor *= Stretch;
        }

        if (terms[last].Has(TermFlags.Exclaimed))
        {
            factor *= Exclamation;
        }

        return Math.Min(factor, Most);
    }
}
