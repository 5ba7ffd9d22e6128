using System.CommandLine.Parsing;
using System.Globalization;

namespace Deescalate.Cli.Commands;

/// <summary>Whole numbers on the command line, with an error that says what would do instead.</summary>
internal static class NumberArgument
{
    /// <summary>Reads the number of an option.</summary>
    /// <param name="result">What stands after the option.</param>
    /// <param name="least">The least number that will do.</param>
    /// <param name="most">The greatest.</param>
    public static int Read(ArgumentResult result, int least = int.MinValue, int most = int.MaxValue)
    {
        string given = result.Tokens[^1].Value;
        if (int.TryParse(given, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most)
        {
            return number;
        }

        string name = ((OptionResult)result.Parent!).Option.Name;
        string expected = most < int.MaxValue ? string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}")
            : least > int.MinValue ? string.Create(CultureInfo.InvariantCulture, $"a whole number of at least {least}")
            : "a whole number";
        result.AddError($"{name} '{given}' is not {expected}.");
        return 0;
    }
}
