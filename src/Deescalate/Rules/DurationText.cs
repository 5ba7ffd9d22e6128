using System.Xml;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>Writes a parsed length of time into a finding's attributes, as ISO 8601 durations.</summary>
internal static class DurationText
{
    public static void Add(List<KeyValuePair<string, string>> pairs, in Entity entity)
    {
        if (entity.Kind != EntityKind.Duration)
        {
            return;
        }

        pairs.Add(new("from", Iso(entity.Low)));
        pairs.Add(new("to", Iso(entity.High)));
    }

    private static string Iso(double seconds) => XmlConvert.ToString(TimeSpan.FromSeconds(Math.Min(seconds, 3.2e9)));
}
