namespace Deescalate.Cli.Reports.Html;

/// <summary>The level of a heat as a class of the style sheet.</summary>
internal static class HeatClass
{
    public static string Of(float heat) => heat switch
    {
        >= 0.75f => "extreme",
        >= 0.5f => "strong",
        >= 0.25f => "mild",
        _ => "calm",
    };
}
