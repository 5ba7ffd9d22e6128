using Deescalate.Rules;

namespace Deescalate.Samples;

/// <summary>The code of README.md, docs/getting-started.md and docs/calibration.md, kept here so that it is compiled and run.</summary>
public static class FirstConversation
{
    /// <summary>The lines of README.md.</summary>
    public static void Run()
    {
        #region README
        ConversationAnalyzer analyzer = ConversationAnalyzer.CreateDefault();

        ConversationSession session = analyzer.StartSession();
        session.Add(Message.FromAgent("Thanks for calling, how can I help?"));
        MessageAnalysis latest = session.Add(Message.FromCustomer("Third call this week. When will my line be back?"));

        Console.WriteLine($"heat {latest.Heat:0.00}, {latest.Findings.Count} findings, stage {session.Standing.Stage}");
        foreach (NextMove move in session.NextMoves)
        {
            Console.WriteLine($"{move.Move}: {move.Reason} {string.Join(" / ", move.Phrases)}");
        }
        #endregion
    }

    /// <summary>Saving a session and going on elsewhere.</summary>
    /// <param name="analyzer">The analyzer.</param>
    /// <param name="session">The session so far.</param>
    public static ConversationSession GoOn(IConversationAnalyzer analyzer, ConversationSession session)
    {
        #region Snapshot
        string saved = session.Save().ToJson();
        // ... later, elsewhere:
        ConversationSession resumed = analyzer.Restore(SessionSnapshot.FromJson(saved));
        resumed.Add(Message.FromCustomer("Still nothing. Where is it?"));
        #endregion
        return resumed;
    }

    /// <summary>What makes up the emotions of a message.</summary>
    /// <param name="analyzer">The analyzer.</param>
    /// <param name="text">The message.</param>
    public static void ExplainEmotions(ConversationAnalyzer analyzer, string text)
    {
        #region Emotions
        foreach (EmotionContribution part in analyzer.ExplainEmotions(text))
        {
            Console.WriteLine($"{part.Emotion} {part.Evidence:+0.00;-0.00} {part.Source} {part.Span.In(text)}");
        }
        #endregion
    }

    /// <summary>What fitted weights say of a message for a rule.</summary>
    /// <param name="analyzer">The analyzer.</param>
    /// <param name="text">The message.</param>
    public static void ExplainRule(ConversationAnalyzer analyzer, string text)
    {
        #region Weights
        foreach (RuleContribution part in analyzer.ExplainRule("agent.policy-defense", text))
        {
            Console.WriteLine($"{part.LogOdds:+0.00;-0.00} {part.Span.In(text)}");
        }
        #endregion
    }

    /// <summary>Many conversations.</summary>
    /// <param name="analyzer">The analyzer.</param>
    /// <param name="conversations">The conversations.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task ReadManyAsync(IConversationAnalyzer analyzer, IAsyncEnumerable<Conversation> conversations, CancellationToken cancellationToken)
    {
        #region Many
        await foreach (ConversationResult result in analyzer.AnalyzeAsync(conversations, cancellationToken))
        {
            Console.WriteLine(result.Analysis is { } analysis
                ? $"{result.Id}: score {analysis.Handling.Score:0}, stage {analysis.Standing.Stage}"
                : $"{result.Id}: {result.Error!.Message}");
        }
        #endregion
    }
}
