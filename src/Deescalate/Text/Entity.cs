namespace Deescalate.Text;

/// <summary>A run of terms that means one thing: a sum, a length of time, a day.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="First">Index of its first term.</param>
/// <param name="Count">Number of terms.</param>
/// <param name="Low">For a duration: least number of seconds. For a number or sum: its value.</param>
/// <param name="High">For a duration: greatest number of seconds; the same as <paramref name="Low"/> where no range is given.</param>
internal readonly record struct Entity(EntityKind Kind, int First, int Count, double Low = 0, double High = 0)
{
    public int Last => First + Count - 1;
}
