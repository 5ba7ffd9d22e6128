using Deescalate.Phrases;
using Deescalate.Phrases.Mirroring;
using Deescalate.Rules;

namespace Deescalate;

/// <summary>Puts the next moves of a session into words: tells the generator what is felt, how strongly, what was said.</summary>
internal sealed class SessionPhrases(IPhraseGenerator generator, DeescalateOptions options)
{
    private const string BoundaryMove = "boundary";

    /// <summary>Heat from which a feeling needs a word before anything else.</summary>
    private const float Warm = 0.25f;
    private const float Strong = 0.5f;

    /// <summary>Heat below which nothing was voiced that needs an answer.</summary>
    private const float Noticed = 0.1f;
    private const float Extreme = 0.75f;

    /// <summary>Score from which fear or grief is strong, however quietly it is said.</summary>
    private const float Sure = 0.95f;

    private readonly PhraseRewriter _rewriter = new(generator, options.Language);

    /// <summary>What can be said back of a message; the same for a session and its snapshot.</summary>
    public MirrorWriter Mirrors { get; } = (generator as PhraseGenerator)?.Mirrors ?? new MirrorWriter(options.Language);

    /// <summary>The first moves with their words. One that an agent has only announced lately, and that cannot be put into words now, is left out, unless an answer is owed.</summary>
    public IReadOnlyList<NextMove> Fill(IReadOnlyList<NextMove> moves, ConversationSession session)
    {
        if (moves.Count == 0)
        {
            return moves;
        }

        ConversationHistory history = session.History;
        HashSet<string> taken = new(StringComparer.Ordinal);
        PhraseRequest request = RequestOf(session) with { Taken = taken };
        List<NextMove> filled = new(MoveGrammar.MostMoves);
        foreach (NextMove move in moves)
        {
            if (filled.Count == MoveGrammar.MostMoves)
            {
                break;
            }

            IReadOnlyList<Phrase> phrases = generator.Generate(For(move.Move, request, session));
            if (phrases.Count == 0 && !IsOwed(move) && (generator as PhraseGenerator)?.IsAnnounced(move.Move, history) == true)
            {
                continue;
            }

            filled.Add(phrases.Count == 0 ? move : move with { Phrases = [.. phrases.Select(p => p.Text)] });
            foreach (Phrase phrase in phrases)
            {
                taken.Add(phrase.Template);
                session.Phrases.Offer(phrase.Template);
            }
        }

        return filled;
    }

    /// <summary>A safer wording of a draft; null where there is none.</summary>
    public string? Rewrite(ConversationSession session, string draft, IReadOnlyList<Finding> findings)
    {
        PhraseRequest request = RequestOf(session);

        // Whoever was insulted says what they need before they go on with the matter, however good the answer is.
        bool insulted = session.Tracker.Stage == ConversationStage.Boundary && !findings.Any(f => f.RuleId == RuleIds.Boundary);
        return _rewriter.Rewrite(draft, findings, request.Facts, move => For(move, request, session), insulted ? BoundaryMove : null);
    }

    private static bool IsOwed(NextMove move) => move.Evidence.Any(e => e.Sign == MoveEvidence.Question);

    private PhraseRequest RequestOf(ConversationSession session)
    {
        ConversationHistory history = session.History;
        HistoryEntry? customer = history.Customer;
        Emotion? emotion = customer is { } c ? VoicedFeelings.Strongest(c) : null;
        Emotion? named = emotion is not null && customer!.Value.Heat < Warm ? VoicedFeelings.Latest(history) ?? emotion : emotion;
        PhraseStrength strength = customer is { } entry ? StrengthOf(entry, emotion) : PhraseStrength.Mild;
        return new PhraseRequest("")
        {
            Count = options.Phrases.PhrasesPerMove,
            For = named?.ToString().ToLowerInvariant(),
            Strength = strength,
            Register = options.Phrases.Register ?? (session.Phrases.IsFormal ? PhraseRegister.Formal : emotion is Emotion.Hurt or Emotion.Anxiety ? PhraseRegister.Warm : null),
            Acknowledge = customer is { } latest && NeedsWord(latest, emotion, history) && history.LastAgent < history.LastCustomer,
            Facts = FactsOf(session),
            Conversation = session.Id,
            Turn = Math.Max(0, history.CustomerCount - 1),
            SameTurn = SameTurns(history, named),
            Content = history.Content,
            History = history,
            Memory = session.Phrases,
        };
    }

