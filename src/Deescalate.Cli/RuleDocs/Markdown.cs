using System.Text;
using Deescalate.Cli.Reports;

namespace Deescalate.Cli.RuleDocs;

/// <summary>Plain text as Markdown that shows just that text, on one line.</summary>
internal static class Markdown
{
    private const string Special = "\\`*_[]<>|~&#";

    public static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (char c in Printable.Line(text))
        {
            if (Special.Contains(c, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
