using Deescalate.Text;

namespace Deescalate.Cues;

/// <summary>All cues of all rules in one index: each is listed under the rarest word it needs, and only tried where that word stands and its
/// surroundings allow it. Searched by a <see cref="CueScanner"/>. Immutable.</summary>
internal sealed class CueIndex(CueIndexData data)
{
    public CueIndexData Data => data;

    public Vocabulary Vocabulary => data.Vocabulary;

    /// <summary>Number of plain sequences that the cues unfolded into.</summary>
    public int Count => data.Cues.Count;

    /// <summary>The next capture of a match.</summary>
    /// <param name="match">The match.</param>
    /// <param name="buffer">The message.</param>
    /// <param name="element">Where to go on; begin with 0. Moved behind the element found.</param>
    /// <param name="name">Name of the capture.</param>
    /// <param name="entity">The entity.</param>
    /// <returns>Whether there was one.</returns>
    public bool NextCapture(in CueMatch match, TermBuffer buffer, ref int element, out string name, out Entity entity)
    {
        ReadOnlySpan<CueElement> elements = match.Cue == CueMatch.NoCue ? default : data.Cues.ElementsOf(match.Cue);
        while (element < elements.Length)
        {
            CueElement candidate = elements[element++];
            if (candidate.Capture == 0)
            {
                continue;
            }

            for (int i = match.First; i <= match.Last; i++)
            {
                int number = buffer.Terms[i].EntityStart;
                if (number > 0 && buffer.Entities[number - 1] is var found && (int)found.Kind == candidate.Value && found.Last <= match.Last)
                {
                    name = data.Captures[candidate.Capture - 1];
                    entity = found;
                    return true;
                }
            }
        }

        name = "";
        entity = default;
        return false;
    }
}
