namespace Deescalate.Tests.Support;

/// <summary>Reads little conversations written as <c>C:words</c> and <c>A:words</c>.</summary>
internal static class Conversations
{
    public static ConversationSession Run(params string[] messages) => Run(SharedAnalyzer.Instance, messages);

    public static ConversationSession Run(IConversationAnalyzer analyzer, params string[] messages)
    {
        ConversationSession session = analyzer.StartSession("c1");
        foreach (string message in messages)
        {
            session.Add(ToMessage(message));
        }

        return session;
    }

    public static Message ToMessage(string message) => message[0] == 'C' ? Message.FromCustomer(message[2..]) : Message.FromAgent(message[2..]);
}
