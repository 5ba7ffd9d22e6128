using Deescalate.Rules;
using Deescalate.Text;

namespace Deescalate;

/// <summary>Collects promises, and settles them by what is found later and by the times of the messages.</summary>
internal sealed class CommitmentLedger
{
    /// <summary>How many of the latest open promises can still be settled.</summary>
    public const int Reach = 16;

    private const int MostStems = 8;

    /// <summary>Words that two promises, or a promise and a refusal, must share to be about the same.</summary>
    private const int SameMatter = 2;

    public List<Commitment> Commitments { get; } = [];

    public List<OpenCommitment> Open { get; } = [];

    /// <summary>A promise as the next conversation sees it.</summary>
    public static Commitment AsCarried(Commitment commitment, string? conversation) =>
        commitment with { Carried = true, Conversation = commitment.Carried ? commitment.Conversation : conversation, SettledBy = null };

    /// <summary>Takes over a promise of an earlier conversation.</summary>
    public void Carry(Commitment commitment)
    {
        Commitments.Add(AsCarried(commitment, commitment.Conversation));
        if (commitment.Status == CommitmentStatus.Open)
        {
            AddOpen(new OpenCommitment(Commitments.Count - 1, []));
        }
    }

    /// <summary>Adds a message.</summary>
    /// <param name="message">Its index.</param>
    /// <param name="entry">What was read from it.</param>
    /// <param name="terms">Its words.</param>
    /// <param name="acts">What it promises.</param>
    public void Add(int message, in HistoryEntry entry, TermBuffer terms, List<PromisedAct>? acts)
    {
        if (Open.Count > 0)
        {
            Settle(message, entry, terms);
        }

        for (int i = 0; acts is not null && i < acts.Count; i++)
        {
            Promise(message, acts, i, entry.At, terms);
        }
    }

    private void Promise(int message, List<PromisedAct> acts, int index, DateTimeOffset? at, TermBuffer terms)
    {
        PromisedAct act = acts[index];
        List<int> stems = Stems(terms, act.Span);
        DateTimeOffset? dueAt = act.Due is not null && at is { } said ? DueTime.Resolve(terms, act.Span, act.Due, said) : null;
        if (act.Due is not null)
        {
            Contradict(message, Stems(terms, act.Span, whole: false), act.Due);
        }

        TextSpan? condition = ConditionReader.Find(terms, act.Span) is { } found && !BelongsToAnother(acts, act.Span, found) ? found : null;
        bool within = condition is { } part && part.Start > act.Span.Start && part.Start < act.Span.End;
        TextSpan words = within ? new TextSpan(act.Span.Start, terms.Text.AsSpan(0, condition!.Value.Start).TrimEnd().TrimEnd(',').Length - act.Span.Start) : act.Span;
        Commitments.Add(new Commitment(message, words, act.Due) { DueAt = dueAt, By = act.By, Condition = condition });
        AddOpen(new OpenCommitment(Commitments.Count - 1, stems));
    }

    /// <summary>Whether another promise stands between a promise and a condition: then it is that one's.</summary>
    private static bool BelongsToAnother(List<PromisedAct> acts, TextSpan promise, TextSpan condition)
    {
        for (int i = 0; i < acts.Count; i++)
        {
            TextSpan other = acts[i].Span;
            bool after = other.Start >= promise.End && other.Start < condition.Start;
            bool before = other.Start > condition.End && other.Start < promise.Start;
            if (after || before)
            {
                return true;
            }
        }

        return false;
    }

    private void AddOpen(OpenCommitment open)
    {
        Open.Add(open);
        if (Open.Count > Reach)
        {
            Open.RemoveAt(0);
        }
    }

    private void Settle(int message, in HistoryEntry entry, TermBuffer terms)
    {
        if (entry.Find(CommitmentKeptRule.Id) is not null)
        {
            Close(Nearest(terms), message, CommitmentStatus.Kept);
        }

        bool missed = entry.Find(CommitmentMissedRule.Id) is not null;
        if (entry.At is { } now)
        {
            bool content = CustomerSigns.IsContent(entry);
            for (int i = Open.Count - 1; i >= 0; i--)
            {
                if (Commitments[Open[i].Index].DueAt is { } due && due + CommitmentMissedRule.Grace < now)
                {
                    Close(i, message, content ? CommitmentStatus.Kept : CommitmentStatus.Missed);
                    missed = false;
                }
            }
        }

        if (missed)
        {
            Close(Nearest(terms), message, CommitmentStatus.Missed);
        }

        if (entry.IsAgent && entry.Find(RuleIds.BareRefusal) is null && entry.Find(RuleIds.Powerless) is null && entry.Find(RuleIds.NegativeExpectation) is null)
        {
            return;
        }

        if (entry.IsAgent)
        {
            Contradict(message, Stems(terms, new TextSpan(0, terms.Text.Length)), null);
        }
    }

    /// <summary>Settles what the same was promised for before.</summary>
    private void Contradict(int message, List<int> stems, string? due)
    {
        for (int i = Open.Count - 1; i >= 0; i--)
        {
            Commitment before = Commitments[Open[i].Index];
            bool otherTime = due is null || (before.Due is { } then && !then.Contains(due, StringComparison.OrdinalIgnoreCase) && !due.Contains(then, StringComparison.OrdinalIgnoreCase));
            if (otherTime && before.MessageIndex != message && Shared(Open[i].Stems, stems) >= SameMatter)
            {
                Close(i, message, CommitmentStatus.Contradicted);
            }
        }
    }

    private void Close(int open, int message, CommitmentStatus status)
    {
        if (open >= 0)
        {
            int index = Open[open].Index;
            Commitments[index] = Commitments[index] with { Status = status, SettledBy = message };
            Open.RemoveAt(open);
        }
    }

    /// <summary>The open promise that a message speaks of: the one with most words in common, the latest of them.</summary>
    private int Nearest(TermBuffer terms)
    {
        List<int> stems = Stems(terms, new TextSpan(0, terms.Text.Length));
        int nearest = Open.Count - 1;
        for (int i = Open.Count - 2; i >= 0; i--)
        {
            if (Shared(Open[i].Stems, stems) > Shared(Open[nearest].Stems, stems))
            {
                nearest = i;
            }
        }

        return nearest;
    }

    private static int Shared(IReadOnlyList<int> one, List<int> other)
    {
        int shared = 0;
        for (int i = 0; i < one.Count; i++)
        {
            shared += other.Contains(one[i]) ? 1 : 0;
        }

        return shared;
    }

    /// <summary>What the sentences under a span are about, or the span alone.</summary>
    private static List<int> Stems(TermBuffer buffer, TextSpan span, bool whole = true)
    {
        List<int> stems = [];
        Span<Term> terms = buffer.Terms;
        (int first, int last) = (-1, -1);
        foreach (ref readonly Term term in terms)
        {
            if (term.Start < span.End && span.Start < term.End)
            {
                first = first < 0 ? term.Sentence : first;
                last = term.Sentence;
            }
        }

        foreach (ref readonly Term term in terms)
        {
            bool within = whole ? term.Sentence >= first && term.Sentence <= last : term.Start < span.End && span.Start < term.End;
            if (within && stems.Count < MostStems && WordStem.IsContent(term) && !term.Is(LexicalClass.Weekday | LexicalClass.Month | LexicalClass.RelativeDay))
            {
                int stem = WordStem.Of(buffer.Text.AsSpan(term.Start, term.Length));
                if (!stems.Contains(stem))
                {
                    stems.Add(stem);
                }
            }
        }

        return stems;
    }
}
