namespace Deescalate.Tests.Support;

/// <summary>One default analyzer for all tests: it is immutable.</summary>
internal static class SharedAnalyzer
{
    public static ConversationAnalyzer Instance { get; } = ConversationAnalyzer.CreateDefault();

    public static Conversation Sample { get; } = new(
    [
        Message.FromAgent("Thanks for calling Northline, how can I help?"),
        Message.FromCustomer("Third call this week!! My line has been dead since Monday and nobody does anything. When will it be back?"),
        Message.FromAgent("I can hear how worn out you are, and you have every right to be. Your line will be back between 2 and 4 hours from now."),
        Message.FromCustomer("Finally. Thank you so much for a straight answer."),
        Message.FromAgent("You're welcome. I'll ring you tomorrow to check it is still up."),
    ]);
}
