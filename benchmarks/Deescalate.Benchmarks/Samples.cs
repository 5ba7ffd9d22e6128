namespace Deescalate.Benchmarks;

/// <summary>Messages of our own, several of each kind, so that no single text is learnt by heart by the branch predictor.</summary>
internal static class Samples
{
    private static readonly string[] _brief =
    [
        "Where is my parcel?",
        "It still won't switch on.",
        "ok thanks, got it",
        "Order 48213, ordered on Monday.",
        "can u check again pls",
        "No, the blue one.",
    ];

    private static readonly string[] _story =
    [
        "Hello, I moved house at the end of March and told you about it three weeks before, both on the website and on the phone with a colleague of yours "
        + "named Miriam. She said the line would be live on the day. When we arrived there was nothing, so I rang and was told that a technician would come on "
        + "the Thursday between eight and twelve. I took the morning off. Nobody came, nobody called. I rang again on Friday and heard that the visit had been "
        + "cancelled because of a wrong house number, although the letter you sent me has the right one. Since then I have been using my phone for work, which "
        + "cost me 35 euros for extra data. I would like to know when the line will be connected, and whether you are going to pay for the data.",
        "Good morning. In January I bought a washing machine from your shop in the old town, with delivery and with the removal of the old one. The two "
        + "drivers were friendly and quick, but they did not take the old machine along because it was not on their sheet. It has been standing in my hall "
        + "ever since. The shop told me to ask the delivery firm, the delivery firm told me to ask the shop, and your chat closed after ten minutes without an "
        + "answer. My receipt shows the removal as a line of its own, 29.90, so it was ordered and paid. The machine itself works well. Could you please tell "
        + "me who is in charge, on which day it will be collected, and what I have to prepare?",
    ];

    private static readonly string[] _hot =
    [
        "This is the FOURTH time I have called and nobody does a thing!!! I am absolutely furious, you people are useless. Fix it today or you'll hear from my lawyer.",
        "You lied to me. You promised a refund on Friday and now you say there is none? What a rip-off. I'm done, I'm cancelling and telling everyone.",
        "Three weeks without heating, two small children, and all I get is a recording?? I'm at the end of my rope. Get me your manager NOW.",
        "Are you kidding me? Your driver threw my parcel over the fence and it is SMASHED. Worst service ever, you should be ashamed.",
    ];

    private static readonly string[] _calm =
    [
        "My account number is 5520 and the invoice is from February.",
        "The table is the oak one from the spring catalogue, with six chairs.",
        "We live on the second floor and the lift is wide enough for the crate.",
        "It was bought in the branch near the station, the receipt is in the box.",
        "The screen shows the letters E and 4 next to the little lamp.",
    ];

    private static readonly string[] _agent =
    [
        "I'm so sorry about this, Ms Bergman. Three visits and still no heating, that must be exhausting. I've booked a technician for tomorrow between eight and ten.",
        "Thanks for telling me. So two invoices went out for the same month, and you would like one of them cancelled, is that right?",
        "Our policy doesn't allow refunds after 30 days, there's nothing I can do.",
        "Let me look at that for you. Could you give me the order number, please?",
        "I can offer you a replacement by Thursday or a full refund of 64.90 within three days. Which would suit you better?",
    ];

    /// <summary>Length of the cycle of <see cref="Exchange"/>.</summary>
    public const int Cycle = 10;

    public static Message[] Of(TextKind kind) => kind switch
    {
        TextKind.Brief => Customer(_brief),
        TextKind.Story => Customer(_story),
        TextKind.Hot => Customer(_hot),
        TextKind.Calm => Customer(_calm),
        _ => [.. _agent.Select(Message.FromAgent)],
    };

    /// <summary>The message at a place of a conversation of any length: customer and agent in turns, the same again after <see cref="Cycle"/> messages.</summary>
    public static Message Exchange(int index)
    {
        int place = index % Cycle;
        return place % 2 == 1
            ? Message.FromAgent(_agent[place / 2])
            : Message.FromCustomer(place switch { 0 => _brief[0], 2 => _hot[0], 4 => _calm[0], 6 => _calm[2], _ => _brief[2] });
    }

    /// <summary>A conversation of some length.</summary>
    public static Conversation Conversation(int messages) => new([.. Enumerable.Range(0, messages).Select(Exchange)]);

    private static Message[] Customer(string[] texts) => [.. texts.Select(Message.FromCustomer)];
}
