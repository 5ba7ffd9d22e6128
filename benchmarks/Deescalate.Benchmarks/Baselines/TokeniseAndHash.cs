using Deescalate.Text;

namespace Deescalate.Benchmarks.Baselines;

/// <summary>The design's measure: cut a text into tokens, fold and hash them, and nothing else.</summary>
internal sealed class TokeniseAndHash
{
    private readonly TokenBuffer _tokens = new();

    public int Read(string text)
    {
        Tokenizer.Tokenize(text, _tokens);
        return _tokens.Count;
    }
}
