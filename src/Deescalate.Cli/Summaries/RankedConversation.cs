namespace Deescalate.Cli.Summaries;

/// <summary>A conversation among the best or the worst.</summary>
/// <param name="Number">Its number in the input, from 0: decides among equals.</param>
/// <param name="Name">Its id, or the place where it stands.</param>
/// <param name="Place">The place where it stands.</param>
/// <param name="Score">Its handling score, 0 to 100.</param>
/// <param name="PeakHeat">Its highest heat, 0 to 1.</param>
internal sealed record RankedConversation(int Number, string Name, string Place, float Score, float PeakHeat);
