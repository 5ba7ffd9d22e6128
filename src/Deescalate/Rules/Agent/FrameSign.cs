namespace Deescalate.Rules;

/// <summary>What the words around a restatement announce, by the names of cue groups.</summary>
[Flags]
internal enum FrameSign
{
    None = 0,

    /// <summary>Says outright that something is said back: "what I'm hearing is".</summary>
    Restate = 1 << 0,

    /// <summary>May open a restatement: "so you …".</summary>
    Frame = 1 << 1,

    /// <summary>Asks whether it is right.</summary>
    Check = 1 << 2,

    /// <summary>Says how it is with the customer: "you are not sure", "part of you".</summary>
    Portrait = 1 << 4,

    /// <summary>Opens with "so".</summary>
    So = 1 << 5,

    /// <summary>Goes on from what the customer said: "and", "but", "like", "kind of".</summary>
    Join = 1 << 6,

    /// <summary>Tells the customer what to do: nothing is said back.</summary>
    Advice = 1 << 7,

    /// <summary>Tells what will be, or what is generally so: nothing is said back, unless it goes on from "so you".</summary>
    Outlook = 1 << 8,

    /// <summary>A portrait of what goes on in the customer: "you don't want", "you hope". No result or step is told that way.</summary>
    Mind = 1 << 9,

    /// <summary>Words that fitted weights know from what is said back.</summary>
    Fitted = 1 << 10,

    /// <summary>Tells the customer where to go or what will help: nothing is said back, whatever stands beside it.</summary>
    Instruction = 1 << 11,

    /// <summary>Stands where the customer's content should: "what you told me", "an issue".</summary>
    Empty = 1 << 3,
}
