namespace Deescalate;

/// <summary>When the risk of escalation is worth an alarm: the policy, apart from the score.</summary>
public sealed class AlarmOptions
{
    /// <summary>Risk from which the alarm is raised, above 0 to 1.</summary>
    /// <value>The default is 0.6.</value>
    public float Threshold { get; set; } = 0.6f;

    /// <summary>Risk below which a raised alarm is cleared, 0 to <see cref="Threshold"/>. The gap keeps a risk that trembles about the threshold from
    /// raising alarm after alarm.</summary>
    /// <value>The default is 0.4.</value>
    public float ClearBelow { get; set; } = 0.4f;

    /// <summary>Messages after a cleared alarm in which no new one is raised; 0 or more.</summary>
    /// <value>The default is 2.</value>
    public int Cooldown { get; set; } = 2;
}
