namespace Deescalate.Calibration;

/// <summary>A message with the labels that people gave it.</summary>
/// <param name="Text">The message.</param>
/// <param name="Labels">Its labels; empty for a message to which none applies. Such messages are as telling as the others.</param>
public sealed record LabelledMessage(string Text, IReadOnlyList<string> Labels)
{
    /// <summary>For an agent's message, what the customer said just before, where known: the same words argue after one message and inform after another. Weights of agents' rules are
    /// fitted to both; weights of customers' rules and emotions pass it over.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public string? Before { get; init; }

    /// <summary>How much the message counts; above 0.</summary>
    /// <value>The default is 1.</value>
    public float Weight { get; init; } = 1;

    /// <summary>The labels that the message has been judged by: of others it is not known whether they apply. Null for all.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public IReadOnlyCollection<string>? About { get; init; }

    /// <summary>Who wrote the message, or where it comes from: those of one hand are judged by weights fitted to those of others. Null for messages
    /// that are cut into parts at random.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public string? Hand { get; init; }

    /// <summary>Whether the message takes part in the choice of thresholds and in the report. Messages of another kind than those to be read later
    /// are better learned from only.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool Judged { get; init; } = true;

    /// <summary>The labels of which ordinary talk such as this hardly ever has any: by it their false alarms are counted, see
    /// <see cref="CalibrationOptions.MostAlarms"/>.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyCollection<string> OrdinaryFor { get; init; } = [];

    /// <summary>Whether the message was given before: it makes no n-gram more frequent.</summary>
    internal bool Again { get; init; }

    /// <summary>How much of what the library's cues say of emotions is taken for granted, so that weights are fitted to what is left to say; 0 to 1. At 0 weights
    /// are fitted as if there were no cues.</summary>
    /// <value>The default is 0.</value>
    public float CueShare { get; init; }
}
