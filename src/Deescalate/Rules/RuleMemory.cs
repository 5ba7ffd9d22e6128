using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Deescalate.Rules;

/// <summary>What one rule remembers of a conversation. Every change is noted in the context, so that a message that is refused leaves no trace.</summary>
internal sealed class RuleMemory(Dictionary<string, string> content, RuleContext context) : IDictionary<string, string>
{
    public Dictionary<string, string> Content => content;

    public ICollection<string> Keys => content.Keys;

    public ICollection<string> Values => content.Values;

    public int Count => content.Count;

    public bool IsReadOnly => false;

    public string this[string key]
    {
        get => content[key];
        set
        {
            Note(key);
            content[key] = value;
        }
    }

    public void Add(string key, string value)
    {
        Note(key);
        content.Add(key, value);
    }

    public bool Remove(string key)
    {
        Note(key);
        return content.Remove(key);
    }

    public void Clear()
    {
        foreach (string key in content.Keys)
        {
            Note(key);
        }

        content.Clear();
    }

    public bool ContainsKey(string key) => content.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value) => content.TryGetValue(key, out value);

    public void Add(KeyValuePair<string, string> item) => Add(item.Key, item.Value);

    public bool Contains(KeyValuePair<string, string> item) => content.Contains(item);

    public bool Remove(KeyValuePair<string, string> item) => Contains(item) && Remove(item.Key);

    public void CopyTo(KeyValuePair<string, string>[] array, int arrayIndex) => ((ICollection<KeyValuePair<string, string>>)content).CopyTo(array, arrayIndex);

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => content.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Note(string key) => context.Note(new MemoryChange(content, key, content.GetValueOrDefault(key)));
}
