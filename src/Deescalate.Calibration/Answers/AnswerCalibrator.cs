using Deescalate.Rules;

namespace Deescalate.Calibration;

/// <summary>Fits how a reply is taken for an answer from what cues and the weights of rules say of it: a multinomial logistic model on top of both (Wolpert, "Stacked Generalization", 1992).
/// The replies must be others than those that the weights of rules were fitted to.</summary>
/// <remarks>Safe to call from several threads. The same replies and the same version of the library give the same weights bit for bit.</remarks>
public static class AnswerCalibrator
{
    private const int FewestReplies = 50;

    /// <summary>Log-odds that clear words count beyond what was fitted: they are what a reader can point to.</summary>
    private const float Clear = 0.75f;

    /// <summary>Fits weights.</summary>
    /// <param name="replies">The replies.</param>
    /// <param name="sources">What they are, with licences, one a line; written into the file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="CalibrationException">There are too few replies, or all of them answer alike.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static AnswerCalibration Fit(IReadOnlyList<LabelledReply> replies, IReadOnlyList<string>? sources = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(replies);
        if (replies.Count < FewestReplies)
        {
            throw new CalibrationException($"There are fewer than {FewestReplies} replies: {replies.Count}. Give more.");
        }

        if (replies.All(r => r.Answer == replies[0].Answer))
        {
            throw new CalibrationException($"All replies are labelled '{replies[0].Answer}'. Give some that answer otherwise as well.");
        }

        ConversationAnalyzer analyzer = new ConversationAnalyzerBuilder().UseAnswerTable(AnswerTable.Empty).Build();
        float[][] features = new float[replies.Count][];
        for (int i = 0; i < features.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            features[i] = Read(analyzer, replies[i]);
        }

        int[] kinds = [.. replies.Select(r => (int)r.Answer)];
        AnswerHandReport[] hands = [.. replies.Select(r => r.Hand).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(h => Judge(h, replies, features, kinds, cancellationToken))];
        float[] weights = Fit(features, kinds, [.. Enumerable.Range(0, features.Length)], cancellationToken);
        return new AnswerCalibration(AnswerTable.Of(analyzer.RuleSet.AnswerFeatures!.Names, weights, sources ?? []), hands);
    }

    private static float[] Fit(float[][] features, int[] kinds, int[] rows, CancellationToken cancellationToken)
    {
        float[] weights = AnswerTrainer.Fit(features, kinds, rows, cancellationToken);
        foreach (AnswerKind kind in Enum.GetValues<AnswerKind>().Where(k => k != AnswerKind.None))
        {
            weights[AnswerTable.Kinds * AnswerFeatures.ClearWords(kind) + (int)kind - 1] += Clear;
        }

        return weights;
    }

    /// <summary>The features of a reply; all 0 where it is too short or too long to be weighed.</summary>
    private static float[] Read(ConversationAnalyzer analyzer, LabelledReply reply)
    {
        ConversationSession session = analyzer.StartSession();
        foreach (Message message in reply.Before)
        {
            session.Add(message);
        }

        session.Add(Message.FromAgent(reply.Text));
        return [.. session.LatestReading.AnswerFeatures];
    }

    /// <summary>How the replies of a hand are read by weights fitted to those of all others.</summary>
    private static AnswerHandReport Judge(string hand, IReadOnlyList<LabelledReply> replies, float[][] features, int[] kinds, CancellationToken cancellationToken)
    {
        int[] own = [.. Enumerable.Range(0, features.Length).Where(i => replies[i].Hand == hand && IsWeighed(features[i]))];
        int[] others = [.. Enumerable.Range(0, features.Length).Where(i => replies[i].Hand != hand)];
        if (others.Length == 0)
        {
            return new AnswerHandReport(hand, own.Length, null);
        }

        float[] weights = Fit(features, kinds, others, cancellationToken);
        return new AnswerHandReport(hand, own.Length, own.Length == 0 ? null : own.Count(i => (int)WeighedAnswer.Likeliest(features[i], weights).Kind == kinds[i]) / (double)own.Length);
    }

    private static bool IsWeighed(float[] features) => Array.Exists(features, f => f != 0);
}
