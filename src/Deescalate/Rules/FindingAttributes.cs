using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Deescalate.Rules;

/// <summary>The few attributes of a finding, in a fixed order. Immutable.</summary>
public sealed class FindingAttributes : IReadOnlyDictionary<string, string>, IEquatable<FindingAttributes>
{
    private readonly KeyValuePair<string, string>[] _pairs;

    /// <summary>Creates attributes.</summary>
    /// <param name="pairs">Names and values; a later value replaces an earlier one of the same name.</param>
    public FindingAttributes(params ReadOnlySpan<KeyValuePair<string, string>> pairs)
    {
        List<KeyValuePair<string, string>> kept = new(pairs.Length);
        foreach (KeyValuePair<string, string> pair in pairs)
        {
            int at = kept.FindIndex(p => p.Key == pair.Key);
            if (at < 0)
            {
                kept.Add(pair);
            }
            else
            {
                kept[at] = pair;
            }
        }

        _pairs = [.. kept];
    }

    /// <summary>No attributes.</summary>
    public static FindingAttributes Empty { get; } = new();

    /// <inheritdoc/>
    public int Count => _pairs.Length;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _pairs.Select(p => p.Key);

    /// <inheritdoc/>
    public IEnumerable<string> Values => _pairs.Select(p => p.Value);

    /// <inheritdoc/>
    public string this[string key] => TryGetValue(key, out string? value) ? value : throw new KeyNotFoundException($"The finding has no attribute '{key}'.");

    /// <inheritdoc/>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        foreach (KeyValuePair<string, string> pair in _pairs)
        {
            if (pair.Key == key)
            {
                value = pair.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <summary>An attribute's value, or <see langword="null"/>.</summary>
    /// <param name="key">The attribute.</param>
    public string? GetValueOrDefault(string key) => TryGetValue(key, out string? value) ? value : null;

    /// <summary>The same attributes and one more, or one changed.</summary>
    /// <param name="key">The attribute.</param>
    /// <param name="value">Its value.</param>
    public FindingAttributes With(string key, string value) => new([.. _pairs, new(key, value)]);

    /// <inheritdoc/>
    public bool Equals(FindingAttributes? other) => other is not null && _pairs.AsSpan().SequenceEqual(other._pairs);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FindingAttributes);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (KeyValuePair<string, string> pair in _pairs)
        {
            hash.Add(pair.Key);
            hash.Add(pair.Value);
        }

        return hash.ToHashCode();
    }

    /// <summary>Names and values, for debugging: <c>kind=outcome ask=when</c>.</summary>
    public override string ToString() => string.Join(' ', _pairs.Select(p => $"{p.Key}={p.Value}"));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, string>>)_pairs).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
