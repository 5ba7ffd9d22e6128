using System.Collections;

namespace Deescalate;

/// <summary>A list to which a session appends while pictures of it are handed out: appending gives a new list and leaves the old one as it was,
/// both at constant cost. The items are laid out when somebody asks for one.</summary>
/// <remarks>Immutable, safe to share between threads: two threads may lay out the items twice, with the same result.</remarks>
internal sealed class Growth<T> : IReadOnlyList<T>
{
    private readonly Growth<T>? _before;
    private readonly T _last;
    private T[]? _items;

    private Growth(Growth<T>? before, T last, int count)
    {
        _before = before;
        _last = last;
        Count = count;
    }

    public static Growth<T> Empty { get; } = new(null, default!, 0);

    public int Count { get; }

    public T Last => _last;

    public T this[int index] => Items()[index];

    public Growth<T> Append(T item) => new(this, item, Count + 1);

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private T[] Items()
    {
        if (_items is { } known)
        {
            return known;
        }

        T[] items = new T[Count];
        Growth<T> list = this;
        for (int i = Count - 1; i >= 0; i--)
        {
            items[i] = list._last;
            list = list._before!;
        }

        return _items = items;
    }
}
