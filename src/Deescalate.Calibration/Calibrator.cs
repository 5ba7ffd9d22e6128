using Deescalate.Text;

namespace Deescalate.Calibration;

/// <summary>Fits weights of n-grams of one to three words, denied and stressed words among them, to labelled messages: one logistic model for each label,
/// sparse by its penalties, with thresholds from messages held out.</summary>
/// <remarks>Safe to share between threads. The same messages and options give the same weights bit for bit.</remarks>
public sealed class Calibrator
{
    /// <summary>Parts that hands are cut into; of more hands, several share one.</summary>
    private const int MostParts = 10;

    /// <summary>One in so many replies is read once more without what was said before: weights are to hold where nothing is known of it as well.</summary>
    private const int ReadAlone = 3;

    private readonly CalibrationOptions _options;

    /// <summary>Creates a calibrator.</summary>
    /// <param name="options">How to fit; defaults where null.</param>
    /// <exception cref="ArgumentException">An option is out of its range; all are listed.</exception>
    public Calibrator(CalibrationOptions? options = null)
    {
        _options = options ?? new CalibrationOptions();
        IReadOnlyList<string> errors = _options.Validate();
        if (errors.Count > 0)
        {
            throw new ArgumentException(string.Join(" ", errors), nameof(options));
        }
    }

    /// <summary>Fits weights.</summary>
    /// <param name="messages">The messages; those without a label are learned from as well.</param>
    /// <param name="sources">What they are, with licences, one a line; written into the file.</param>
    /// <param name="progress">Told how far the work has come.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="CalibrationException">There are too few messages, no labels, or too many.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public CalibrationResult Fit(
        IReadOnlyList<LabelledMessage> messages, IReadOnlyList<string>? sources = null, IProgress<CalibrationProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        LabelMatrix labels = new(messages);
        Check(messages, labels);
        IReadOnlyList<LabelledMessage> given = messages;
        RuleLabels? rules = _options.Rules ? new RuleLabels(labels.Names) : null;
        if (rules is { AreOfAgents: true })
        {
            messages = [.. messages, .. ReadOnceMore(messages)];
            labels = new LabelMatrix(messages);
        }
        else
        {
            messages = [.. messages.Select(m => m with { Before = null })];
        }

        FeatureMatrix features = FeatureMatrix.Read(
            messages, _options.LeastMessages, done => progress?.Report(new CalibrationProgress(CalibrationStage.Reading, done, messages.Count)), cancellationToken);
        KnownMargins known = KnownMargins.Read(messages, labels.Names);
        int[] parts = Parts(messages, out int count);
        int rounds = 0;
        void Round()
        {
            lock (features)
            {
                progress?.Report(new CalibrationProgress(CalibrationStage.Fitting, ++rounds, (count + 1) * _options.Epochs));
            }
        }

