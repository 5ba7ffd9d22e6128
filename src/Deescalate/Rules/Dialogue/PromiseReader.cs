using Deescalate.Cues;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>Reads the promises of an agent's message: what the rules about them found, and what is announced with a time though nobody says
/// "I will" ("it will be with you by noon", "the courier comes on Friday").</summary>
internal static class PromiseReader
{
    private const int LongestSubject = 4;

    /// <summary>Most words between "in" and a length of time: "in about the next ten minutes".</summary>
    private const int LongestLead = 3;

    /// <summary>How far two times stand apart that are one: "Friday at about nine".</summary>
    private const int Apart = 3;

    /// <summary>The promises, in no particular order; null where there are none, and while the rule of promises is off.</summary>
    public static List<PromisedAct>? Read(MessageReading reading, IReadOnlyList<Finding> findings)
    {
        if (!reading.Rules.KeepsPromises)
        {
            return null;
        }

        List<PromisedAct>? acts = null;
        for (int i = 0; i < findings.Count; i++)
        {
            if (Promises.IsPromise(findings[i].RuleId) && !(findings[i].RuleId == RuleIds.FollowUp && IsTold(acts, findings[i].Span)))
            {
                (acts ??= []).Add(Widen(reading.Terms, findings[i].Span, findings[i]["due"] ?? (findings[i].RuleId == RuleIds.FollowUp ? DayOf(reading.Terms, findings[i].Span) : null)));
            }
        }

        AddFurther(reading.Terms, acts);
        int rule = reading.Rules.Arrival;
        for (int i = rule < 0 ? -1 : reading.Matches.Head(rule); i >= 0; i = reading.Matches[i].Next)
        {
            CueMatch match = reading.Matches[i];
            (int first, int last) = ClauseReader.Around(reading.Terms, match.First, match.Last);
            TextSpan span = reading.Terms.SpanOf(first, last);
            if (!IsTold(acts, span) && Due(reading.Terms, match.First, last) is { } due)
            {
                string? by = reading.Rules.Entries[rule].Groups[match.Group].Name == "person" ? Subject(reading.Terms, first, last) : null;
                (acts ??= []).Add(new PromisedAct(span, due, by));
            }
        }

        return acts;
    }

    /// <summary>Some words of a message, and what their clause says after them.</summary>
    public static TextSpan ClauseOf(TermBuffer buffer, TextSpan span)
    {
        (int first, int last) = TermsOf(buffer, span);
        return last < 0 ? span : buffer.SpanOf(first, ClauseReader.End(buffer, last));
    }

    /// <summary>Adds what else the agent will do and when, beside what was found: a rule reports only one promise of a message.</summary>
    private static void AddFurther(TermBuffer buffer, List<PromisedAct>? acts)
    {
        for (int i = 0; acts is not null && i + 2 < buffer.Count; i++)
        {
            bool joined = i > 0 && buffer.Lexeme(i - 1) is "and";
            bool opens = joined || buffer.Terms[i].Has(TermFlags.SentenceStart | TermFlags.ClauseStart);
            int will = opens && IsOwnWill(buffer, i) ? i + 1 : joined ? OthersWill(buffer, i) : -1;
            if (will > 0 && will + 1 < buffer.Count && buffer.Lexeme(will + 1) is not ("not" or "never"))
            {
                int last = Part(buffer, i, ClauseReader.End(buffer, will));
                TextSpan span = buffer.SpanOf(i, last);
                if (!IsTold(acts, span) && Due(buffer, i, last) is { } due)
                {
                    acts.Add(new PromisedAct(span, due, Subject(buffer, i, last)));
                }
            }
        }
    }

    /// <summary>The "will" of somebody else who acts for the agent's side: "she will", "Maria will", "the courier will"; -1 where none stands there.</summary>
    private static int OthersWill(TermBuffer buffer, int i)
    {
        bool person = buffer.Lexeme(i) is "he" or "she" or "they" || buffer.Terms[i].Has(TermFlags.Capitalized);
        int will = i + (person ? 1 : buffer.Lexeme(i) is "the" or "our" or "my" or "your" ? 2 : int.MaxValue - i);
        return will < buffer.Count && buffer.Lexeme(will) is "will" ? will : -1;
    }

    /// <summary>Whether a word joins what the agent will do to what was said before: "send me the form <em>and</em> I'll pay by Friday".</summary>
    public static bool JoinsOwnWill(TermBuffer buffer, int i) => i + 2 < buffer.Count && buffer.Lexeme(i) is "and" && IsOwnWill(buffer, i + 1);

    private static bool IsOwnWill(TermBuffer buffer, int i) => buffer.Lexeme(i) is "i" or "we" && buffer.Lexeme(i + 1) is "will" or "shall";

    /// <summary>Where the first of two promises ends: "I'll send it by eight, and I'll be there at nine".</summary>
    private static int Part(TermBuffer buffer, int first, int last)
    {
        for (int i = first + 2; i < last; i++)
        {
            if (buffer.Lexeme(i - 1) is "and" && (IsOwnWill(buffer, i) || OthersWill(buffer, i) > 0))
            {
                return i - 2;
            }
        }

        return last;
    }

    private static PromisedAct Widen(TermBuffer buffer, TextSpan span, string? due)
    {
        (int first, int last) = TermsOf(buffer, span);
        if (last < 0)
        {
            return new PromisedAct(span, due, null);
        }

        int end = Part(buffer, first, ClauseReader.End(buffer, last));
        if (end < last)
        {
            return new PromisedAct(buffer.SpanOf(first, end), Due(buffer, first, end), Subject(buffer, first, end));
        }

        due = due is null ? SpanOf(buffer, first, end) : DueTime.WholeRange(buffer, span, due);

        // where one finding stands for two promises, the time it carries may be the other one's
        string? own = due is null ? null : Due(buffer, first, end);
        return new PromisedAct(buffer.SpanOf(first, end), own is null || due!.Contains(own, StringComparison.Ordinal) ? due : own, Subject(buffer, first, last));
    }

