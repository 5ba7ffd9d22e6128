namespace Deescalate.Phrases.Mirroring;

/// <summary>Reads along the words of a sentence and collects how they are said back; can go back to a mark.</summary>
internal sealed class MirrorCursor(MirrorLexicon lexicon)
{
    /// <summary>A longer clause is a tale.</summary>
    public const int MostWords = 18;

    private int _start;
    private int _cut = -1;

    public MirrorLexicon Lexicon => lexicon;

    /// <summary>The words of the sentence.</summary>
    public List<MirrorToken> Tokens { get; } = [];

    /// <summary>The words said back so far.</summary>
    public List<string> Said { get; } = [];

    public int At { get; set; }

    /// <summary>Whether the clause names the customer, who acts or is acted on.</summary>
    public bool NamesCustomer { get; private set; }

    /// <summary>Whether the message speaks of "he" or "she", who may be the one that a sentence without a subject is about.</summary>
    public bool SpeaksOfOthers { get; set; }

    /// <summary>Whether a thing without an article got its "your", as in "flight delayed": who a second verb is about is not known.</summary>
    public bool IsSupplied { get; set; }

    /// <summary>Whether the message may have been cut off behind the sentence.</summary>
    public bool IsCutOff { get; set; }

    /// <summary>Whether the sentence began with somebody else, so that what has no subject may be about them: "My wife is stranded, no help".</summary>
    public bool IsAboutOthers
    {
        get
        {
            int first = Tokens.Count > 1 && Tokens[0].Key is "my" or "our" ? 1 : 0;
            return _start > 0 && Tokens[first].Is(WordClass.Person);
        }
    }

    /// <summary>Whether a noun stands between the subject and here, which "it" can mean.</summary>
    public bool HasNoun
    {
        get
        {
            for (int i = _start + 1; i < At - 1; i++)
            {
                MirrorToken token = Tokens[i];
                if (token.IsContent && token.Key is not "way" && !token.Is(WordClass.Unit | WordClass.Calendar) && (token.IsNoun ? Tokens[i - 1].Key is not "to" : !token.Is(WordClass.Past | WordClass.Participle | WordClass.Base | WordClass.Ing | WordClass.State)))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether several things were named, which "them" can mean.</summary>
    public bool HasMany
    {
        get
        {
            for (int i = _start; i < At - 1; i++)
            {
                if (Tokens[i].Is(WordClass.Plural) && !Tokens[i].Is(WordClass.Unit | WordClass.Third))
                {
                    return true;
                }
            }

            return false;
        }
    }

    public MirrorToken Now => Peek(0);

    public string Key => Peek(0).Key;

    public bool AtEnd => Now.Is(WordClass.Break);

    public bool IsFull => Said.Count > MostWords;

    /// <summary>Puts the end of the clause here.</summary>
    public void Cut() => _cut = At;

    public MirrorToken Peek(int ahead) => At + ahead == _cut ? MirrorToken.Break : At + ahead >= 0 && At + ahead < Tokens.Count ? Tokens[At + ahead] : MirrorToken.Break;

    public bool Is(WordClass any) => Now.Is(any);

    public bool Take()
    {
        Said.Add(Now.Said);
        At++;
        return true;
    }

    /// <summary>Goes over words that are said in other ones; "" for none.</summary>
    public bool Take(string said, int words = 1)
    {
        if (said.Length > 0)
        {
            Said.Add(said);
        }

        NamesCustomer |= said is "you" or "your" or "yours" or "yourself" or "you're" or "you've";
        At += words;
        return true;
    }

    public MirrorMark Mark() => new(At, Said.Count, NamesCustomer);

    /// <summary>Goes back to a mark; false, so that a reader can end with it.</summary>
    public bool Reset(in MirrorMark mark)
    {
        At = mark.At;
        _cut = _cut > At ? -1 : _cut;
        Said.RemoveRange(mark.Said, Said.Count - mark.Said);
        NamesCustomer = mark.NamesCustomer;
        return false;
    }

    public void Start(int at)
    {
        _start = at;
        _cut = -1;
        IsSupplied = false;
        At = at;
        Said.Clear();
        NamesCustomer = false;
    }
}
