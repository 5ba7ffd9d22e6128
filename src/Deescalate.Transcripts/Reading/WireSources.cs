using System.Collections;
using System.Globalization;
using Deescalate.Transcripts.Texts;

namespace Deescalate.Transcripts.Reading;

/// <summary>Where the texts of the wire format stand: always in the same place, so nothing need be kept.</summary>
internal sealed class WireSources(string path, int count) : IReadOnlyList<MessageSource>
{
    public int Count => count;

    public MessageSource this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, count);
            return new MessageSource([new TextOrigin(0, new SourcePosition(0, string.Create(CultureInfo.InvariantCulture, $"{path}.messages[{index}].text"), 0))], []);
        }
    }

    public IEnumerator<MessageSource> GetEnumerator()
    {
        for (int i = 0; i < count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
