namespace Deescalate.Rules;

/// <summary>A change of what a rule remembers, as it can be undone.</summary>
/// <param name="Memory">The rule's memory.</param>
/// <param name="Key">What was changed.</param>
/// <param name="Before">What it was before; <see langword="null"/> where it was not there.</param>
internal readonly record struct MemoryChange(Dictionary<string, string> Memory, string Key, string? Before)
{
    public void Undo()
    {
        if (Before is null)
        {
            Memory.Remove(Key);
        }
        else
        {
            Memory[Key] = Before;
        }
    }
}
