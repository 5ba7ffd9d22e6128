using System.Text;
using Deescalate.Wire;

namespace Deescalate.Benchmarks.Volume;

/// <summary>A file of generated conversations: messages of all kinds in an order that a seed decides, ten to a conversation, customer and agent in turns.</summary>
internal static class VolumeFile
{
    public const int MessagesEach = 10;

    private const int Seed = 20260301;

    public static string Write(long messages)
    {
        string path = Path.Combine(Path.GetTempPath(), $"deescalate-volume-{Environment.ProcessId}-{messages}.jsonl");
        Random random = new(Seed);
        Message[] customer = [.. Samples.Of(TextKind.Brief), .. Samples.Of(TextKind.Calm), .. Samples.Of(TextKind.Hot)];
        Message[] agent = Samples.Of(TextKind.Agent);
        using StreamWriter file = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        for (long i = 0; i < messages / MessagesEach; i++)
        {
            Message[] turns = [.. Enumerable.Range(0, MessagesEach).Select(t => t % 2 == 0 ? customer[random.Next(customer.Length)] : agent[random.Next(agent.Length)])];
            file.Write(ConversationJson.ToJson(new Conversation(turns) { Id = $"v{i}" }));
            file.Write('\n');
        }

        return path;
    }
}
