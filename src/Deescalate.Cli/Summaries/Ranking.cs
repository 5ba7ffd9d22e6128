namespace Deescalate.Cli.Summaries;

/// <summary>Keeps a few conversations out of any number: those that come first in an order.</summary>
internal sealed class Ranking(int most, IComparer<RankedConversation> order)
{
    private readonly SortedSet<RankedConversation> _kept = new(order);

    /// <summary>The lowest score first; among equals the hotter, then the earlier.</summary>
    public static IComparer<RankedConversation> Worst { get; } =
        Comparer<RankedConversation>.Create((a, b) => (a.Score, -a.PeakHeat, a.Number).CompareTo((b.Score, -b.PeakHeat, b.Number)));

    /// <summary>The highest score first; among equals the hotter, which was harder to handle, then the earlier.</summary>
    public static IComparer<RankedConversation> Best { get; } =
        Comparer<RankedConversation>.Create((a, b) => (-a.Score, -a.PeakHeat, a.Number).CompareTo((-b.Score, -b.PeakHeat, b.Number)));

    public IReadOnlyCollection<RankedConversation> Conversations => _kept;

    public void Add(RankedConversation conversation)
    {
        _kept.Add(conversation);
        if (_kept.Count > most)
        {
            _kept.Remove(_kept.Max!);
        }
    }
}