    /// <summary>The day or clock time of a call back that fitted weights found, which carries none.</summary>
    private static string? DayOf(TermBuffer buffer, TextSpan span)
    {
        (int first, int last) = TermsOf(buffer, span);
        return last < 0 ? null : Due(buffer, first, ClauseReader.End(buffer, last), lengths: false);
    }

    /// <summary>The length of time of a promise whose cue did not take it up: "in the next ten minutes", "within about an hour".</summary>
    private static string? SpanOf(TermBuffer buffer, int first, int last)
    {
        foreach (ref readonly Entity entity in buffer.Entities)
        {
            if (entity.Kind == EntityKind.Duration && entity.Last <= last && (entity.First > first || Opens(buffer, entity, first)) && StartsNow(buffer, entity.First))
            {
                return buffer.SpanOf(entity.First, entity.Last).In(buffer.Text).ToString();
            }
        }

        return null;
    }

    /// <summary>"In the next ten minutes I'll send it", "give me half an hour and I'll ring": the length stands right before the promise.</summary>
    private static bool Opens(TermBuffer buffer, in Entity entity, int first) =>
        entity.Last < first && first - entity.Last <= 2 && buffer.Terms[entity.Last].Sentence == buffer.Terms[first].Sentence
        && (first - entity.Last == 1 || buffer.Lexeme(first - 1) is "and" or "then");

    /// <summary>Whether the words before a length of time let it begin now.</summary>
    private static bool StartsNow(TermBuffer buffer, int i)
    {
        bool next = buffer.Lexeme(i) is "next" || (i + 1 < buffer.Count && buffer.Lexeme(i + 1) is "next");
        int p = i - 1;
        for (; p > 0 && i - p <= LongestLead && buffer.Lexeme(p) is "the" or "next" or "coming" or "about" or "around" or "roughly" or "under" or "just"; p--)
        {
            next |= buffer.Lexeme(p) is "next" or "coming";
        }

        return p >= 0 && (buffer.Lexeme(p) is "in" or "within" or "inside" || (next && buffer.Lexeme(p) is "over" or "during")
            || (p > 0 && buffer.Lexeme(p) is "me" or "us" && buffer.Lexeme(p - 1) is "give" or "allow"));
    }

    private static bool IsTold(List<PromisedAct>? acts, TextSpan span)
    {
        for (int i = 0; acts is not null && i < acts.Count; i++)
        {
            if (acts[i].Span.Overlaps(span))
            {
                return true;
            }
        }

        return false;
    }

    private static (int First, int Last) TermsOf(TermBuffer buffer, TextSpan span)
    {
        (int first, int last) = (-1, -1);
        ReadOnlySpan<Term> terms = buffer.Terms;
        for (int i = 0; i < terms.Length; i++)
        {
            if (terms[i].Start < span.End && span.Start < terms[i].End)
            {
                first = first < 0 ? i : first;
                last = i;
            }
        }

        return (first, last);
    }

    /// <summary>Who acts: the words before the "will". "You'll hear from me" is the agent's act, too.</summary>
    private static string? Subject(TermBuffer buffer, int first, int last)
    {
        int verb = first;
        while (verb <= last && buffer.Lexeme(verb) is not ("will" or "shall" or "am" or "are" or "is"))
        {
            if (buffer.Lexeme(verb) is "i" or "we")
            {
                return buffer.Lexeme(verb) is "i" ? "I" : "we";
            }

            verb++;
        }

        if (verb > last || verb == first || verb - first > LongestSubject)
        {
            return null;
        }

        return buffer.Lexeme(verb - 1) switch
        {
            "you" => From(buffer, verb, last),
            "it" or "that" or "this" or "there" or "everything" or "all" => null,
            _ => Words(buffer, first, verb),
        };
    }

    /// <summary>The words before the verb; "he'll" is one token, and only its "he" acts.</summary>
    private static string Words(TermBuffer buffer, int first, int verb)
    {
        ReadOnlySpan<char> words = buffer.SpanOf(first, verb - 1).In(buffer.Text);
        int end = buffer.Terms[verb].Has(TermFlags.Continued) ? words.LastIndexOfAny('\'', '\u2019') : -1;
        return (end > 0 ? words[..end] : words).ToString();
    }

    private static string? From(TermBuffer buffer, int first, int last)
    {
        for (int i = first; i < last; i++)
        {
            if (buffer.Lexeme(i) is "from" && buffer.Lexeme(i + 1) is "me" or "us")
            {
                return buffer.Lexeme(i + 1) is "me" ? "I" : "we";
            }
        }

        return null;
    }

    /// <summary>The words of the first time of the clause, and of those close behind it: "on Friday before noon".</summary>
    private static string? Due(TermBuffer buffer, int first, int last, bool lengths = true)
    {
        (int from, int to) = (-1, -1);
        foreach (ref readonly Entity entity in buffer.Entities)
        {
            if (entity.First >= first && entity.Last <= last && (entity.Kind is EntityKind.Date or EntityKind.Time || (lengths && entity.Kind == EntityKind.Duration)))
            {
                int apart = entity.First - to;
                if (from >= 0 && (apart > Apart || (apart == Apart && buffer.Lexeme(to + 1) is "and")))
                {
                    break;
                }

                from = from < 0 ? entity.First : from;
                to = entity.Last;
            }
        }

        return from < 0 ? null : buffer.SpanOf(from, to).In(buffer.Text).ToString();
    }
}
