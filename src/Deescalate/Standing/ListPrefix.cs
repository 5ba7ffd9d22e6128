using System.Collections;

namespace Deescalate;

/// <summary>The first items of a list that only grows: a picture of it at one moment that costs nothing to take.</summary>
internal sealed class ListPrefix<T>(List<T> items) : IReadOnlyList<T>
{
    public int Count { get; } = items.Count;

    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return items[index];
        }
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return items[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
