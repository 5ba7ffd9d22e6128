namespace Deescalate.Benchmarks;

/// <summary>Kinds of messages that cost differently.</summary>
public enum TextKind
{
    /// <summary>A few words of a customer.</summary>
    Brief,

    /// <summary>A long story of a customer.</summary>
    Story,

    /// <summary>An angry customer: many findings.</summary>
    Hot,

    /// <summary>A plain request or remark: no finding.</summary>
    Calm,

    /// <summary>A reply of an agent.</summary>
    Agent,
}
