using Deescalate.Rules;

namespace Deescalate.Cli.Lint;

/// <summary>Reads canned replies one by one, each as the first message of a conversation, and reports the faults.</summary>
/// <param name="analyzer">The analyzer.</param>
/// <param name="knownRules">Ids of all rules, those that are switched off included.</param>
internal sealed class Linter(ConversationAnalyzer analyzer, IReadOnlySet<string> knownRules)
{
    /// <summary>The faults of a file's replies, in the order of the file.</summary>
    /// <exception cref="ConversationLimitException">A reply exceeds a limit of the options.</exception>
    /// <exception cref="RuleFailedException">A rule threw.</exception>
    public IReadOnlyList<LintFinding> Lint(ReplyFile file)
    {
        List<LintFinding> findings = [];
        HashSet<(Suppression Suppression, string Rule)> used = [];
        foreach (Reply reply in file.Replies)
        {
            foreach (Finding fault in analyzer.StartSession().Add(Message.FromAgent(reply.Text)).Findings.Where(f => f.Rule.Kind == RuleKind.Fault))
            {
                TextSpan place = reply.Mapped.ToSource(fault.Span);
                int line = file.Source.PlaceOf(place.Start).Line;
                Suppression[] suppressions = [.. file.Suppressions.Where(s => s.Covers(fault.RuleId, reply.Number, line))];
                used.UnionWith(suppressions.Select(s => (s, fault.RuleId)));
                findings.Add(new LintFinding(fault.Rule, file, place, fault.Reason)
                {
                    Reply = reply,
                    Confidence = fault.Confidence,
                    Attributes = fault.Attributes,
                    Fingerprint = Fingerprint.Of(fault.RuleId, reply.Text, fault.Span),
                    SuppressedBy = suppressions.FirstOrDefault(),
                });
            }
        }

        foreach (Suppression suppression in file.Suppressions)
        {
            findings.AddRange(Problems(file, suppression, used));
        }

        return [.. findings.OrderBy(f => f.Place.Start).ThenBy(f => f.Rule.Id, StringComparer.Ordinal)];
    }

    private IEnumerable<LintFinding> Problems(ReplyFile file, Suppression suppression, HashSet<(Suppression Suppression, string Rule)> used)
    {
        if (suppression.Problem is { } problem)
        {
            yield return About(LintRules.InvalidSuppression, file, suppression, $"The suppression cannot be read: {problem}.");
            yield break;
        }

        foreach (string rule in suppression.Rules)
        {
            if (!knownRules.Contains(rule))
            {
                yield return About(LintRules.InvalidSuppression, file, suppression, $"The suppression names a rule '{rule}' that is not there; 'deescalate rules' lists all.");
            }
            else if (!used.Contains((suppression, rule)))
            {
                yield return About(LintRules.UnusedSuppression, file, suppression, $"Nothing of '{rule}' is found where this suppresses it; delete it.");
            }
        }
    }

    private static LintFinding About(RuleDescriptor rule, ReplyFile file, Suppression suppression, string message) => new(rule, file, suppression.Place, message)
    {
        Fingerprint = Fingerprint.Of(rule.Id, file.Source.Text, suppression.Place),
    };
}
