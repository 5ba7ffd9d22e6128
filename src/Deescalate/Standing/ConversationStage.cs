namespace Deescalate;

/// <summary>Where a conversation stands on the way from heat to a solution.</summary>
public enum ConversationStage
{
    /// <summary>No heat to speak of, and no solution under way.</summary>
    Calm,

    /// <summary>The customer is hot and has not been heard yet.</summary>
    Venting,

    /// <summary>The agent has acknowledged what the customer feels or said.</summary>
    Heard,

    /// <summary>Both sides agree on what the problem is.</summary>
    ProblemAgreed,

    /// <summary>Ways forward are on the table.</summary>
    Options,

    /// <summary>The matter is settled or a step is taken, and the customer is calm.</summary>
    Closing,

    /// <summary>Abuse has to be dealt with before anything else.</summary>
    Boundary,
}
