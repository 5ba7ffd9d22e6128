namespace Deescalate.Calibration;

/// <summary>A message of a recipe's set, on its way to be fitted to.</summary>
/// <param name="Set">The set.</param>
/// <param name="Message">The message.</param>
/// <param name="Open">Labels of which nobody has said whether they apply.</param>
internal sealed record RecipeRow(RecipeSet Set, LabelledMessage Message, IReadOnlyCollection<string> Open);
