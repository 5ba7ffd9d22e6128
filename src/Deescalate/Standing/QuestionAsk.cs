namespace Deescalate;

/// <summary>Which result a question about an outcome asks for.</summary>
public enum QuestionAsk
{
    /// <summary>By when, or how long it takes.</summary>
    When,

    /// <summary>Which sum or how many.</summary>
    HowMuch,

    /// <summary>Whether it will be done.</summary>
    WillYou,

    /// <summary>Where something is.</summary>
    Where,

    /// <summary>What will be done or given.</summary>
    What,
}
