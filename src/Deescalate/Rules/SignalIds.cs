namespace Deescalate.Rules;

/// <summary>Ids of the signals that the library's own code reads.</summary>
internal static class SignalIds
{
    public const string Grievance = "signal.grievance";
    public const string Sarcasm = "signal.sarcasm";
    public const string SocialQuestion = "signal.social-question";
    public const string OfferingQuestion = "signal.offering-question";
    public const string DataRequest = "signal.data-request";
    public const string CustomerTask = "signal.customer-task";
    public const string Arrival = "signal.arrival";
    public const string Insistence = "signal.insistence";
    public const string CustomerPledge = "signal.customer-pledge";
    public const string LeftToThem = "signal.left-to-them";
    public const string PastStep = "signal.past-step";
}
