using Deescalate.Phrases;

namespace Deescalate.Cli.Commands;

/// <summary>Facts of a case as they are given on the command line: <c>date=Friday</c>.</summary>
internal static class FactArgument
{
    private static readonly Dictionary<string, Func<PhraseFacts, string, PhraseFacts>> _slots = new(StringComparer.Ordinal)
    {
        ["name"] = (f, v) => f with { Name = v },
        ["date"] = (f, v) => f with { Date = v },
        ["amount"] = (f, v) => f with { Amount = v },
        ["result"] = (f, v) => f with { Result = v },
        ["condition"] = (f, v) => f with { Condition = v },
        ["estimate"] = (f, v) => f with { Estimate = v },
        ["low"] = (f, v) => f with { Low = v },
        ["high"] = (f, v) => f with { High = v },
        ["option"] = (f, v) => f with { Options = [.. f.Options, v] },
        ["alternative"] = (f, v) => f with { Alternative = v },
        ["limit"] = (f, v) => f with { Limit = v },
        ["action"] = (f, v) => f with { Action = v },
        ["task"] = (f, v) => f with { Task = v },
        ["person"] = (f, v) => f with { Person = v },
        ["role"] = (f, v) => f with { Role = v },
        ["problem"] = (f, v) => f with { Problem = v },
        ["demand"] = (f, v) => f with { Demand = v },
        ["tenure"] = (f, v) => f with { Tenure = v },
        ["event"] = (f, v) => f with { Event = v },
    };

    public static PhraseFacts Read(IEnumerable<string> facts)
    {
        PhraseFacts read = PhraseFacts.None;
        foreach (string fact in facts)
        {
            string[] parts = fact.Split('=', 2);
            if (parts.Length < 2 || parts[1].Length == 0 || !_slots.TryGetValue(parts[0], out Func<PhraseFacts, string, PhraseFacts>? set))
            {
                throw new CliException(ExitCode.Usage, $"'{fact}' is no fact. Write slot=value, with one of: {string.Join(", ", _slots.Keys)}. Names of your own get their values in the file of --config, under Deescalate:Phrases:Facts.");
            }

            read = set(read, parts[1]);
        }

        return read;
    }
}
