namespace Deescalate.Text;

/// <summary>What a word does in a sentence, as far as scopes and entities need it. Read from <c>lexicon.txt</c>, whose line names are these names.</summary>
[Flags]
internal enum LexicalClass : uint
{
    None = 0,

    /// <summary>So common that it says nothing by itself; never chosen to index a cue where another word will do.</summary>
    Common = 1 << 0,
    Negator = 1 << 1,
    ReportingVerb = 1 << 2,

    /// <summary>Opens a new clause: but, because, until, when, so.</summary>
    ClauseOpener = 1 << 3,
    HypotheticalOpener = 1 << 4,
    FirstPerson = 1 << 5,
    SecondPerson = 1 << 6,
    ThirdPerson = 1 << 7,
    Auxiliary = 1 << 8,
    ConditionalModal = 1 << 9,
    NumberWord = 1 << 10,

    /// <summary>A vague count before a unit: couple, few, several, half.</summary>
    Quantity = 1 << 11,
    DurationUnit = 1 << 12,
    Weekday = 1 << 13,
    Month = 1 << 14,
    RelativeDay = 1 << 15,
    ClockWord = 1 << 16,
    CurrencyWord = 1 << 17,
    Booster = 1 << 18,
    Damper = 1 << 19,
    Abbreviation = 1 << 20,
    Title = 1 << 21,
    GivenName = 1 << 22,
    Greeting = 1 << 23,

    /// <summary>Follows a negator without being denied by it: "can't believe", "not only", "no wonder", "never been so".</summary>
    NegationBreaker = 1 << 24,

    /// <summary>A relative or acquaintance whose feelings are not the speaker's: husband, neighbour, colleague.</summary>
    Relation = 1 << 25,
    DayPart = 1 << 26,
    QuestionWord = 1 << 27,
    Swear = 1 << 28,

    /// <summary>Opens a date: next, this, end, close.</summary>
    DateOpener = 1 << 29,

    /// <summary>Often heard in service talk; a cue is rather indexed by a rarer word.</summary>
    Frequent = 1 << 30,

    /// <summary>An everyday word that is a given name as well: a name only where somebody is addressed.</summary>
    Namesake = 1u << 31,
}
