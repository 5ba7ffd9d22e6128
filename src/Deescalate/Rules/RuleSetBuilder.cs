using Deescalate.Cues;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>Puts rules in order and compiles their cues.</summary>
internal static class RuleSetBuilder
{
    /// <summary>Builds the set.</summary>
    /// <param name="rules">Rule files with the code that belongs to each, if any.</param>
    /// <param name="language">The language's words.</param>
    /// <exception cref="RuleFileException">A cue does not parse.</exception>
    /// <exception cref="InvalidOperationException">The order asked for contradicts itself.</exception>
    public static RuleSet Build(IReadOnlyList<(RuleFile File, IConversationRule? Code)> rules, Language language)
    {
        List<(RuleFile File, IConversationRule? Code)> ordered = RuleOrder.Sort(rules);
        CueIndexBuilder index = new(language);
        RuleEntry[] entries = new RuleEntry[ordered.Count];
        for (short number = 0; number < entries.Length; number++)
        {
            (RuleFile file, IConversationRule? code) = ordered[number];
            entries[number] = new RuleEntry(number, file.Descriptor, file.Groups, code);
            for (short group = 0; group < file.Groups.Count; group++)
            {
                foreach (CuePattern pattern in file.Groups[group].Patterns)
                {
                    Add(index, file, pattern, Owner(file, number, group, file.Guards));
                }
            }

            foreach (Veto veto in file.Vetoes)
            {
                Add(index, file, veto.Pattern, Owner(file, number, (short)~(int)veto.Scope, TermFlags.None));
            }
        }

        return new RuleSet(entries, index.Build());
    }

    private static CueOwner Owner(RuleFile file, short number, short group, TermFlags guards) =>
        new(number, group, guards, file.Descriptor.Watches != RuleWatch.Agent, file.Descriptor.Watches != RuleWatch.Customer);

    private static void Add(CueIndexBuilder index, RuleFile file, CuePattern pattern, CueOwner owner)
    {
        try
        {
            index.Add(pattern.Text, owner);
        }
        catch (CueSyntaxException e)
        {
            throw new RuleFileException(file.Source, pattern.Line, pattern.Line > 0 ? pattern.Column + e.Column : e.Column, e.Message, e);
        }
    }
}
