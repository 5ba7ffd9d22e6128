namespace Deescalate.Calibration.Tests;

/// <summary>Labelled messages made from a few patterns, enough to be told apart and few enough to be fitted in a moment.</summary>
internal static class Messages
{
    private static readonly string[] _things = ["router", "parcel", "invoice", "phone", "ticket", "kettle", "heater", "lamp"];

    private static readonly (string Pattern, string[] Labels)[] _patterns =
    [
        ("I am livid about the {0}!!", ["anger"]),
        ("this {0} makes my blood boil", ["anger"]),
        ("thanks a million for the {0}", ["gratitude"]),
        ("much obliged, the {0} is here", ["gratitude"]),
        ("livid about the {0}, yet much obliged to you", ["anger", "gratitude"]),
        ("I am not livid, just asking after my {0}", []),
        ("what colour is the {0}", []),
        ("please send the {0} to my office", []),
    ];

    public static IReadOnlyList<LabelledMessage> Some { get; } =
        [.. from thing in _things from pattern in _patterns select new LabelledMessage(string.Format(null, pattern.Pattern, thing), pattern.Labels)];
}
