namespace Deescalate.Tests.Support;

/// <summary>Makes conversations of all tempers from a seed.</summary>
internal static class Talk
{
    private static readonly string[] _customer =
    [
        "Hello, I ordered a lamp in March.", "Where is my lamp?", "This is the fourth time I have called about it!", "I am so angry, nobody helps me!!",
        "You lot are useless idiots.", "I'm going to my lawyer.", "Cancel everything, I'm leaving you for good.", "Let me speak to your manager.", "Yes, that's exactly it.",
        "Thank you so much, that helps a lot.", "Okay.", "No, that's not what I said.", "I want my money back.", "My kids sat in the dark all weekend and I cried.",
        "You promised it would be here by Friday and it is not.", "The box is blue.", "I'll send you the photos tonight.", "So then the driver came and",
    ];

    private static readonly string[] _agent =
    [
        "Thanks for calling, how can I help?", "I'm really sorry about all this trouble.", "You have every right to be annoyed.", "It sounds as if you are worn out by this.",
        "So the lamp was paid in March and never came. Have I got that right?", "May I have your order number?", "I'll refund you the full amount today.",
        "It will be with you on Friday by noon.", "I'm sending a new one right now.", "It is being reviewed by the warehouse team.", "That is our policy, there is nothing I can do.",
        "You need to calm down.", "You should have read the terms.", "I can offer you a refund or a replacement, whichever you prefer.", "I'll call you back tomorrow at ten.",
        "As promised, here is your label.", "Please upload a photo of the box.", "Okay.",
    ];

    public static List<Message> Of(Random random, int count)
    {
        DateTimeOffset at = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        List<Message> messages = [];
        for (int i = 0; i < count; i++)
        {
            at += TimeSpan.FromMinutes(random.Next(1, 400));
            bool customer = random.Next(2) == 0;
            string[] pool = customer ? _customer : _agent;
            string text = random.Next(3) == 0 ? $"{pool[random.Next(pool.Length)]} {pool[random.Next(pool.Length)]}" : pool[random.Next(pool.Length)];
            messages.Add((customer ? Message.FromCustomer(text) : Message.FromAgent(text)) with { At = random.Next(4) == 0 ? null : at });
        }

        return messages;
    }
}
