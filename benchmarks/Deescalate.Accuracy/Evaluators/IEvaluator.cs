using Deescalate.Accuracy.Data;
using Deescalate.Accuracy.Reading;
using Deescalate.Accuracy.Report;

namespace Deescalate.Accuracy.Evaluators;

/// <summary>Measures one capability.</summary>
internal interface IEvaluator
{
    /// <summary>The sets it reads.</summary>
    IReadOnlyList<string> Sets { get; }

    /// <summary>Whether training parts are read even where there are others: for sets that only count false alarms.</summary>
    bool ReadsAllParts => false;

    /// <summary>Measures.</summary>
    /// <param name="sets">Those of its sets that are there; at least one.</param>
    /// <param name="reader">The library.</param>
    /// <param name="misses">Where to show what was read wrongly.</param>
    /// <exception cref="LabelException">An item cannot be read.</exception>
    IEnumerable<Figure> Evaluate(IReadOnlyList<LabelledSet> sets, Reader reader, MissLog misses);
}
