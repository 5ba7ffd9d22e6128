using System.Text;
using Deescalate.Rules;

namespace Deescalate.Calibration;

/// <summary>What a fit of answers came to.</summary>
public sealed class AnswerCalibration
{
    private readonly AnswerTable _table;

    internal AnswerCalibration(AnswerTable table, IReadOnlyList<AnswerHandReport> hands)
    {
        _table = table;
        Hands = hands;
    }

    /// <summary>How each hand is read by weights fitted to the others.</summary>
    public IReadOnlyList<AnswerHandReport> Hands { get; }

    /// <summary>Number of features that have weights.</summary>
    public int Features => _table.Weights.Count;

    /// <summary>Writes the weights, as <see cref="ConversationAnalyzerBuilder.UseAnswerWeights"/> reads them: text, a line a feature.</summary>
    /// <param name="stream">Where to; not closed.</param>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Encoding.UTF8.GetBytes(_table.Write()));
    }
}
