namespace Deescalate.Text;

/// <summary>Finds e-mail addresses and web addresses that begin with a word.</summary>
internal static class AddressReader
{
    /// <summary>Longest address that is recognised; keeps the work linear on hostile text.</summary>
    private const int LongestAddress = 512;

    private static readonly string[] _topLevelDomains =
        ["com", "org", "net", "co", "uk", "io", "gov", "edu", "de", "fr", "ie", "au", "ca", "eu", "us", "info", "biz", "ly", "me", "tv", "app", "dev", "nl", "in"];

    /// <summary>Tries to read an address.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the word began.</param>
    /// <param name="wordEnd">Where the word ended.</param>
    /// <param name="place">Flags of the place.</param>
    /// <param name="token">The address.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int start, int wordEnd, TokenFlags place, out Token token)
    {
        int end = wordEnd;
        bool at = false;
        bool scheme = text[wordEnd] == ':' && text[wordEnd..].StartsWith("://", StringComparison.Ordinal);
        while (end < text.Length && end - wordEnd < LongestAddress && IsAddressPart(text[end], scheme))
        {
            at |= text[end] == '@';
            end++;
        }

        while (end > wordEnd && text[end - 1] is '.' or ',' or ')' or '!' or '?' or ':' or ';' or '\'' or '-' or '_' or '+')
        {
            end--;
        }

        ReadOnlySpan<char> candidate = text[start..end];
        TokenKind kind = scheme || candidate.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? TokenKind.Url
            : at && LooksLikeEmail(candidate) ? TokenKind.Email
            : !at && LooksLikeDomain(candidate) ? TokenKind.Url
            : TokenKind.Word;
        token = new Token(start, end - start, 0, kind, place);
        return kind != TokenKind.Word;
    }

    private static bool IsAddressPart(char c, bool scheme) =>
        char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '@' or '/' or '+' || (scheme && c is ':' or '?' or '=' or '&' or '%' or '#' or '~' or ',');

    private static bool LooksLikeEmail(ReadOnlySpan<char> s)
    {
        int at = s.IndexOf('@');
        int dot = s.LastIndexOf('.');
        return at > 0 && dot > at + 1 && dot < s.Length - 2 && s[(at + 1)..].IndexOf('@') < 0;
    }

    private static bool LooksLikeDomain(ReadOnlySpan<char> s)
    {
        int slash = s.IndexOf('/');
        ReadOnlySpan<char> host = slash < 0 ? s : s[..slash];
        int dot = host.LastIndexOf('.');
        if (dot <= 0 || host.Contains("..", StringComparison.Ordinal))
        {
            return false;
        }

        ReadOnlySpan<char> last = host[(dot + 1)..];
        foreach (string domain in _topLevelDomains)
        {
            if (last.Equals(domain, StringComparison.OrdinalIgnoreCase))
            {
                // "ok.in a minute": a two-letter word after a full stop is a domain only where a path or a second label says so.
                return last.Length > 2 || slash >= 0 || host[..dot].Contains('.');
            }
        }

        return false;
    }
}
