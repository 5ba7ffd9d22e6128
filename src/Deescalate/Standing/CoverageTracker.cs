using System.Numerics;
using Deescalate.Rules;

namespace Deescalate;

/// <summary>Collects the coverage of a profile from the agent's findings.</summary>
internal sealed class CoverageTracker
{
    private readonly List<CoverageSign>[] _signs;
    private readonly List<int>[] _messages;
    private readonly int[] _first;

    public CoverageTracker(CoverageProfile profile)
    {
        Profile = profile;
        _signs = [.. profile.Steps.Select(_ => new List<CoverageSign>())];
        _messages = [.. profile.Steps.Select(_ => new List<int>())];
        _first = new int[profile.Steps.Count];
    }

    public CoverageProfile Profile { get; }

    public IReadOnlyList<int> Messages(int step) => new ListPrefix<int>(_messages[step]);

    public void Add(int message, IReadOnlyList<Finding> findings)
    {
        for (int i = 0; i < findings.Count; i++)
        {
            for (uint steps = Profile.StepsOf(findings[i].RuleId); steps != 0; steps &= steps - 1)
            {
                int step = BitOperations.TrailingZeroCount(steps);
                if ((_messages[step].Count == 0 || _messages[step][^1] != message) && AgentSigns.Counts(findings[i], findings))
                {
                    Add(step, new CoverageSign(message, findings[i].Span, findings[i].RuleId));
                }
            }
        }
    }

    public ProfileCoverage ToCoverage()
    {
        StepCoverage[] steps = new StepCoverage[_signs.Length];
        bool inOrder = true;
        int latest = -1;
        for (int i = 0; i < steps.Length; i++)
        {
            steps[i] = new StepCoverage(Profile.Steps[i].Name, new ListPrefix<CoverageSign>(_signs[i]));
            if (_signs[i].Count > 0)
            {
                inOrder &= _first[i] >= latest;
                latest = Math.Max(latest, _first[i]);
            }
        }

        return new ProfileCoverage(Profile.Name, steps, inOrder);
    }

    public IReadOnlyList<IReadOnlyList<CoverageSign>> Save() => [.. _signs.Select(s => (IReadOnlyList<CoverageSign>)[.. s])];

    public void Restore(IReadOnlyList<IReadOnlyList<CoverageSign>> saved)
    {
        for (int i = 0; i < Math.Min(saved.Count, _signs.Length); i++)
        {
            foreach (CoverageSign sign in saved[i])
            {
                Add(i, sign);
            }
        }
    }

    private void Add(int step, CoverageSign sign)
    {
        if (_signs[step].Count == 0)
        {
            _first[step] = sign.MessageIndex;
        }

        _signs[step].Add(sign);
        _messages[step].Add(sign.MessageIndex);
    }
}
