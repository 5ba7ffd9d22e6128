namespace Deescalate;

/// <summary>Turns a series of risks into an alarm that is raised and cleared, with hysteresis and a time of rest.</summary>
/// <remarks>Immutable, safe to share between threads. A session runs it with <see cref="DeescalateOptions.Alarm"/>; run it yourself over
/// <see cref="Standing.EscalationRisk"/> for a policy of your own.</remarks>
public sealed class AlarmPolicy
{
    private readonly float _threshold;
    private readonly float _clearBelow;
    private readonly int _cooldown;

    /// <summary>Creates a policy.</summary>
    /// <param name="options">When to raise and clear.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public AlarmPolicy(AlarmOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Threshold is not (> 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Threshold, $"{nameof(options.Threshold)} must lie above 0 and not above 1.");
        }

        if (!(options.ClearBelow >= 0 && options.ClearBelow <= options.Threshold))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.ClearBelow, $"{nameof(options.ClearBelow)} must lie between 0 and {nameof(options.Threshold)}.");
        }

        if (options.Cooldown < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Cooldown, $"{nameof(options.Cooldown)} must be 0 or more.");
        }

        _threshold = options.Threshold;
        _clearBelow = options.ClearBelow;
        _cooldown = options.Cooldown;
    }

    /// <summary>The alarm after the next message.</summary>
    /// <param name="before">The alarm before it; the default value at the start.</param>
    /// <param name="risk">Risk after the message, 0 to 1.</param>
    public AlarmState Next(AlarmState before, float risk)
    {
        if (before.Raised)
        {
            return risk < _clearBelow ? new AlarmState(Raised: false, AlarmChange.Cleared, _cooldown) : new AlarmState(Raised: true);
        }

        return before.Rest == 0 && risk >= _threshold
            ? new AlarmState(Raised: true, AlarmChange.Raised)
            : new AlarmState(Raised: false, AlarmChange.None, Math.Max(0, before.Rest - 1));
    }
}
