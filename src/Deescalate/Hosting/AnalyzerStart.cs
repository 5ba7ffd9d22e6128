namespace Deescalate;

/// <summary>Stands for an analyzer among the options that a host checks when it starts; see <see cref="AnalyzerStartValidator"/>.</summary>
internal sealed class AnalyzerStart;
