using System.Globalization;
using Deescalate.Phrases;
using Deescalate.Rules;
using Deescalate.Tests.Support;

namespace Deescalate.Tests.Phrases;

/// <summary>Five hundred calls with simulated callers, in which the agent says what is suggested.</summary>
public sealed class PhraseSituationTests
{
    private const int Calls = 500;
    private const int MostTurns = 6;

    private static readonly PhraseGenerator _generator = new();

    [Fact]
    public void Suggestions_InSeededCalls_AreReadAsTheirMoveAndRepeatNothing()
    {
        List<string> wrong = [];
        int phrases = 0;
        for (int seed = 0; seed < Calls; seed++)
        {
            SimulatedCaller caller = new((CallerPersona)(seed % Enum.GetValues<CallerPersona>().Length), seed);
            ConversationSession session = SharedAnalyzer.Instance.StartSession(seed.ToString(CultureInfo.InvariantCulture));
            HashSet<string> offered = new(StringComparer.Ordinal);
            session.Add(Message.FromAgent("Hello, who am I speaking with?"));
            string? line = caller.Open();
            for (int turn = 0; turn < MostTurns && line is not null; turn++)
            {
                session.Add(Message.FromCustomer(line));
                foreach (NextMove move in session.NextMoves)
                {
                    foreach (string phrase in move.Phrases)
                    {
                        phrases++;
                        string where = $"call {seed}, turn {turn}, {move.Move}: {line} / {phrase}";
                        wrong.AddRange(Check(session, move.Move, phrase).Select(w => $"{w}: {where}"));
                        if (!offered.Add(phrase))
                        {
                            wrong.Add($"again: {where}");
                        }
                    }
                }

                if (caller.Ending != CallEnding.None || session.NextMoves.Count == 0)
                {
                    break;
                }

                wrong.AddRange(session.NextMoves.Where(m => m.Phrases.Count == 0 && !IsOwedAnswer(m, session)).Select(m => $"no words: {m.Move}"));
                IReadOnlyList<string> words = session.NextMoves[seed % session.NextMoves.Count].Phrases;
                MessageAnalysis said = session.Add(Message.FromAgent(words.Count > 0 ? words[0] : "I see."));
                line = caller.Reply(said.Findings);
            }
        }

        Assert.True(phrases > Calls * 4, $"only {phrases} phrases");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {phrases}\n{string.Join('\n', wrong.Take(60))}");
    }

    /// <summary>Says a phrase in a copy of the session and reads what it is taken for.</summary>
    private static IEnumerable<string> Check(ConversationSession session, string move, string phrase)
    {
        ConversationSession copy = SharedAnalyzer.Instance.Restore(session.Save());
        MessageAnalysis read = copy.Add(Message.FromAgent(phrase));
        if (!Rules(move).Any(r => read.Find(r) is not null))
        {
            yield return $"not read as {move}";
        }

        foreach (Finding fault in read.Findings.Where(f => f.Rule.Kind == RuleKind.Fault && !IsLeftToAnotherMove(f, move, session)))
        {
            yield return fault.RuleId;
        }

        if (phrase.Contains('{', StringComparison.Ordinal) || phrase.Length > 300)
        {
            yield return "hole or too long";
        }
    }

    /// <summary>A suggestion is one step of a reply: the answer that is owed, or the step after much sympathy, stands among
    /// the other suggestions, and not giving it is no fault of this one.</summary>
    private static bool IsLeftToAnotherMove(Finding fault, string move, ConversationSession session) =>
        fault.RuleId == "agent.over-empathy"
        || (fault.RuleId is "agent.process-answer" or "agent.deferred-answer" && move != "outcome-answer" && session.Questions.Count > 0 && session.Questions[^1].Answer != AnswerKind.Outcome);

    /// <summary>Who has asked leave to check is told to answer, and nobody can put the answer into words for them.</summary>
    private static bool IsOwedAnswer(NextMove move, ConversationSession session) => move.Move == "outcome-answer" && session.History.HasAnnounced("agent.permission-question");

    /// <summary>The rules of a move and of those that may stand in for it.</summary>
    private static IEnumerable<string> Rules(string move)
    {
        for (PhraseMove? words = _generator.Catalogue.Find(move); words is not null; words = words.Otherwise is { } next ? _generator.Catalogue.Find(next) : null)
        {
            yield return words.Rule!;
        }
    }
}
