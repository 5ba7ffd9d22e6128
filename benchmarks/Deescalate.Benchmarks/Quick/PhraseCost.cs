using Deescalate.Phrases;

namespace Deescalate.Benchmarks.Quick;

/// <summary>What a suggestion costs: time and bytes for each phrase, with the wordings read already.</summary>
internal static class PhraseCost
{
    private const int Rounds = 2000;
    private const double Limit = 20;

    private static readonly TimeSpan _settling = TimeSpan.FromSeconds(0.5);

    public static void Measure(ConversationAnalyzer analyzer)
    {
        Console.WriteLine($"\nA phrase (design: under {Limit:F0} µs)");
        PhraseRequest[] requests =
        [
            new("label") { For = "frustration", Strength = PhraseStrength.Strong, CustomerMessages = ["Where is my refund? Third call this week!"] },
            new("mirror") { CustomerMessages = ["My line has been dead since Monday and I have lost two clients."] },
            new("outcome-answer") { Facts = new PhraseFacts { Date = "Friday", Amount = "£18.60" } },
            new("take-action") { Acknowledge = true },
        ];
        foreach (PhraseRequest request in requests)
        {
            // The runtime compiles anew what runs often; what a process that lives pays is measured.
            long begun = System.Diagnostics.Stopwatch.GetTimestamp();
            while (System.Diagnostics.Stopwatch.GetElapsedTime(begun) < _settling)
            {
                Run(analyzer.PhraseGenerator, request);
            }

            long bytes = GC.GetAllocatedBytesForCurrentThread();
            long start = System.Diagnostics.Stopwatch.GetTimestamp();
            int phrases = Run(analyzer.PhraseGenerator, request);
            double microseconds = System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMicroseconds / phrases;
            bytes = (GC.GetAllocatedBytesForCurrentThread() - bytes) / phrases;
            Console.WriteLine($"{request.Move,-16}{microseconds,8:F2} µs{bytes,8} bytes{(microseconds <= Limit ? "" : "   above the limit")}");
        }
    }

    private static int Run(IPhraseGenerator generator, PhraseRequest request)
    {
        int phrases = 0;
        for (int i = 0; i < Rounds; i++)
        {
            phrases += generator.Generate(request with { Turn = i % 8 }).Count;
        }

        return Math.Max(1, phrases);
    }
}
