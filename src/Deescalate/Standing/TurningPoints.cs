namespace Deescalate;

/// <summary>Keeps the strongest turns of the heat, in the order of the messages.</summary>
internal sealed class TurningPoints
{
    /// <summary>Most that are kept: with more, the weakest goes.</summary>
    public const int Most = 6;

    /// <summary>By how much the heat of the whole conversation must fall where nobody is glad: to read out an account number calms nothing.</summary>
    public const float Cooling = 0.25f;

    private const float Least = 0.3f;

    public List<TurningPoint> Points { get; } = [];

    public void Add(int message, float before, float after, int? agent)
    {
        if (Math.Abs(after - before) < Least)
        {
            return;
        }

        Points.Add(new TurningPoint(message, before, after, agent));
        if (Points.Count > Most)
        {
            Points.RemoveAt(Weakest());
        }
    }

    private int Weakest()
    {
        int weakest = 0;
        for (int i = 1; i < Points.Count; i++)
        {
            if (Math.Abs(Points[i].Change) < Math.Abs(Points[weakest].Change))
            {
                weakest = i;
            }
        }

        return weakest;
    }
}
