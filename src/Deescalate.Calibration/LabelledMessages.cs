namespace Deescalate.Calibration;

/// <summary>What a source of labelled messages held.</summary>
/// <param name="Messages">The messages.</param>
/// <param name="BadRows">Lines that could not be read.</param>
public sealed record LabelledMessages(IReadOnlyList<LabelledMessage> Messages, IReadOnlyList<BadRow> BadRows);
