namespace Deescalate;

/// <summary>One part of a message's heat.</summary>
/// <param name="Source">Number of the rule, or one of the constants here.</param>
/// <param name="Amount">What it adds to the sum.</param>
/// <param name="First">First term, or -1 for the whole message.</param>
/// <param name="Last">Last term.</param>
internal readonly record struct HeatPart(int Source, float Amount, int First, int Last)
{
    public const int Shouting = -1;
    public const int Exclamation = -2;
    public const int Friendliness = -3;

    /// <summary>Anger, however it is shown; the emotions after it count downwards.</summary>
    public const int Feeling = -4;

    public static readonly IComparer<HeatPart> StrongestFirst = Comparer<HeatPart>.Create(static (a, b) =>
    {
        int order = b.Amount.CompareTo(a.Amount);
        order = order != 0 ? order : a.First.CompareTo(b.First);
        order = order != 0 ? order : b.Last.CompareTo(a.Last);
        return order != 0 ? order : a.Source.CompareTo(b.Source);
    });

    public bool Overlaps(HeatPart other) => First >= 0 && other.First >= 0 && First <= other.Last && other.First <= Last;
}
