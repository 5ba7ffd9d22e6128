using Deescalate.Rules;

namespace Deescalate.Phrases;

/// <summary>What is to be put into words, and in which situation.</summary>
/// <remarks>Immutable as long as the lists given to it are not changed, and then safe to share between threads.</remarks>
/// <param name="Move">The move: <c>label</c>, <c>boundary</c> and so on, or the rule that recognises it (<c>agent.label</c>).</param>
public sealed record PhraseRequest(string Move)
{
    /// <summary>Most phrases wanted; at least 1.</summary>
    /// <value>The default is 2.</value>
    public int Count { get; init; } = 2;

    /// <summary>Which kind of the move, where it has several: an emotion for <c>label</c> and <c>accept</c>; <c>when</c>, <c>who-first</c>, <c>outcome</c> or
    /// <c>best-solution</c> for <c>focus</c>; <c>own-fault</c>, <c>wait</c> or <c>trouble</c> for <c>apologize</c>; <c>trouble</c> for <c>ask</c> where something
    /// went wrong; <c>done</c>, <c>pending</c>, <c>trouble</c> or <c>hurt</c> for <c>close</c>.</summary>
    /// <value>The default is <see langword="null"/>: whatever fits all.</value>
    public string? For { get; init; }

    /// <summary>How strong the words may be.</summary>
    /// <value>The default is <see cref="PhraseStrength.Mild"/>.</value>
    public PhraseStrength Strength { get; init; }

    /// <summary>How they should sound.</summary>
    /// <value>The default is <see langword="null"/>: what the options say, otherwise plain or warm.</value>
    public PhraseRegister? Register { get; init; }

    /// <summary>Where they will be read or heard.</summary>
    /// <value>The default is <see langword="null"/>: what the options say.</value>
    public PhraseChannel? Channel { get; init; }

    /// <summary>Whether a feeling that was just voiced needs a word first: a short sentence of sympathy is then put before moves that hold none.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Acknowledge { get; init; }

    /// <summary>What is known of the case.</summary>
    /// <value>The default is <see cref="PhraseFacts.None"/>.</value>
    public PhraseFacts Facts { get; init; } = PhraseFacts.None;

    /// <summary>What the customer wrote lately, oldest first: the mirror is made from it, and a label does not repeat its words.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<string> CustomerMessages { get; init; } = [];

    /// <summary>What the agent has said, oldest first: none of it is offered again.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<string> AgentMessages { get; init; } = [];

    /// <summary>The conversation's id: with the seed of the options it decides where in the list of wordings the conversation begins.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public string? Conversation { get; init; }

    /// <summary>How often the customer has spoken before: each turn takes the wordings after those of the turn before, so that none comes twice.</summary>
    /// <value>The default is 0.</value>
    public int Turn { get; init; }

    /// <summary>How many of those turns were of the same kind; the same as <see cref="Turn"/> where null.</summary>
    internal int? SameTurn { get; init; }

    /// <summary>Wordings that stand beside this move's already.</summary>
    internal HashSet<string>? Taken { get; init; }

    /// <summary>The stems that the customer used since the agent spoke, where a session knows them.</summary>
    internal ContentMemory? Content { get; init; }

    /// <summary>The messages of the session; null outside of one.</summary>
    internal ConversationHistory? History { get; init; }

    /// <summary>What a session knows of its texts; made from the two lists where null.</summary>
    internal PhraseMemory? Memory { get; init; }
}
