namespace Deescalate.Rules;

/// <summary>What a group of cues in the three answer rules says about the sentence it stands in.</summary>
[Flags]
internal enum AnswerSign
{
    None = 0,

    /// <summary>A result, whatever was asked.</summary>
    Strong = 1 << 0,

    /// <summary>A figure or date: a result only where one was asked for.</summary>
    Soft = 1 << 1,

    /// <summary>The answer itself at the head of a sentence: "yes", "no", "by six". Only where one was asked for, and then before all else.</summary>
    Direct = 1 << 2,

    /// <summary>Sends the customer elsewhere.</summary>
    Channel = 1 << 3,

    /// <summary>Steps, procedure, investigation, advice.</summary>
    Steps = 1 << 4,

    /// <summary>Asks the customer to take a step; the one process that may end in a question mark.</summary>
    StepsAsked = 1 << 5,

    /// <summary>"Let me check."</summary>
    Look = 1 << 6,

    /// <summary>Later, or not known.</summary>
    Later = 1 << 7,

    /// <summary>A plain statement ("it is in the depot"): no result where the customer asked when or how much.</summary>
    Fact = 1 << 8,

    /// <summary>A day or an hour somewhere in a sentence: a result only where something was asked for.</summary>
    Loose = 1 << 9,
}
