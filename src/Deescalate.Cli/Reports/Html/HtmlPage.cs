using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Deescalate.Cli.Reports.Html;

/// <summary>Writes markup. Every value that goes through <see cref="Write(ref Escaped)"/> is escaped; only the literal parts of the string are taken as they are.</summary>
internal sealed class HtmlPage(TextWriter output)
{
    public void Write(ref Escaped markup) => output.Write(markup.ToString());

    /// <summary>Writes markup that holds no value.</summary>
    public void WriteLiteral(string markup) => output.Write(markup);

    public void WriteText(ReadOnlySpan<char> text) => output.Write(Escape(text));

    public void Flush() => output.Flush();

    /// <summary>Escapes text, and takes out what would move the cursor or turn the line around; line breaks stay.</summary>
    public static string Escape(ReadOnlySpan<char> text)
    {
        StringBuilder safe = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            safe.Append(rune.Value == '\n' || !Printable.IsUnsafe(rune) ? rune.ToString() : " ");
        }

        return HtmlEncoder.Default.Encode(safe.ToString()).Replace("&#xA;", "\n", StringComparison.Ordinal);
    }

    /// <summary>An interpolated string whose values are escaped.</summary>
    [System.Runtime.CompilerServices.InterpolatedStringHandler]
    internal readonly ref struct Escaped(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _text = new(literalLength + (formattedCount * 16));

        public void AppendLiteral(string markup) => _text.Append(markup);

        public void AppendFormatted(string? value) => _text.Append(Escape(value));

        public void AppendFormatted(int value) => _text.Append(value.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(double value) => _text.Append(value.ToString("0.##", CultureInfo.InvariantCulture));

        public override string ToString() => _text.ToString();
    }
}
