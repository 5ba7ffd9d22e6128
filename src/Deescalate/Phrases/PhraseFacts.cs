namespace Deescalate.Phrases;

/// <summary>What is known of the case and may be said: each member fills the slot of its name (<see cref="Date"/> fills <c>{date}</c>). What is null
/// is never guessed; wordings that need it are left out.</summary>
/// <remarks>Immutable, safe to share between threads. Values are shown as they are: control characters are taken out, braces and markup stay text.</remarks>
public sealed record PhraseFacts
{
    /// <summary>Nothing is known.</summary>
    public static PhraseFacts None { get; } = new();

    /// <summary>How the customer is addressed: <c>Ms Okafor</c>, <c>Dana</c>. Slot <c>name</c>.</summary>
    public string? Name { get; init; }

    /// <summary>When it will be done: <c>Friday</c>, <c>3 May</c>, <c>tomorrow at noon</c>. Slot <c>date</c>.</summary>
    public string? Date { get; init; }

    /// <summary>A sum: <c>£18.60</c>. Slot <c>amount</c>.</summary>
    public string? Amount { get; init; }

    /// <summary>What will happen, as a clause: <c>the fee comes off your bill</c>. Slot <c>result</c>.</summary>
    public string? Result { get; init; }

    /// <summary>What the result depends on, as a clause: <c>the form reaches us today</c>. Slot <c>condition</c>.</summary>
    public string? Condition { get; init; }

    /// <summary>A likely span of time: <c>three days</c>. Slot <c>estimate</c>.</summary>
    public string? Estimate { get; init; }

    /// <summary>Lower end of a range: <c>two days</c>. Slot <c>low</c>.</summary>
    public string? Low { get; init; }

    /// <summary>Upper end of a range: <c>four days</c>. Slot <c>high</c>.</summary>
    public string? High { get; init; }

    /// <summary>What the customer can choose from, as noun phrases: <c>a refund</c>, <c>a new lamp on Friday</c>. Slot <c>options</c>.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>What can be done in place of what was asked, beginning with a verb: <c>move you to a later flight</c>. Slot <c>alternative</c>.</summary>
    public string? Alternative { get; init; }

    /// <summary>What cannot be done, beginning with a verb: <c>refund the ticket</c>. Slot <c>limit</c>.</summary>
    public string? Limit { get; init; }

    /// <summary>What the agent will do, beginning with a verb: <c>send you the label today</c>. Slot <c>action</c>.</summary>
    public string? Action { get; init; }

    /// <summary>What the customer is asked to do, beginning with a verb: <c>send me two photos</c>. Slot <c>task</c>.</summary>
    public string? Task { get; init; }

    /// <summary>Who takes over: <c>Dana Cole</c>. Slot <c>person</c>.</summary>
    public string? Person { get; init; }

    /// <summary>Their role: <c>our team leader</c>. Slot <c>role</c>.</summary>
    public string? Role { get; init; }

    /// <summary>The problem behind it all, as a clause seen from the agent: <c>your line drops every evening</c>. Slot <c>problem</c>.</summary>
    public string? Problem { get; init; }

    /// <summary>What the customer wants, as a noun phrase: <c>a refund</c>. Slot <c>demand</c>.</summary>
    public string? Demand { get; init; }

    /// <summary>How long they have been a customer: <c>six years</c>. Slot <c>tenure</c>.</summary>
    public string? Tenure { get; init; }

    /// <summary>What the customer should know beforehand, as a clause: <c>the old charge shows until Friday</c>. Slot <c>event</c>.</summary>
    public string? Event { get; init; }

    /// <summary>What the customer said, as a clause seen from the agent. Slot <c>mirror</c>; made from the customer's own words where null.</summary>
    public string? Mirror { get; init; }

    internal string? this[string slot] => slot switch
    {
        "name" => Name,
        "date" => Date,
        "amount" => Amount,
        "result" => Result,
        "condition" => Condition,
        "estimate" => Estimate,
        "low" => Low,
        "high" => High,
        "alternative" => Alternative,
        "limit" => Limit,
        "action" => Action,
        "task" => Task,
        "person" => Person,
        "role" => Role,
        "problem" => Problem,
        "demand" => Demand,
        "tenure" => Tenure,
        "event" => Event,
        "mirror" => Mirror,
        _ => null,
    };
}
