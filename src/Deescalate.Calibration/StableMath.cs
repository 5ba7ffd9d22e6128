namespace Deescalate.Calibration;

/// <summary>The logistic function from additions, multiplications and divisions alone. The processor does these exactly as IEEE 754 says, so that a fit
/// gives the same bits on every machine, which the exponential functions of C libraries do not promise.</summary>
internal static class StableMath
{
    private const float Limit = 30;
    private const int Halvings = 8;

    /// <summary>1 / (1 + e^-x).</summary>
    public static float Sigmoid(float x)
    {
        double e = Exp(-Math.Clamp(x, -Limit, Limit));
        return (float)(1 / (1 + e));
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
