namespace Deescalate.Text;

/// <summary>"ill ring you": an "I'll" typed without its apostrophe. Told from illness by the verb after it ("ill send it", "then ill be off"), unless what stands before says
/// that somebody is unwell ("was so ill be quick").</summary>
internal static class BareWill
{
    private const string Verbs =
        "be ask book bring call cancel change check chase close come confirm copy do email escalate explain fetch file find fix follow forward get give go grab have hold keep leave let "
        + "look make message move msg need note open order pass pay phone pick ping pop post process pull put raise refund reply report resend reset ring run see send show sort speak start "
        + "stay stop switch take talk tell text transfer try txt update wait write just also never definitely probably always";

    private const string Unwell =
        "am im is are was were been being be hes shes theyre youre feel feels feeling felt fall falls falling fell fallen taken get gets getting got become became make "
        + "made very really seriously critically terminally mentally gravely quite too how";

    private static readonly ulong _ill = WordHash.OfFolded("ill");
    private static readonly HashSet<ulong> _verbs = Hashes(Verbs);
    private static readonly HashSet<ulong> _unwell = Hashes(Unwell);

    /// <summary>Whether the word at a place is one.</summary>
    public static bool StandsAt(ReadOnlySpan<Token> tokens, int i) =>
        tokens[i].Hash == _ill && Follows(tokens, i, _verbs) && !(i > 0 && tokens[i - 1].Kind == TokenKind.Word && SaysWhoIs(tokens[i - 1]));

    private static bool SaysWhoIs(in Token before) => before.Has(TokenFlags.Apostrophe) || _unwell.Contains(before.Hash);

    private static bool Follows(ReadOnlySpan<Token> tokens, int i, HashSet<ulong> words) =>
        i + 1 < tokens.Length && tokens[i + 1].Kind == TokenKind.Word && !tokens[i + 1].Has(TokenFlags.LineStart) && words.Contains(tokens[i + 1].Hash);

    private static HashSet<ulong> Hashes(string words)
    {
        HashSet<ulong> hashes = [];
        foreach (string word in words.Split(' '))
        {
            hashes.Add(WordHash.OfFolded(word));
        }

        return hashes;
    }
}