    /// <summary>Some moves have kinds of their own rather than an emotion's.</summary>
    private static PhraseRequest For(string move, PhraseRequest request, ConversationSession session) => move switch
    {
        BoundaryMove => Boundary(request, session.History),
        "close" => request with { Move = move, For = Trouble(session), SameTurn = null, Acknowledge = false },
        "ask" => request with { Move = move, For = HasGoneWrong(session.History) ? "trouble" : null, SameTurn = null },
        "apologize" or "apology" => request with { Move = move, For = "trouble", SameTurn = null },
        "focus" => request with { Move = move, For = "best-solution", SameTurn = null },
        "ask-permission" => request with { Move = move, For = "ask", SameTurn = null },
        _ => request with { Move = move },
    };

    /// <summary>What lies behind at the end: grief or fear, something still to be done, trouble, or nothing that was wrong.</summary>
    private static string? Trouble(ConversationSession session)
    {
        ConversationHistory history = session.History;
        for (int i = Math.Max(history.FirstKept, history.Count - VoicedFeelings.LookedBack); i < history.Count; i++)
        {
            if (history[i].IsCustomer && VoicedFeelings.Strongest(history[i]) is Emotion.Hurt or Emotion.Anxiety)
            {
                return "hurt";
            }
        }

        return IsPending(session.Tracker) ? "pending" : session.Tracker.Heat.Peak >= Warm ? "trouble" : "done";
    }

    /// <summary>Whether something is promised, and the customer has not said since that the matter is settled.</summary>
    private static bool IsPending(StandingTracker tracker)
    {
        int met = tracker.LastFound.GetValueOrDefault(RuleIds.OutcomeMet, -1);
        return tracker.Commitments.Open.Any(o => tracker.Commitments.Commitments[o.Index].MessageIndex > met);
    }

    /// <summary>Whether the customer told of something that went wrong: nobody who asks for opening hours is asked what happened.</summary>
    private static bool HasGoneWrong(ConversationHistory history)
    {
        for (int i = Math.Max(history.FirstKept, history.Count - VoicedFeelings.LookedBack); i < history.Count; i++)
        {
            if (history[i].IsCustomer && (history[i].Heat >= Noticed || history[i].Find(RuleIds.RootCandidate) is not null || history[i].Find(RuleIds.RepeatContact) is not null))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Each boundary is firmer than the one before.</summary>
    private static PhraseRequest Boundary(PhraseRequest request, ConversationHistory history)
    {
        int set = 0;
        for (int i = Math.Max(history.FirstKept, history.Count - VoicedFeelings.LookedBack); i < history.Count; i++)
        {
            set += history[i].IsAgent && history[i].Find(RuleIds.Boundary) is not null ? 1 : 0;
        }

        return request with { Move = BoundaryMove, For = null, Strength = (PhraseStrength)Math.Min(set, (int)PhraseStrength.Extreme), SameTurn = null, Acknowledge = false };
    }

    private static int SameTurns(ConversationHistory history, Emotion? emotion)
    {
        int same = 0;
        for (int i = Math.Max(history.FirstKept, history.Count - VoicedFeelings.LookedBack); i < history.LastCustomer; i++)
        {
            HistoryEntry entry = history[i];
            same += entry.IsCustomer && VoicedFeelings.Strongest(entry) == emotion ? 1 : 0;
        }

        return same;
    }

    /// <summary>Whether a sentence of sympathy comes first; not to know something is no trouble yet, and to want somebody else is none.</summary>
    private static bool NeedsWord(in HistoryEntry entry, Emotion? emotion, ConversationHistory history) => (entry.Heat >= Warm && (entry.Heat >= Strong || VoicedFeelings.Any(history))) || (entry.Heat >= Noticed && emotion is not (null or Emotion.Confusion));

    /// <summary>As strong as the message is hot; fear and grief can be strong without heat.</summary>
    private static PhraseStrength StrengthOf(in HistoryEntry entry, Emotion? emotion) => entry.Heat >= Extreme ? PhraseStrength.Extreme
        : entry.Heat >= Strong || (emotion is Emotion.Anxiety or Emotion.Hurt && entry.Emotions[emotion.Value] >= Sure) ? PhraseStrength.Strong
        : PhraseStrength.Mild;

    private static PhraseFacts FactsOf(ConversationSession session)
    {
        PhraseFacts facts = session.Facts;
        string? demand = facts.Demand is not null ? null : DemandOf(session.History);
        return demand is null ? facts : facts with { Demand = demand };
    }

    /// <summary>The latest thing that the customer asked for, as something that can be named.</summary>
    private static string? DemandOf(ConversationHistory history)
    {
        for (int i = history.Count - 1; i >= Math.Max(history.FirstKept, history.Count - VoicedFeelings.LookedBack); i--)
        {
            if (history[i].IsCustomer && history[i].Find(RuleIds.StatedDemand) is { } demand)
            {
                return demand["what"] switch
                {
                    "refund" => "a refund",
                    "compensation" => "compensation",
                    "replacement" => "a replacement",
                    "repair" => "a repair",
                    _ => null,
                };
            }
        }

        return null;
    }
}
