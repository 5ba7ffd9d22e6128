using System.Numerics;
using System.Runtime.InteropServices;

namespace Deescalate.Calibration;

/// <summary>Fits logistic models of all labels at once by FTRL-Proximal with elastic net (McMahan et al., "Ad Click Prediction: a View from the Trenches",
/// 2013). Every step is elementwise IEEE arithmetic in a fixed order: the same data and seed give the same bits.</summary>
internal sealed class FtrlTrainer
{
    /// <summary>Rows are filled up to sixteen numbers, the widest vector there is, so that the layout is the same everywhere.</summary>
    private const int Lane = 16;

    private const float Beta = 1;

    private readonly FeatureMatrix _features;
    private readonly LabelMatrix _labels;
    private readonly KnownMargins _known;
    private readonly CalibrationOptions _options;
    private readonly int _stride;
    private readonly float[] _z;
    private readonly float[] _n;
    private readonly float[] _biasZ;
    private readonly float[] _biasN;
    private readonly float[] _bias;
    private readonly float[] _margin;
    private readonly float[] _before;
    private readonly float[] _gradient;
    private readonly float[] _scaled;
    private float[] _current = [];
    private float[] _scales = [];

    public FtrlTrainer(FeatureMatrix features, LabelMatrix labels, KnownMargins known, CalibrationOptions options)
    {
        _features = features;
        _labels = labels;
        _known = known;
        _options = options;
        _stride = (labels.Names.Length + Lane - 1) / Lane * Lane;
        _z = new float[features.Keys.Length * _stride];
        _n = new float[_z.Length];
        _biasZ = new float[_stride];
        _biasN = new float[_stride];
        _bias = new float[_stride];
        _margin = new float[_stride];
        _before = new float[_stride];
        _gradient = new float[_stride];
        _scaled = new float[_stride];
    }

    /// <summary>Fits to some of the messages.</summary>
    /// <param name="rows">Their numbers; put in another order by this.</param>
    /// <param name="progress">Told after each round.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public LinearModel Fit(int[] rows, Action progress, CancellationToken cancellationToken)
    {
        _scales = NgramLeaning.Read(_features, _labels, rows, _stride);
        SplitMix random = new((ulong)_options.Seed);
        float l1 = _options.L1 * _options.Epochs;
        float l2 = _options.L2 * _options.Epochs;
        for (int epoch = 0; epoch < _options.Epochs; epoch++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            random.Shuffle(rows);
            foreach (int row in rows)
            {
                Learn(row, l1, l2);
            }

            progress();
        }

        return ToModel(l1, l2);
    }

    private void Learn(int row, float l1, float l2)
    {
        ReadOnlySpan<int> features = _features.Row(row);
        if (_current.Length < features.Length * _stride)
        {
            _current = new float[features.Length * _stride];
        }

        int own = _features.Own(row).Length;
        float share = _features.Share(row);
        float beforeShare = _features.BeforeShare(row);
        Array.Clear(_margin);
        Array.Clear(_before);
        for (int i = 0; i < features.Length; i++)
        {
            Span<float> weights = _current.AsSpan(i * _stride, _stride);
            Solve(_z.AsSpan(features[i] * _stride, _stride), _n.AsSpan(features[i] * _stride, _stride), weights, l1, l2);
            Sum(i < own ? _margin : _before, ScaleOf(features[i]), weights);
        }

        Solve(_biasZ, _biasN, _bias, 0, 0);
        ReadOnlySpan<float> known = _known.Row(row);
        ReadOnlySpan<bool> labels = _labels.Row(row);
        ReadOnlySpan<float> counts = _labels.Weights(row);
        for (int label = 0; label < labels.Length; label++)
        {
            float margin = _bias[label] + share * _margin[label] + beforeShare * _before[label] + (known.IsEmpty ? 0 : known[label]);
            _gradient[label] = (StableMath.Sigmoid(margin) - (labels[label] ? 1 : 0)) * counts[label];
        }

        Step(_biasZ, _biasN, _bias, _gradient);
        for (int i = 0; i < features.Length; i++)
        {
            ReadOnlySpan<float> gradient = Scaled(_gradient, ScaleOf(features[i]), i < own ? share : beforeShare);
            Step(_z.AsSpan(features[i] * _stride, _stride), _n.AsSpan(features[i] * _stride, _stride), _current.AsSpan(i * _stride, _stride), gradient);
        }
    }

