namespace Deescalate.Phrases.Mirroring;

/// <summary>What a word can be in a clause; a word can be several things.</summary>
[Flags]
internal enum WordClass : long
{
    /// <summary>Not known, not safe, or not fit to be said back.</summary>
    None = 0,

    /// <summary>Spelled right.</summary>
    Known = 1L << 0,

    /// <summary>Belongs to a closed class: an article, a pronoun, a preposition, an auxiliary, an adverb.</summary>
    Function = 1L << 1,
    Determiner = 1L << 2,
    Number = 1L << 3,
    Ordinal = 1L << 4,

    /// <summary>"hours", "weekend", "times".</summary>
    Unit = 1L << 5,

    /// <summary>A day, a month or a feast; written with a capital.</summary>
    Calendar = 1L << 6,
    Preposition = 1L << 7,

    /// <summary>"up", "off", "back" after a verb.</summary>
    Particle = 1L << 8,
    Adverb = 1L << 9,

    /// <summary>"yesterday", "twice": an adverb that may stand at the end.</summary>
    Time = 1L << 10,

    /// <summary>"over", "about" before a number.</summary>
    Approximate = 1L << 11,
    Joint = 1L << 12,

    /// <summary>"nobody", "everything".</summary>
    Whole = 1L << 13,
    Base = 1L << 14,
    Third = 1L << 15,
    Past = 1L << 16,
    Participle = 1L << 17,
    Ing = 1L << 18,

    /// <summary>A verb that a clause may follow: "said that".</summary>
    Says = 1L << 19,

    /// <summary>A verb with two objects: "charged me £30".</summary>
    Gives = 1L << 20,

    /// <summary>A verb that a state may follow: "arrived broken".</summary>
    Links = 1L << 21,

    /// <summary>A verb that can be turned into the passive: "they told me" is "you were told".</summary>
    Passive = 1L << 22,

    /// <summary>A verb of what customers do.</summary>
    Own = 1L << 23,

    /// <summary>A verb whose subject "you" is the company.</summary>
    Company = 1L << 24,

    /// <summary>A verb that states a fact of the case in the present tense too: "need", "keeps".</summary>
    Present = 1L << 25,

    /// <summary>What a thing can be without a judgement: "broken", "late".</summary>
    State = 1L << 26,

    /// <summary>A noun that needs no article: "luggage".</summary>
    Mass = 1L << 27,

    /// <summary>A noun that cannot go without its article even after a preposition: "to an agent", but "due to maintenance".</summary>
    Countable = 1L << 28,

    /// <summary>A thing that is the customer's where no owner is named: "flight", "parcel".</summary>
    Thing = 1L << 29,
    Plural = 1L << 30,

    /// <summary>A name, a code, a word that is written with a capital.</summary>
    Name = 1L << 31,

    /// <summary>Says nothing of the matter by itself.</summary>
    Plain = 1L << 32,

    /// <summary>May stand before a clause and says nothing.</summary>
    Opener = 1L << 33,

    /// <summary>The end of a clause: a comma, a bracket, the end of the sentence.</summary>
    Break = 1L << 34,

    /// <summary>A mark of what is not a fact: "would", "maybe".</summary>
    Modal = 1L << 35,

    /// <summary>Makes the sentence unreal: "if".</summary>
    Hypothetical = 1L << 36,

    /// <summary>A feeling or judgement whose clause is a fact: "frustrated that", "can't believe".</summary>
    Factive = 1L << 37,

    /// <summary>A handle, a hashtag or an address.</summary>
    Tag = 1L << 38,

    /// <summary>What customers say they have none of, yet got none of: "no reply".</summary>
    Awaited = 1L << 39,

    /// <summary>What customers say they have none of, and should have: "no heating".</summary>
    Had = 1L << 40,

    /// <summary>A closing or opening cry: "thanks", "ugh".</summary>
    Interjection = 1L << 41,

    /// <summary>What a customer can be to the company: "a member".</summary>
    Customer = 1L << 43,

    /// <summary>A past form whose missing subject can only be the customer: "Waited two hours".</summary>
    SelfAct = 1L << 44,

    /// <summary>What is done to customers alone: "told", "overcharged".</summary>
    Told = 1L << 45,

    /// <summary>A judgement, a feeling, slang, abuse: never said back.</summary>
    Rejected = 1L << 46,

    /// <summary>"St.", "Dr.": a full stop after it ends no sentence.</summary>
    Abbreviation = 1L << 47,

    /// <summary>An opening bracket.</summary>
    Bracket = 1L << 48,

    /// <summary>A verb that says nothing without an object: "submitted".</summary>
    Transitive = 1L << 49,

    /// <summary>A verb or an adjective that is no noun as well: "assign", "old", but not "delay".</summary>
    NoNoun = 1L << 50,

    /// <summary>A verb that customers say of themselves in the present tense as a fact: "need", "pay"; of others, as "call", the present tells a tale.</summary>
    Habit = 1L << 51,

    /// <summary>A verb without an object: "come".</summary>
    Intransitive = 1L << 52,

    /// <summary>A noun that stands without an article after a preposition: "on hold".</summary>
    Bare = 1L << 53,

    /// <summary>A noun that takes no "a": "luggage".</summary>
    Uncountable = 1L << 54,

    /// <summary>"'s" of possession.</summary>
    Genitive = 1L << 42,

    /// <summary>Somebody beside the customer: "wife", "colleague".</summary>
    Person = 1L << 55,

    /// <summary>Not listed as a verb, but its "-ed" or "-ing" is a word: "coordinate".</summary>
    Stem = 1L << 56,

    /// <summary>What a company is asked for and has an answer to: "policy", "opening hours".</summary>
    Answerable = 1L << 57,

    /// <summary>Adds force alone and is left out: "literally".</summary>
    Filler = 1L << 58,

    /// <summary>Says of a person nothing without what: "told", "offered".</summary>
    Hollow = 1L << 59,

    /// <summary>A plural that stands before another noun: "sales rep".</summary>
    Attributive = 1L << 60,

    /// <summary>"lol", "haha".</summary>
    Laugh = 1L << 61,
}
