using Deescalate.Rules;

namespace Deescalate.Calibration;

/// <summary>Fits a multinomial logistic model with an L2 penalty by stochastic gradient descent with a learning rate for each weight (AdaGrad; Duchi, Hazan and Singer, 2011).</summary>
internal static class AnswerTrainer
{
    private const int Epochs = 40;
    private const ulong Seed = 1;
    private const float Rate = 0.3f;
    private const float Penalty = 0.02f;
    private const float First = 1e-6f;
    private const int Kinds = AnswerTable.Kinds + 1;

    /// <summary>Fits weights.</summary>
    /// <param name="features">The features of each reply.</param>
    /// <param name="kinds">How each answers, 0 for not at all.</param>
    /// <param name="rows">The replies to fit to.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>For each feature what it adds to the log-odds of each kind of answer against none.</returns>
    public static float[] Fit(float[][] features, int[] kinds, int[] rows, CancellationToken cancellationToken)
    {
        int width = features[0].Length;
        float[] weights = new float[Kinds * width];
        float[] squares = new float[Kinds * width];
        Array.Fill(squares, First);
        SplitMix random = new(Seed);
        int[] order = [.. rows];
        Span<float> errors = stackalloc float[Kinds];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            random.Shuffle(order);
            foreach (int row in order)
            {
                Err(features[row], weights, kinds[row], errors);
                for (int i = 0; i < width; i++)
                {
                    for (int kind = 0; features[row][i] != 0 && kind < Kinds; kind++)
                    {
                        int at = Kinds * i + kind;
                        float slope = errors[kind] * features[row][i] + Penalty * weights[at];
                        squares[at] += slope * slope;
                        weights[at] -= Rate * slope / MathF.Sqrt(squares[at]);
                    }
                }
            }
        }

        return AgainstNone(weights, width);
    }

    /// <summary>By how much the likelihood of each kind is too high.</summary>
    private static void Err(float[] features, float[] weights, int truth, Span<float> errors)
    {
        errors.Clear();
        for (int i = 0; i < features.Length; i++)
        {
            for (int kind = 0; features[i] != 0 && kind < Kinds; kind++)
            {
                errors[kind] += features[i] * weights[Kinds * i + kind];
            }
        }

        StableMath.Softmax(errors);
        errors[truth] -= 1;
    }

    private static float[] AgainstNone(float[] weights, int width)
    {
        float[] against = new float[AnswerTable.Kinds * width];
        for (int i = 0; i < width; i++)
        {
            for (int kind = 0; kind < AnswerTable.Kinds; kind++)
            {
                against[AnswerTable.Kinds * i + kind] = weights[Kinds * i + kind + 1] - weights[Kinds * i];
            }
        }

        return against;
    }
}
