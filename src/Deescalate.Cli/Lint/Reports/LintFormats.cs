namespace Deescalate.Cli.Lint;

/// <summary>The forms that <c>lint</c> writes.</summary>
internal static class LintFormats
{
    public const string Text = "text";
    public const string Json = "json";
    public const string Sarif = "sarif";

    public static string[] All => [Text, Json, Sarif];

    /// <summary>Creates a report.</summary>
    /// <param name="format">One of the forms.</param>
    /// <param name="output">Where to write to.</param>
    /// <param name="docs">Where the pages of the rules are published, if anywhere.</param>
    public static ILintReport Create(string format, TextWriter output, Uri? docs) => format switch
    {
        Json => new JsonLintReport(output),
        Sarif => new SarifReport(output, docs),
        _ => new TextLintReport(output),
    };
}
