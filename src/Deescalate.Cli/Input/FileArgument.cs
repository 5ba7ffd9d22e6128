using System.CommandLine;
using System.CommandLine.Parsing;

namespace Deescalate.Cli.Input;

/// <summary>Files on the command line. What looks like an option but is none is a slip of the pen, not a file.</summary>
internal static class FileArgument
{
    public static void Check(ArgumentResult result, Command command)
    {
        foreach (Token token in result.Tokens)
        {
            if (token.Value.StartsWith('-') && token.Value != InputFile.StandardInput)
            {
                result.AddError($"option '{token.Value}' is not known. Known are: {string.Join(", ", command.Options.Select(o => o.Name))}. A file of that name is ./{token.Value}.");
            }
        }
    }
}
