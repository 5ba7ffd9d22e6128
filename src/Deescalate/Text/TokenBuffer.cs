namespace Deescalate.Text;

/// <summary>A growing array of tokens that is reused from message to message. Not for several threads.</summary>
internal sealed class TokenBuffer
{
    private Token[] _items = new Token[64];

    public int Count { get; private set; }

    public ReadOnlySpan<Token> Tokens => _items.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(in Token token)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = token;
    }
}
