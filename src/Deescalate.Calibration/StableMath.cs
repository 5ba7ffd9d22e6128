namespace Deescalate.Calibration;

/// <summary>The logistic function and the logarithm from additions, multiplications and divisions alone. The processor does these exactly as IEEE 754 says, so that a fit
/// gives the same bits on every machine, which the exponential functions of C libraries do not promise.</summary>
internal static class StableMath
{
    private const float Limit = 30;
    private const int Halvings = 8;
    private const int Terms = 10;
    private const double Root = 1.4142135623730951;

    /// <summary>1 / (1 + e^-x).</summary>
    public static float Sigmoid(float x)
    {
        double e = Exp(-Math.Clamp(x, -Limit, Limit));
        return (float)(1 / (1 + e));
    }

    /// <summary>Turns log-odds into likelihoods that add up to 1.</summary>
    public static void Softmax(Span<float> values)
    {
        float most = float.NegativeInfinity;
        foreach (float value in values)
        {
            most = Math.Max(most, value);
        }

        float sum = 0;
        foreach (ref float value in values)
        {
            value = (float)Exp(Math.Max(value - most, -Limit));
            sum += value;
        }

        foreach (ref float value in values)
        {
            value /= sum;
        }
    }

    /// <summary>The natural logarithm of a positive number: its power of two, and the series of the inverse hyperbolic tangent for the rest.</summary>
    public static float Log(double x)
    {
        const double Ln2 = 0.693147180559945309;
        int power = 0;
        for (; x >= Root; x /= 2)
        {
            power++;
        }

        for (; x < Root / 2; x *= 2)
        {
            power--;
        }

        double t = (x - 1) / (x + 1);
        double squared = t * t;
        double sum = 0;
        for (int i = Terms; i >= 0; i--)
        {
            sum = sum * squared + 1.0 / (2 * i + 1);
        }

        return (float)(power * Ln2 + 2 * t * sum);
    }

    /// <summary>e^x by its series at x / 2^8, squared eight times.</summary>
    private static double Exp(double x)
    {
        double t = x / (1 << Halvings);
        double e = 1 + t * (1 + t / 2 * (1 + t / 3 * (1 + t / 4 * (1 + t / 5))));
        for (int i = 0; i < Halvings; i++)
        {
            e *= e;
        }

        return e;
    }
}
