using System.Text.Json;
using Deescalate.Rules;
using Deescalate.Text;

namespace Deescalate;

/// <summary>Reads a grammar of moves and checks it: a mistake is an error that names the file, the move and the field.</summary>
internal static class MoveGrammarReader
{
    private const int MostPriority = 100;

    public static IReadOnlyList<MoveRule> ReadBuiltIn(string language) => Parse(EmbeddedData.Bytes($"Data/{language}/moves.json"), "moves.json");

    /// <summary>Reads a grammar of the user's own.</summary>
    /// <exception cref="RuleFileException">It is not a valid grammar.</exception>
    /// <param name="path">The file.</param>
    /// <param name="known">Ids of all rules.</param>
    public static MoveGrammar Read(string path, IReadOnlyCollection<string> known)
    {
        IReadOnlyList<MoveRule> moves = Parse(File.ReadAllBytes(path), path);
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (MoveRule move in moves)
        {
            Check(move, path, known);
            if (!names.Add(move.Move))
            {
                throw Error(path, move, "stands twice. Join the two, or give one another name.");
            }
        }

        return new MoveGrammar(moves);
    }

    private static IReadOnlyList<MoveRule> Parse(ReadOnlySpan<byte> utf8Json, string source)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8Json.StartsWith("\uFEFF"u8) ? utf8Json[3..] : utf8Json, MoveGrammarJson.Default.IReadOnlyListMoveRule)
                ?? throw new RuleFileException(source, 1, 1, "is null. Give a list of moves.");
        }
        catch (JsonException e)
        {
            throw new RuleFileException(source, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1, $"not a grammar of moves at {e.Path ?? "$"}. See docs/next-moves.md for its members and stages.", e);
        }
    }

    private static void Check(MoveRule move, string path, IReadOnlyCollection<string> known)
    {
        if (move.Move.Length == 0 || move.Reason.Length == 0)
        {
            throw Error(path, move, "lacks a name or a reason. Give each at least one word.");
        }

        if (move.Priority is < 0 or > MostPriority)
        {
            throw Error(path, move, $"has priority {move.Priority}; it must lie between 0 and {MostPriority}.");
        }

        if (!(move.MinHeat >= 0 && move.MaxHeat <= 1 && move.MinHeat <= move.MaxHeat))
        {
            throw Error(path, move, "has minHeat and maxHeat that do not lie in order between 0 and 1.");
        }

        foreach (string rule in move.When.Concat(move.NotWith).Concat(move.Unless).Concat(move.SeenBy))
        {
            if (!known.Contains(rule, StringComparer.Ordinal))
            {
                throw Error(path, move, $"names the rule '{rule}', which is not there. {Suggestion.For(rule, known, "Known are")}");
            }
        }
    }

    private static RuleFileException Error(string path, MoveRule move, string problem) => new(path, 0, 0, $"the move '{move.Move}' {problem}");
}
