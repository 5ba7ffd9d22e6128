using System.Diagnostics;
using Deescalate.Benchmarks.Baselines;

namespace Deescalate.Benchmarks.Quick;

/// <summary>How many more conversations two threads read than one. The machine may be busy: tokenising alone, which shares nothing, shows what it gives,
/// and the processor time that two threads take for the same work shows what they lose to each other.</summary>
internal static class Threads
{
    private const int Rounds = 9;
    private const int ConversationLength = 20;

    public static void Measure(ConversationAnalyzer analyzer)
    {
        Conversation conversation = Samples.Conversation(ConversationLength);
        Console.WriteLine($"\nTwo threads against one, conversations in the same time ({Environment.ProcessorCount} processors; design: close to 2)");
        Console.WriteLine("                          gain   processor time");
        Print("machine (tokenise only)", Gain(() => Tokenise(conversation), 4000));
        Print("Analyze on own threads", Gain(() => Analyze(analyzer, conversation), 400));
        Print("AnalyzeAsync", Pipeline(conversation));
    }

    private static void Print(string name, (double Gain, double Processor) result) => Console.WriteLine($"{name,-24}{result.Gain,6:F2}{result.Processor,17:F2}");

    private static Action<int> Tokenise(Conversation conversation)
    {
        TokeniseAndHash tokenise = new();
        return times =>
        {
            for (int i = 0; i < times; i++)
            {
                foreach (Message message in conversation.Messages)
                {
                    tokenise.Read(message.Text);
                }
            }
        };
    }

    private static Action<int> Analyze(ConversationAnalyzer analyzer, Conversation conversation) => times =>
    {
        for (int i = 0; i < times; i++)
        {
            analyzer.Analyze(conversation);
        }
    };

    /// <summary>One thread for all work against two threads for half of it each.</summary>
    private static (double Gain, double Processor) Gain(Func<Action<int>> create, int times) => Gain(() => Run(create, 1, times), () => Run(create, 2, times / 2));

    private static (double Gain, double Processor) Gain(Action one, Action two)
    {
        Measure(one);
        Measure(two);
        double[] gains = new double[Rounds];
        double[] processor = new double[Rounds];
        for (int i = 0; i < Rounds; i++)
        {
            bool oneFirst = i % 2 == 0;
            (double Wall, double Processor) first = Measure(oneFirst ? one : two);
            (double Wall, double Processor) second = Measure(oneFirst ? two : one);
            gains[i] = oneFirst ? first.Wall / second.Wall : second.Wall / first.Wall;
            processor[i] = oneFirst ? second.Processor / first.Processor : first.Processor / second.Processor;
        }

        return (Interleaved.Median(gains), Interleaved.Median(processor));
    }

    private static (double Wall, double Processor) Measure(Action work)
    {
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        work();
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds);
    }

    private static void Run(Func<Action<int>> create, int count, int times)
    {
        Thread[] threads = [.. Enumerable.Range(0, count).Select(_ => create()).Select(work => new Thread(() => work(times)))];
        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());
    }

    private static (double Gain, double Processor) Pipeline(Conversation conversation)
    {
        Conversation[] conversations = [.. Enumerable.Repeat(conversation, 400)];
        ConversationAnalyzer one = Create(1);
        ConversationAnalyzer two = Create(2);
        return Gain(() => ReadAsync(one, conversations).GetAwaiter().GetResult(), () => ReadAsync(two, conversations).GetAwaiter().GetResult());

        static ConversationAnalyzer Create(int threads) => ConversationAnalyzer.CreateBuilder(new DeescalateOptions { MaxParallelism = threads }).Build();
    }

    private static async Task ReadAsync(ConversationAnalyzer analyzer, Conversation[] conversations)
    {
        await foreach (ConversationResult result in analyzer.AnalyzeAsync(conversations.ToAsyncEnumerable()))
        {
            if (result.Error is not null)
            {
                throw result.Error;
            }
        }
    }
}
