namespace Deescalate;

/// <summary>One label of a table of fitted weights: a logistic model.</summary>
/// <param name="Name">The label.</param>
/// <param name="Bias">Log-odds of a message without any known n-gram.</param>
/// <param name="Scale">Log-odds for one step of weight.</param>
/// <param name="Threshold">Log-odds from which on the label is given.</param>
internal readonly record struct FittedLabel(string Name, float Bias, float Scale, float Threshold)
{
    /// <summary>Log-odds of a message whose n-grams' weights add up to a sum.</summary>
    /// <param name="sum">The sum.</param>
    /// <param name="share">What each n-gram counts in a message of this length, see <see cref="NgramScan.ShareOf"/>.</param>
    public float MarginOf(int sum, float share) => Bias + Scale * share * sum;
}
