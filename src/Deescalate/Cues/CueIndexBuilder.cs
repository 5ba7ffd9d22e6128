using Deescalate.Text;

namespace Deescalate.Cues;

/// <summary>Collects cues, then compiles them into a <see cref="CueIndex"/>. Two steps, because a prefix can only be resolved when all words are known.</summary>
internal sealed class CueIndexBuilder(Language language)
{
    private readonly VocabularyBuilder _words = new(language);
    private readonly CueUnfolder _unfolder = new(language);
    private readonly List<(FlatCue Cue, CueOwner Owner)> _pending = new(8192);

    /// <summary>Adds one cue.</summary>
    /// <exception cref="CueSyntaxException">The cue does not parse, or names a list that is not there.</exception>
    public void Add(string cue, CueOwner owner)
    {
        foreach (FlatCue flat in _unfolder.Unfold(cue, CueParser.Parse(cue)))
        {
            _pending.Add((flat, owner));
        }
    }

    public CueIndex Build()
    {
        CueCompiler compiler = new(_words);
        foreach ((FlatCue flat, _) in _pending)
        {
            compiler.Learn(flat);
        }

        _words.SortPrefixes();
        foreach ((FlatCue flat, CueOwner owner) in _pending)
        {
            compiler.Compile(flat, owner);
        }

        return compiler.Finish();
    }
}
