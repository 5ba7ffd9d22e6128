namespace Deescalate.Tests.Cues;

/// <summary>Cues and texts from a small vocabulary of common, rare, inflected and unknown words, so that they often meet.</summary>
internal sealed class RandomCues(int seed)
{
    private static readonly string[] _words =
        ["the", "i", "you", "is", "not", "to", "refund", "refunded", "late", "call", "called", "calls", "parcel", "never", "can", "pay", "paid", "don't", "what", "zorb", "tonight", "of", "a", "gonna"];

    private static readonly string[] _others = ["Friday", "$5", "2 days", "xyzzy", "noon", "Hi Anna", "well", "NEVER", "sooo"];
    private static readonly string[] _ends = [".", "?", "!", "...", ",", "\n\n", " -", ";"];
    private static readonly string[] _entities = ["<date>", "<money>", "<duration>", "<time>", "<number>"];

    private readonly Random _random = new(seed);

    public string Text()
    {
        List<string> pieces = [];
        int count = _random.Next(1, 22);
        for (int i = 0; i < count; i++)
        {
            string word = _random.Next(12) == 0 ? Pick(_others) : Pick(_words);
            pieces.Add(_random.Next(7) == 0 ? word + Pick(_ends) : word);
        }

        return string.Join(' ', pieces) + (_random.Next(2) == 0 ? Pick(_ends[..4]) : "");
    }

    public string Cue()
    {
        List<string> pieces = [Piece(0)];
        int count = _random.Next(1, 5);
        for (int i = 0; i < count; i++)
        {
            if (_random.Next(4) == 0)
            {
                pieces.Add(_random.Next(2) == 0 ? "..." : $"...{_random.Next(1, 9)}");
            }

            pieces.Add(_random.Next(6) == 0 ? $"[{Piece(1)}]" : Piece(0));
        }

        string start = _random.Next(10) switch { 0 => "^ ", 1 => "^^ ", 2 => "^ ...2 ", 3 => ", ", _ => "" };
        string end = _random.Next(12) switch { 0 => " $", 1 => " $$", 2 => " ?", 3 => " !", 4 => " ...3 $", 5 when pieces[^1][0] != '[' => " ,", _ => "" };
        return start + string.Join(' ', pieces) + end;
    }

    private string Piece(int depth) => _random.Next(depth > 1 ? 4 : 8) switch
    {
        0 => Pick(["call~", "pay~", "refund~"]),
        1 => Pick(["refund*", "call*", "xyz*"]),
        2 or 3 => Pick(_words),
        4 => Pick(_entities),
        _ => $"({string.Join('|', Enumerable.Range(0, _random.Next(2, 5)).Select(_ => _random.Next(4) == 0 ? $"{Piece(depth + 1)} {Pick(_words)}" : Piece(depth + 1)))})",
    };

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
