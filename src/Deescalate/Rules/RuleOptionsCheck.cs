using Deescalate.Cues;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>Checks the cues that the options add to a rule or take from it, and lists every error with its configuration path.</summary>
/// <param name="words">The words of the language.</param>
internal sealed class RuleOptionsCheck(Language words)
{
    /// <summary>How many cues are named beside one that is not there: the whole list would be a wall.</summary>
    private const int MostNamed = 3;

    private readonly CueUnfolder _unfolder = new(words);

    /// <summary>Adds what is wrong with the options of a rule.</summary>
    /// <param name="options">The options.</param>
    /// <param name="file">The rule, with the text of its cues.</param>
    /// <param name="errors">Where to.</param>
    public void Check(RuleOptions options, RuleFile file, List<string> errors)
    {
        string place = $"Rules:{file.Descriptor.Id}";
        for (int i = 0; i < options.AddCues.Count; i++)
        {
            try
            {
                _ = _unfolder.Unfold(options.AddCues[i], CueParser.Parse(options.AddCues[i])).Count();
            }
            catch (CueSyntaxException e)
            {
                errors.Add($"{place}:AddCues:{i}: {e.Message}");
            }
        }

        string[] known = [.. file.Groups.SelectMany(g => g.Patterns).Select(p => p.Text)];
        for (int i = 0; i < options.RemoveCues.Count; i++)
        {
            if (!known.Contains(options.RemoveCues[i], StringComparer.Ordinal))
            {
                string mend = known.Length == 0 ? "The rule has no cues." : $"Write it as it stands in the rule's file; nearest are {Suggestion.Nearest(options.RemoveCues[i], known, MostNamed)}.";
                errors.Add($"{place}:RemoveCues:{i}: the rule has no cue '{options.RemoveCues[i]}'. {mend}");
            }
        }
    }
}
