using System.Globalization;
using System.Text.RegularExpressions;

namespace Deescalate.Cli.Reports;

/// <summary>Names and numbers as people read them.</summary>
internal static partial class Names
{
    /// <summary>An enumeration's value in words: <c>problem agreed</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Capital().Replace(value.ToString(), " $0").TrimStart().ToLowerInvariant();

    /// <summary>A length of time: <c>40 s</c>, <c>12 min</c>, <c>3 h 05 min</c>, <c>2 days</c>.</summary>
    public static string Of(TimeSpan time) => time switch
    {
        { TotalMinutes: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.Seconds} s"),
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} min"),
        { TotalDays: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes:00} min"),
        _ => Count((int)time.TotalDays, "day"),
    };

    public static string Messages(IReadOnlyList<int> messages) => string.Join(' ', messages.Select(m => string.Create(CultureInfo.InvariantCulture, $"#{m}")));

    /// <summary>A number of things: <c>1 rule</c>, <c>2 rules</c>.</summary>
    public static string Count(int number, string thing) => string.Create(CultureInfo.InvariantCulture, $"{number} {thing}{(number == 1 ? "" : "s")}");

    public static string Points(float points) => points.ToString("0.##", CultureInfo.InvariantCulture);

    public static string SignedPoints(float points) => points.ToString("+0.##;−0.##", CultureInfo.InvariantCulture);

    public static string SignedHeat(float heat) => heat.ToString("+0.00;−0.00", CultureInfo.InvariantCulture);

    [GeneratedRegex("[A-Z]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Capital();
}
