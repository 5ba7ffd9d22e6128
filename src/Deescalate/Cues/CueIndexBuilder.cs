using Deescalate.Text;

namespace Deescalate.Cues;

/// <summary>Collects cues, then compiles them into a <see cref="CueIndex"/>. Two steps, because a prefix can only be resolved when all words are known.</summary>
internal sealed class CueIndexBuilder(Language language)
{
    private readonly VocabularyBuilder _words = new(language);
    private readonly List<(FlatCue Cue, short Rule, short Group, TermFlags Guards)> _pending = new(4096);
    private readonly List<string> _captures = [];

    /// <summary>Adds one cue.</summary>
    /// <exception cref="CueSyntaxException">The cue does not parse, or names a list that is not there.</exception>
    public void Add(string cue, short rule, short group, TermFlags guards)
    {
        CueNode.Sequence parsed = CueParser.Parse(cue);
        foreach (FlatCue flat in CueUnfolder.Unfold(cue, parsed, language))
        {
            _pending.Add((flat, rule, group, guards));
        }
    }

    public CueIndex Build()
    {
        CueCompiler compiler = new(_words, _captures);
        foreach ((FlatCue flat, _, _, _) in _pending)
        {
            compiler.Learn(flat);
        }

        foreach ((FlatCue flat, short rule, short group, TermFlags guards) in _pending)
        {
            compiler.Compile(flat, rule, group, guards);
        }

        return compiler.Finish();
    }
}
