using System.Globalization;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>The same demand meets the same reply for three rounds. Of a reply only the stems of its content words are remembered.</summary>
internal sealed class StalemateRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "dialogue.stalemate";

    private const int Enough = 3;
    private const string Reply = "reply";
    private const string Rounds = "rounds";
    private const string Again = "again";
    private const string Evaded = "evaded";
    private static readonly string[] _numbers = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        bool open = context.AllMemory.TryGetValue(Id, out Dictionary<string, string>? memory) && memory.ContainsKey(Reply);
        if (context.Message.Role == ParticipantRole.Customer)
        {
            if (open && Promises.IsContent(context))
            {
                memory!.Clear();
            }
            else if (open && RepeatsWords(context) && !memory!.ContainsKey(Again))
            {
                memory[Again] = "1";
            }

            return;
        }

        ConversationHistory history = context.History;
        if (history.LastCustomer < 0 || history.LastCustomer < history.LastAgent)
        {
            return;
        }

        bool evades = Evades(context);
        if (!Demands(history, evades) && !(open && (evades || memory!.ContainsKey(Again))))
        {
            if (open)
            {
                memory!.Clear();
            }

            return;
        }

        Span<char> stems = stackalloc char[ContentStems.Most];
        stems = stems[..ContentStems.Read(context.Reading.Terms, 0, context.Reading.Terms.Count, stems)];
        bool moves = context.Found(RuleIds.OptionsOffered) || context.Found(RuleIds.Agency) || context.Found(RuleIds.ActionItems);
        bool same = open && !moves && (ContentStems.AreSame(stems, memory![Reply]) || (evades && memory!.ContainsKey(Evaded)));
        int rounds = same ? Math.Min(int.Parse(memory![Rounds], CultureInfo.InvariantCulture) + 1, 9) : 1;
        context.Memory[Reply] = stems.ToString();
        context.Memory[Rounds] = _numbers[rounds];
        context.Memory.Remove(Again);
        if (evades)
        {
            context.Memory[Evaded] = "1";
        }
        else
        {
            context.Memory.Remove(Evaded);
        }

        if (rounds >= Enough)
        {
            string kind = WasConfirmed(history) ? "disagreement" : "unheard";
            context.Report(attributes: new FindingAttributes(new("kind", kind), new("rounds", _numbers[rounds])));
        }
    }

    /// <summary>Whether this is what the rule remembers; what comes from outside may be damaged.</summary>
    public static bool IsSound(IReadOnlyDictionary<string, string> memory) =>
        !memory.ContainsKey(Reply) || (memory.TryGetValue(Rounds, out string? rounds) && Array.IndexOf(_numbers, rounds) > 0);

    /// <summary>Whether the reply goes round the question: steps, delay or a rule in place of a result, in whatever words.</summary>
    private static bool Evades(RuleContext context) => AnswerClassifier.Of(context).Kind is AnswerKind.Process or AnswerKind.Deferred
        || context.Found(RuleIds.PolicyDefense) || context.Found(RuleIds.Powerless) || context.Found(RuleIds.BareRefusal) || context.Found(RuleIds.BrushOff);

    /// <summary>Whether the customer's turn, or the one before it, insists on something.</summary>
    /// <param name="history">The messages before.</param>
    /// <param name="evaded">Whether a question about a result is evaded, so that to ask it insists.</param>
    private static bool Demands(ConversationHistory history, bool evaded)
    {
        int turns = 0;
        int oldest = Math.Max(history.FirstKept, history.Count - Acknowledgements.Reach);
        for (int i = history.Count - 1; i >= oldest && turns < 2; i--)
        {
            if (history[i].IsCustomer)
            {
                turns++;
                if (history[i].Find(RuleIds.StatedDemand) is not null || history[i].Find(RuleIds.ResolutionDemand) is not null
                    || (history[i].Find(RuleIds.Question) is { } question && (question["ask"] == "will-you" || (evaded && question["kind"] == "outcome"))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a restatement of the agent's was confirmed: then the two have heard each other and differ all the same.</summary>
    private static bool WasConfirmed(ConversationHistory history)
    {
        int oldest = Math.Max(history.FirstKept + 1, history.Count - Acknowledgements.Reach);
        for (int i = history.Count - 1; i >= oldest; i--)
        {
            bool confirms = history[i].Find(RuleIds.RootAgreed) is not null || history[i].Find(LandedRule.Id)?["result"] == "confirmed";
            bool restated = history[i - 1].Find(RuleIds.Mirror) is not null || history[i - 1].Find(RuleIds.RootConfirm) is not null;
            if (confirms && restated)
            {
                return true;
            }
        }

        return false;
    }

    private static bool RepeatsWords(RuleContext context)
    {
        TermBuffer buffer = context.Reading.Terms;
        foreach (ref readonly Term term in buffer.Terms)
        {
            if (WordStem.IsContent(term) && context.History.Content.Said(WordStem.Of(buffer.Text.AsSpan(term.Start, term.Length))))
            {
                return true;
            }
        }

        return false;
    }
}