        int[] judged = [.. parts.Select((part, row) => messages[row].Judged ? part : -1)];
        HeldOutScores scores = new(labels, judged, _options.Beta);
        SentenceScores? sentences = rules is null ? null : new SentenceScores(messages, features, rules.Handicaps);
        Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount }, part =>
        {
            int[] others = [.. Enumerable.Range(0, parts.Length).Where(r => parts[r] != part)];
            LinearModel model = new FtrlTrainer(features, labels, known, _options).Fit(others, Round, cancellationToken);
            for (int row = 0; row < parts.Length; row++)
            {
                if (parts[row] == part)
                {
                    known.Row(row).CopyTo(scores.Row(row));
                    model.Score(features.Own(row), features.Share(row), scores.Row(row));
                    model.AddBefore(features.Before(row), features.BeforeShare(row), scores.Row(row));
                }
            }

            sentences?.Raise(model, parts, part, scores);
        });

        LinearModel whole = new FtrlTrainer(features, labels, known, _options).Fit([.. Enumerable.Range(0, parts.Length)], Round, cancellationToken);
        return _options.Rules
            ? FinishRules(given, labels, features, whole, new RuleThresholds(messages, labels, judged, scores, _options), sources ?? [])
            : FinishEmotions(given, labels, features, whole, scores, sources ?? []);
    }

    private CalibrationResult FinishEmotions(
        IReadOnlyList<LabelledMessage> messages, LabelMatrix labels, FeatureMatrix features, LinearModel whole, HeldOutScores scores, IReadOnlyList<string> sources)
    {
        float[] thresholds = [.. labels.Names.Select((name, label) => _options.Thresholds.TryGetValue(name, out float given) ? given : scores.Threshold(label, -1))];
        WeightTable table = WeightTableBuilder.Build(FeelingWords.Fold(whole, features.Keys, out ulong[] keys), keys, labels.Names, thresholds, _options.LeastWeight, sources);
        LabelReport[] reports = [.. Enumerable.Range(0, thresholds.Length).Where(l => !_options.Thresholds.ContainsKey(labels.Names[l])).Select(l => scores.Report(l, _options.Folds, thresholds[l]))];
        return new CalibrationResult(table, new CalibrationReport(messages.Count, messages.Count(m => m.Judged), table.Ngrams, reports));
    }

    /// <summary>Leaves out what does not pay: labels whose weights find too little at the precision asked for.</summary>
    private CalibrationResult FinishRules(
        IReadOnlyList<LabelledMessage> messages, LabelMatrix labels, FeatureMatrix features, LinearModel whole, RuleThresholds thresholds, IReadOnlyList<string> sources)
    {
        List<int> kept = [];
        List<float> cuts = [];
        List<LabelReport> reports = [];
        for (int label = 0; label < labels.Names.Length; label++)
        {
            float cut = _options.Thresholds.TryGetValue(labels.Names[label], out float given) ? given : thresholds.Threshold(label, -1);
            reports.Add(thresholds.Report(label, cut));
            if (cut < HeldOutScores.Never && thresholds.Recall(label, cut) >= _options.LeastRecall)
            {
                kept.Add(label);
                cuts.Add(cut);
            }
        }

        WeightTable table = WeightTableBuilder.Build(FeelingWords.Fold(whole.Only(kept), features.Keys, out ulong[] keys), keys, [.. kept.Select(l => labels.Names[l])], [.. cuts], _options.LeastWeight, sources);
        return new CalibrationResult(table, new CalibrationReport(messages.Count, messages.Count(m => m.Judged), table.Ngrams, reports));
    }

    /// <summary>Some of the replies without what was said before.</summary>
    private static IEnumerable<LabelledMessage> ReadOnceMore(IReadOnlyList<LabelledMessage> messages) =>
        messages.Where((m, i) => m.Before is not null && new SplitMix((ulong)i).Next() % ReadAlone == 0).Select(m => m with { Before = null, Again = true });

    private void Check(IReadOnlyList<LabelledMessage> messages, LabelMatrix labels)
    {
        int judged = messages.Count(m => m.Judged);
        if (judged < _options.Folds)
        {
            throw new CalibrationException($"There are {judged} messages to judge by, fewer than the {_options.Folds} parts they are to be cut into. Give more, or set {nameof(_options.Folds)} lower.");
        }

        if (labels.Names.Length == 0)
        {
            throw new CalibrationException("No message has a label. Write {\"text\":...,\"label\":...} or {\"text\":...,\"labels\":[...]}.");
        }

        if (labels.Names.Length > WeightTable.MostLabels)
        {
            throw new CalibrationException($"There are {labels.Names.Length} labels; a file of weights holds {WeightTable.MostLabels}. Leave rare ones out, or join some.");
        }
    }

    /// <summary>The parts that messages belong to: that of their hand, or one at random.</summary>
    private int[] Parts(IReadOnlyList<LabelledMessage> messages, out int count)
    {
        string[] hands = [.. messages.Select(m => m.Hand).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        int parts = hands.Length > 1 ? Math.Min(hands.Length, MostParts) : _options.Folds;
        count = parts;
        return [.. messages.Select(m => hands.Length > 1 && m.Hand is not null ? Array.IndexOf(hands, m.Hand) % parts : PartOf(m, parts))];
    }

    /// <summary>The part a message belongs to. Messages of the same words share one, so that none is judged by its own double.</summary>
    private int PartOf(LabelledMessage message, int parts) =>
        (int)(new SplitMix(WordHash.OfFolded(Folding.FoldWord(message.Text.AsSpan().Trim())) + (ulong)_options.Seed).Next() % (ulong)parts);
}
