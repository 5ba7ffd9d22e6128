using System.Globalization;
using Deescalate.Rules;

namespace Deescalate;

/// <summary>What goes on between the two: how moves land, and whether the talk has come to a standstill.</summary>
internal sealed class DialogueLedger
{
    public List<Landing> Landings { get; } = [];

    public Stalemate? Stalemate { get; set; }

    public void AddCustomer(int message, in HistoryEntry entry, int lastAgent)
    {
        if (entry.Find(LandedRule.Id) is { } landed && lastAgent >= 0)
        {
            Landings.Add(new Landing(lastAgent, message, Result(landed["result"])));
        }

        if (CustomerSigns.IsContent(entry))
        {
            Stalemate = null;
        }
    }

    public void AddAgent(int message, in HistoryEntry entry)
    {
        if (entry.Find(StalemateRule.Id) is { } stalemate)
        {
            Stalemate = new Stalemate(message, stalemate["kind"] ?? "unheard", int.Parse(stalemate["rounds"] ?? "3", CultureInfo.InvariantCulture));
        }
        else if (AgentSigns.MakesWay(entry))
        {
            Stalemate = null;
        }
    }

    private static LandingResult Result(string? result) => result switch
    {
        "hotter" => LandingResult.Hotter,
        "rejected" => LandingResult.Rejected,
        "confirmed" => LandingResult.Confirmed,
        "softened" => LandingResult.Softened,
        _ => LandingResult.Ignored,
    };
}
