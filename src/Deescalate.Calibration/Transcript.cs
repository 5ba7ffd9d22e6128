namespace Deescalate.Calibration;

/// <summary>Reads what was said before a labelled message: a message a line, each with its speaker.</summary>
internal static class Transcript
{
    private const string Customer = "customer:";
    private const string Agent = "agent:";

    /// <summary>What the customer said last; the whole text where it names no speaker. Null where the customer said nothing.</summary>
    public static string? LastOfCustomer(string text)
    {
        string? last = null;
        bool customer = true;
        foreach (string line in text.Split('\n'))
        {
            if (Begins(line, Customer))
            {
                customer = true;
                last = line[Customer.Length..];
            }
            else if (Begins(line, Agent))
            {
                customer = false;
            }
            else if (customer)
            {
                last = last is null ? line : $"{last}\n{line}";
            }
        }

        return string.IsNullOrWhiteSpace(last) ? null : last.Trim();
    }

    private static bool Begins(string line, string speaker) => line.StartsWith(speaker, StringComparison.OrdinalIgnoreCase);
}
