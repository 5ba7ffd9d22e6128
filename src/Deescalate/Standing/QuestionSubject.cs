using Deescalate.Rules;
using Deescalate.Text;

namespace Deescalate;

/// <summary>What a question is about: the content of its sentence.</summary>
internal static class QuestionSubject
{
    /// <summary>Content words of "I want an actual date", which names no matter.</summary>
    private const int MostOfWanted = 2;

    /// <summary>Reads what a question is about; nothing where it only points back ("when will it work?", "I asked when").</summary>
    /// <param name="terms">The message.</param>
    /// <param name="question">Words of the question; its whole sentence counts.</param>
    public static string Of(TermBuffer terms, TextSpan question)
    {
        ReadOnlySpan<Term> all = terms.Terms;
        int start = 0;
        for (int i = 0; i < all.Length && all[i].Start <= question.Start; i++)
        {
            start = all[i].Has(TermFlags.SentenceStart) ? i : start;
        }

        int end = start;
        bool pointsBack = false;
        bool wanted = false;
        while (end < all.Length && (end == start || !all[end].Has(TermFlags.SentenceStart)))
        {
            pointsBack |= terms.Lexeme(end) is "it" or "this" or "that" or "asked" or "asking" or "say" or "said" or "mean" or "meant";
            wanted |= IsAnswerWanted(terms, end);
            end++;
        }

        Span<char> stems = stackalloc char[ContentStems.Most];
        int count = ContentStems.Read(terms, start, end, stems);
        return (pointsBack && count <= 1) || (wanted && count <= MostOfWanted) ? "" : stems[..count].ToString();
    }

    /// <summary>"I need a date", "give me a time": the word only says what kind of answer is still missing.</summary>
    private static bool IsAnswerWanted(TermBuffer terms, int i) =>
        i > 0 && terms.Lexeme(i) is "date" or "time" or "day" or "figure" or "price" && terms.Lexeme(i - 1) is "a" or "the" or "definite" or "firm" or "actual" or "real" or "exact";

    /// <summary>Whether two questions of one kind ask the same: they have their content in common, or the later one ("But when?") has none of its own while the
    /// earlier is still open.</summary>
    public static bool IsSame(string later, string earlier, bool open) => later.Length == 0 ? open : ContentStems.AreSame(later, earlier);
}
