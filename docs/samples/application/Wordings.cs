using Deescalate.Phrases;
using Deescalate.Rules;

namespace Deescalate.Samples;

/// <summary>The code of docs/phrases.md, kept here so that it is compiled and run.</summary>
public static class Wordings
{
    /// <summary>Facts of the case.</summary>
    public static IReadOnlyList<NextMove> Answer()
    {
        #region Facts
        ConversationSession session = ConversationAnalyzer.CreateDefault().StartSession("c1");
        session.Add(Message.FromCustomer("You charged me twice on Monday. When do I get my money back?"));
        session.Facts = new PhraseFacts { Name = "Ms Okafor", Amount = "£18.60", Date = "Friday" };
        foreach (NextMove move in session.NextMoves)
        {
            Console.WriteLine($"{move.Move}: {string.Join(" / ", move.Phrases)}");
        }
        #endregion
        return session.NextMoves;
    }

    /// <summary>Words of one's own.</summary>
    public static ConversationAnalyzer Reword()
    {
        #region Options
        DeescalateOptions options = new();
        options.Phrases.Channel = PhraseChannel.Mail;
        options.Phrases.Register = PhraseRegister.Formal;
        options.Phrases.Facts["company"] = "Northline";
        options.Phrases.Forbidden.Add("honestly");
        MoveWordings close = new() { Replace = true };
        close.Wordings.Add("Thank you for raising this with {company}[, {name}].");
        options.Phrases.Moves["close"] = close;
        ConversationAnalyzer analyzer = ConversationAnalyzer.CreateBuilder(options).Build();
        #endregion
        return analyzer;
    }

    /// <summary>Words for any move, and a mended reply.</summary>
    public static string? Mend()
    {
        #region Rewrite
        const string Asked = "I am so fed up, where is my refund?";
        const string Draft = "It's our policy that refunds take 30 days.";
        ConversationAnalyzer analyzer = ConversationAnalyzer.CreateDefault();
        ConversationSession session = analyzer.StartSession();
        session.Add(Message.FromCustomer(Asked));
        IReadOnlyList<Finding> faults = session.Add(Message.FromAgent(Draft)).Findings;

        PhraseRequest situation = new("label") { For = "frustration", CustomerMessages = [Asked] };
        IReadOnlyList<Phrase> labels = analyzer.PhraseGenerator.Generate(situation);
        string? better = new PhraseRewriter(analyzer.PhraseGenerator).Rewrite(Draft, faults, situation);
        #endregion
        return labels.Count > 0 ? better : null;
    }

    /// <summary>A simulated call.</summary>
    public static CallEnding Rehearse()
    {
        #region Simulator
        SimulatedCaller caller = new(CallerPersona.Worried, seed: 2);
        ConversationSession session = ConversationAnalyzer.CreateDefault().StartSession();
        session.Add(Message.FromCustomer(caller.Open()));
        while (caller.Ending == CallEnding.None && session.Count < 20)
        {
            string words = session.NextMoves.SelectMany(m => m.Phrases).First();
            MessageAnalysis said = session.Add(Message.FromAgent(words));
            session.Add(Message.FromCustomer(caller.Reply(said.Findings)));
        }
        #endregion
        return caller.Ending;
    }
}