    /// <summary>The weights that the gradients so far ask for: 0 where they do not outweigh the L1 penalty.</summary>
    private void Solve(ReadOnlySpan<float> z, ReadOnlySpan<float> n, Span<float> weights, float l1, float l2)
    {
        Vector<float> rate = new(1 / _options.LearningRate);
        Vector<float> penalty = new(l1);
        Vector<float> shrink = new(l2 + Beta / _options.LearningRate);
        ReadOnlySpan<Vector<float>> zs = MemoryMarshal.Cast<float, Vector<float>>(z);
        ReadOnlySpan<Vector<float>> ns = MemoryMarshal.Cast<float, Vector<float>>(n);
        Span<Vector<float>> ws = MemoryMarshal.Cast<float, Vector<float>>(weights);
        for (int i = 0; i < ws.Length; i++)
        {
            Vector<float> excess = Vector.Max(Vector.Abs(zs[i]) - penalty, Vector<float>.Zero);
            Vector<float> size = excess / (Vector.SquareRoot(ns[i]) * rate + shrink);
            ws[i] = Vector.ConditionalSelect(Vector.GreaterThan(zs[i], Vector<float>.Zero), -size, size);
        }
    }

    private void Step(Span<float> z, Span<float> n, ReadOnlySpan<float> weights, ReadOnlySpan<float> gradient)
    {
        Vector<float> rate = new(1 / _options.LearningRate);
        Span<Vector<float>> zs = MemoryMarshal.Cast<float, Vector<float>>(z);
        Span<Vector<float>> ns = MemoryMarshal.Cast<float, Vector<float>>(n);
        ReadOnlySpan<Vector<float>> ws = MemoryMarshal.Cast<float, Vector<float>>(weights);
        ReadOnlySpan<Vector<float>> gs = MemoryMarshal.Cast<float, Vector<float>>(gradient);
        for (int i = 0; i < zs.Length; i++)
        {
            Vector<float> g = gs[i];
            Vector<float> sum = ns[i] + g * g;
            Vector<float> sigma = (Vector.SquareRoot(sum) - Vector.SquareRoot(ns[i])) * rate;
            zs[i] += g - sigma * ws[i];
            ns[i] = sum;
        }
    }

    /// <summary>What the weights of an n-gram are scaled by.</summary>
    private ReadOnlySpan<float> ScaleOf(int feature) => _scales.AsSpan(feature * _stride, _stride);

    private ReadOnlySpan<float> Scaled(ReadOnlySpan<float> values, ReadOnlySpan<float> scale, float share = 1)
    {
        for (int i = 0; i < _scaled.Length; i++)
        {
            _scaled[i] = values[i] * share * scale[i];
        }

        return _scaled;
    }

    private void Sum(Span<float> total, ReadOnlySpan<float> scale, ReadOnlySpan<float> weights)
    {
        Span<Vector<float>> ts = MemoryMarshal.Cast<float, Vector<float>>(total);
        ReadOnlySpan<Vector<float>> ws = MemoryMarshal.Cast<float, Vector<float>>(Scaled(weights, scale));
        for (int i = 0; i < ts.Length; i++)
        {
            ts[i] += ws[i];
        }
    }

    private LinearModel ToModel(float l1, float l2)
    {
        float[] bias = new float[_stride];
        float[] weights = new float[_z.Length];
        Solve(_biasZ, _biasN, bias, 0, 0);
        for (int feature = 0; feature < _features.Keys.Length; feature++)
        {
            Span<float> row = weights.AsSpan(feature * _stride, _stride);
            Solve(_z.AsSpan(feature * _stride, _stride), _n.AsSpan(feature * _stride, _stride), row, l1, l2);
            Scaled(row, ScaleOf(feature)).CopyTo(row);
        }

        return new LinearModel(_labels.Names.Length, _stride, bias, weights);
    }
}
