using Deescalate.Rules;

namespace Deescalate.Phrases;

/// <summary>A caller for rehearsals and tests: opens, and answers each of the agent's messages by what the library found in it. The same persona, seed and
/// agent give the same call.</summary>
/// <remarks>Belongs to one call and one thread at a time. It works on findings, not on words: what the library does not see, the caller does not hear.</remarks>
public sealed class SimulatedCaller
{
    private const float Extreme = 0.75f;
    private const float Strong = 0.5f;
    private const float Mild = 0.25f;

    /// <summary>Most that one message can cool.</summary>
    private const float MostCooling = 0.35f;

    /// <summary>Share of the cooling that an answer has for somebody who does not feel heard yet.</summary>
    private const float UnheardShare = 0.4f;

    /// <summary>Turns at the boiling point after which a caller leaves.</summary>
    private const int Patience = 3;

    private static readonly string[] _hearing = [RuleIds.Mirror, RuleIds.Label, RuleIds.Sympathy, RuleIds.Accept, RuleIds.Apology, RuleIds.Audit, RuleIds.EmpathyWithReason];
    private static readonly string[] _solving = [RuleIds.OutcomeAnswer, RuleIds.TakeAction, RuleIds.Commitment, RuleIds.OptionsOffered];

    private readonly CallerScript _script;
    private readonly Dictionary<string, int> _said = new(StringComparer.Ordinal);
    private readonly int _seed;
    private bool _heard;
    private bool _answered;
    private bool _warned;
    private int _boiling;
    private int _turns;

    /// <summary>Makes a caller.</summary>
    /// <param name="persona">Who they are.</param>
    /// <param name="seed">Which of their lines come, and in which order.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such persona.</exception>
    public SimulatedCaller(CallerPersona persona, int seed = 0)
    {
        if (!Enum.IsDefined(persona))
        {
            throw new ArgumentOutOfRangeException(nameof(persona), persona, $"Known are {string.Join(", ", Enum.GetNames<CallerPersona>())}.");
        }

        Persona = persona;
        _seed = seed;
        _script = CallerScript.Of(persona);
        Temper = _script.Temper;
    }

    /// <summary>Who they are.</summary>
    public CallerPersona Persona { get; }

    /// <summary>How hot they are inside, 0 to 1; what shows of it is for the library to read.</summary>
    public float Temper { get; private set; }

    /// <summary>How the call ended; <see cref="CallEnding.None"/> while it goes on.</summary>
    public CallEnding Ending { get; private set; }

    /// <summary>The caller's first message.</summary>
    public string Open() => Line("opening");

    /// <summary>The caller's answer to the agent's message.</summary>
    /// <param name="agent">What was found in the agent's message.</param>
    /// <returns>The next message; the last words where the call ends with it.</returns>
    /// <exception cref="InvalidOperationException">The call has ended.</exception>
    public string Reply(IReadOnlyList<Finding> agent)
    {
        ArgumentNullException.ThrowIfNull(agent);
        if (Ending != CallEnding.None)
        {
            throw new InvalidOperationException($"The call has ended: {Ending}.");
        }

        _turns++;
        bool boundary = Has(agent, RuleIds.Boundary);
        float change = CallerEffects.Of(agent);
        bool solved = change <= 0 && Array.Exists(_solving, r => Has(agent, r));
        change = change < 0 ? Math.Max(-MostCooling, solved && !_heard ? change * UnheardShare : change) : change;
        _heard |= change < 0 && Array.Exists(_hearing, r => Has(agent, r));
        _answered |= solved;
        Temper = Math.Clamp(Temper + change, 0, 1);
        _boiling = Temper >= 0.95f ? _boiling + 1 : 0;
        if (Persona == CallerPersona.Escalator && change <= 0 && Has(agent, RuleIds.EscalationHonoured))
        {
            return End(CallEnding.HandedOver, "content");
        }

        if (_warned && Persona == CallerPersona.Bully && Temper >= Extreme)
        {
            return End(CallEnding.BoundaryIgnored, "extreme");
        }

        _warned |= boundary;
        return _boiling >= Patience ? End(CallEnding.Left, "leaves")
            : Temper < Mild && _answered && _heard ? End(CallEnding.Content, "content")
            : Next();
    }

    private static bool Has(IReadOnlyList<Finding> findings, string rule) => findings.Any(f => f.RuleId == rule);

    private string End(CallEnding ending, string kind)
    {
        Ending = ending;
        return Line(kind);
    }

    /// <summary>A line of the present temper; every other time with the question that is still open.</summary>
    private string Next()
    {
        string line = Line(Temper >= Extreme ? "extreme" : Temper >= Strong ? "strong" : Temper >= Mild ? "mild" : "calm");
        return !_answered && (_turns + _seed) % 2 == 0 ? $"{line} {Line("asks")}" : line;
    }

    /// <summary>The next line of a kind, in the order that the seed gives, from the first again when all were said.</summary>
    private string Line(string kind)
    {
        string[] lines = _script.Lines(kind);
        Span<int> order = stackalloc int[lines.Length];
        PhraseOrder.Fill(order, PhraseOrder.Seed(_seed, Persona.ToString(), kind));
        int said = _said.GetValueOrDefault(kind);
        _said[kind] = said + 1;
        return lines[order[said % lines.Length]];
    }
}
