namespace Deescalate.Phrases;

/// <summary>The order in which a conversation goes through the wordings of a move.</summary>
internal static class PhraseOrder
{
    private const int KindFits = 4;
    private const int StrengthFits = 2;
    private const int RegisterFits = 1;

    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>A number that seed, conversation and move give, the same in every process.</summary>
    public static ulong Seed(int seed, string? conversation, string move)
    {
        ulong hash = (Basis ^ (uint)seed) * Prime;
        foreach (char c in conversation ?? "")
        {
            hash = (hash ^ c) * Prime;
        }

        foreach (char c in move)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }

    /// <summary>Fills a list with the numbers from 0 in an order that the seed gives.</summary>
    public static void Fill(Span<int> order, ulong seed)
    {
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        for (int i = order.Length - 1; i > 0; i--)
        {
            // SplitMix64, Steele, Lea and Flood 2014.
            seed += 0x9E3779B97F4A7C15;
            ulong mixed = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            int j = (int)((mixed ^ (mixed >> 31)) % (ulong)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }
    }

    /// <summary>Puts the wordings that fit into a list, the more exact first, among equals in the order given.</summary>
    /// <returns>The number of those that fit, and of those that fit only such a situation.</returns>
    public static (int All, int Special) Rank(
        IReadOnlyList<PhraseTemplate> templates, ReadOnlySpan<int> order, PhraseRequest request, PhraseRegister? register, PhraseChannel channel, Span<int> ranked)
    {
        Span<sbyte> exactness = stackalloc sbyte[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            exactness[i] = Exactness(templates[order[i]], request, register, channel);
        }

        int all = 0, special = 0;
        for (sbyte wanted = KindFits + StrengthFits + RegisterFits; wanted >= 0; wanted--)
        {
            for (int i = 0; i < order.Length; i++)
            {
                if (exactness[i] == wanted)
                {
                    ranked[all++] = order[i];
                    special += wanted >= StrengthFits ? 1 : 0;
                }
            }
        }

        return (all, special);
    }

    /// <summary>How exactly a wording fits; below 0 where it does not.</summary>
    private static sbyte Exactness(PhraseTemplate template, PhraseRequest request, PhraseRegister? register, PhraseChannel channel)
    {
        bool kind = template.For.Length == 0 || (request.For is { } wanted && Array.IndexOf(template.For, wanted) >= 0);
        if (!kind || !template.Fits(channel) || !template.Fits(request.Strength) || !Sounds(template.Register, register))
        {
            return -1;
        }

        return (sbyte)((template.For.Length == 0 ? 0 : KindFits) + (template.Strength is null ? 0 : StrengthFits) + (register is { } r && r != PhraseRegister.Plain && r == template.Register ? RegisterFits : 0));
    }

    /// <summary>Plain words fit everywhere; warm ones where nothing else was asked for.</summary>
    private static bool Sounds(PhraseRegister own, PhraseRegister? wanted) => own == PhraseRegister.Plain || (wanted is null ? own == PhraseRegister.Warm : own == wanted);
}
