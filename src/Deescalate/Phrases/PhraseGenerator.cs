using Deescalate.Phrases.Mirroring;
using Deescalate.Rules;
using Deescalate.Text;
using Microsoft.Extensions.Options;

namespace Deescalate.Phrases;

/// <summary>Puts moves into words from the built-in wordings and those of the options. Deterministic: seed, conversation and turn decide which wordings come.</summary>
/// <remarks>Immutable and safe to share between threads. Wordings of a move are read when the move is first asked for.</remarks>
public sealed class PhraseGenerator : IPhraseGenerator
{
    private const string LeadIn = "lead-in";
    private const int MostTemplates = 256;

    /// <summary>How many moves may stand in for one another.</summary>
    private const int MostHops = 3;

    private readonly PhraseOptions _options;
    private readonly MirrorWriter _mirrors;

    /// <summary>Makes a generator.</summary>
    /// <param name="options">The options; defaults where null.</param>
    /// <param name="language">The language folder.</param>
    /// <exception cref="OptionsValidationException">The options are invalid; all errors are listed.</exception>
    /// <exception cref="RuleFileException">A wording of the options is broken; the message names its place.</exception>
    public PhraseGenerator(PhraseOptions? options = null, string language = "en")
    {
        ArgumentException.ThrowIfNullOrEmpty(language);
        _options = options ?? new PhraseOptions();
        List<string> errors = [];
        PhraseOptionsCheck.Check(_options, errors);
        if (errors.Count > 0)
        {
            throw new OptionsValidationException(nameof(PhraseOptions), typeof(PhraseOptions), errors);
        }

        Catalogue = new PhraseCatalogue(_options, language);
        _mirrors = new MirrorWriter(language);
    }

    /// <summary>The moves that can be put into words, in the order of their names.</summary>
    public IReadOnlyList<string> Moves => [.. Catalogue.All.Select(m => m.Move)];

    internal PhraseCatalogue Catalogue { get; }

    internal PhraseOptions Options => _options;

    internal MirrorWriter Mirrors => _mirrors;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="PhraseRequest.Count"/> is below 1, or <see cref="PhraseRequest.Turn"/> below 0.</exception>
    public IReadOnlyList<Phrase> Generate(PhraseRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Count, 1, nameof(request));
        ArgumentOutOfRangeException.ThrowIfNegative(request.Turn, nameof(request));
        PhraseMemory memory = request.Memory ?? new PhraseMemory(request);
        SlotValues values = new(request, _options, memory, _mirrors);
        List<Phrase> phrases = new(request.Count);
        for (int round = 0; round < 2 && phrases.Count == 0; round++)
        {
            PhraseMove? move = Catalogue.Find(request.Move);
            for (int hops = 0; move is not null && phrases.Count == 0 && hops < MostHops; hops++)
            {
                if (hops == 0 || !move.Once || request.History?.HasAnnounced(move.Rule) != true)
                {
                    Choose(move, request, values, memory, phrases, again: round > 0);
                }

                move = move.Otherwise is { } otherwise ? Catalogue.Find(otherwise) : null;
            }
        }

        return phrases;
    }

    /// <summary>Whether an agent has lately said what stands in for a move, as "let me sum up" does for saying something back.</summary>
    internal bool IsAnnounced(string name, ConversationHistory history)
    {
        PhraseMove? move = Catalogue.Find(name);
        for (int hops = 0; move?.Otherwise is { } otherwise && hops < MostHops; hops++)
        {
            move = Catalogue.Find(otherwise);
            if (move is { Once: true } && history.HasAnnounced(move.Rule))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes wordings in the order of the conversation, the more exact first, each turn beginning where those before left off;
    /// <c>again</c> takes those that were offered before, when all have had their turn.</summary>
    private void Choose(PhraseMove move, PhraseRequest request, SlotValues values, PhraseMemory memory, List<Phrase> phrases, bool again)
    {
        int count = Math.Min(move.Templates.Count, MostTemplates);
        Span<int> order = stackalloc int[count];
        Span<int> ranked = stackalloc int[count];
        PhraseChannel channel = request.Channel ?? _options.Channel;
        PhraseOrder.Fill(order, PhraseOrder.Seed(_options.Seed, request.Conversation, move.Move));
        (int all, int special) = PhraseOrder.Rank(move.Templates, order, request, request.Register ?? _options.Register, channel, ranked);
        int turn = request.SameTurn ?? request.Turn;
        Take(ranked[..special], turn);
        Take(ranked[special..all], request.Turn);

        void Take(ReadOnlySpan<int> part, int turns)
        {
            int start = part.Length == 0 ? 0 : (int)((long)turns * request.Count % part.Length);
            for (int k = 0; k < part.Length && phrases.Count < request.Count; k++)
            {
                PhraseTemplate template = move.Templates[part[(start + k) % part.Length]];
                if ((again || !memory.WasOffered(template)) && request.Taken?.Contains(template.Text) != true && IsFresh(template, request, memory) && Write(template, move, request, values, memory, PhraseLimits.Of(channel), phrases.Count) is { } text
                    && !memory.WasSaid(text) && !phrases.Exists(p => p.Text == text))
                {
                    phrases.Add(new Phrase(move.Move, text, template.Text));
                }
            }
        }
    }

    private string? Write(PhraseTemplate template, PhraseMove move, PhraseRequest request, SlotValues values, PhraseMemory memory, int limit, int number)
    {
        string? text = PhraseWriter.Write(template, values, before: null, limit);
        if (text is null || !request.Acknowledge || move.Acknowledges || move.Move == LeadIn)
        {
            return IsAllowed(text) ? text : null;
        }

        PhraseRequest lead = request with { Move = LeadIn, Count = 1, Acknowledge = false, Turn = (request.Turn * request.Count) + number, For = null, SameTurn = null, Memory = memory };
        IReadOnlyList<Phrase> leads = Generate(lead);
        text = leads.Count == 0 ? null : PhraseWriter.Write(template, values, leads[0].Text, limit);
        return IsAllowed(text) ? text : null;
    }

    /// <summary>A forbidden word may also come in with a slot.</summary>
    private bool IsAllowed(string? text)
    {
        for (int i = 0; text is not null && i < _options.Forbidden.Count; i++)
        {
            if (WordSearch.Holds(text, _options.Forbidden[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsFresh(PhraseTemplate template, PhraseRequest request, PhraseMemory memory)
    {
        foreach (string word in template.FreshWords)
        {
            if (request.Content is { } content ? content.SaidInTurn(WordStem.Of(word)) : memory.HeardLately(word))
            {
                return false;
            }
        }

        return true;
    }
}
