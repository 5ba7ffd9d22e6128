using Deescalate.Cues;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>The built-in rules of a language as compiled at build time: descriptors and groups without their cues' text, and the index of all cues.</summary>
/// <param name="Files">The rules; a rule's number in the index is its place here.</param>
/// <param name="Index">The index.</param>
internal sealed record CompiledRules(IReadOnlyList<RuleFile> Files, CueIndex Index)
{
    /// <summary>Name of the compiled rules among the embedded data of a language.</summary>
    public const string FileName = "compiled.bin";

    /// <summary>Compiles rule files. Called by the build, and wherever cues were changed.</summary>
    /// <param name="files">The rules.</param>
    /// <param name="language">The language's words.</param>
    /// <exception cref="RuleFileException">Cues do not parse; all of them are listed.</exception>
    public static CompiledRules Compile(IReadOnlyList<RuleFile> files, Language language)
    {
        CueIndexBuilder index = new(language);
        List<RuleFileException> errors = [];
        for (short number = 0; number < files.Count; number++)
        {
            RuleFile file = files[number];
            for (short group = 0; group < file.Groups.Count; group++)
            {
                foreach (CuePattern pattern in file.Groups[group].Patterns)
                {
                    Add(index, file, pattern, Owner(file, number, group, file.Guards), errors);
                }
            }

            foreach (Veto veto in file.Vetoes)
            {
                Add(index, file, veto.Pattern, Owner(file, number, (short)~(int)veto.Scope, TermFlags.None), errors);
            }
        }

        RuleFileException.ThrowIfAny(errors);
        return new CompiledRules(files, index.Build());
    }

    public byte[] ToBlob()
    {
        BlobWriter blob = new();
        Index.Data.Write(blob);
        blob.Write(Files.Count);
        foreach (RuleFile file in Files)
        {
            CompiledRuleFormat.Write(blob, file);
        }

        return blob.ToArray();
    }

    /// <summary>Reads compiled rules where they are.</summary>
    /// <param name="bytes">The blob; the memory must stay as long as the process.</param>
    public static unsafe CompiledRules FromBlob(ReadOnlySpan<byte> bytes)
    {
        BlobReader blob = new((byte*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref System.Runtime.InteropServices.MemoryMarshal.GetReference(bytes)), bytes.Length);
        CueIndex index = new(CueIndexData.Read(ref blob));
        RuleFile[] files = new RuleFile[blob.Int()];
        for (int i = 0; i < files.Length; i++)
        {
            files[i] = CompiledRuleFormat.Read(ref blob);
        }

        return new CompiledRules(files, index);
    }

    private static CueOwner Owner(RuleFile file, short number, short group, TermFlags guards) =>
        new(number, group, guards, file.Descriptor.Watches != RuleWatch.Agent, file.Descriptor.Watches != RuleWatch.Customer);

    private static void Add(CueIndexBuilder index, RuleFile file, CuePattern pattern, CueOwner owner, List<RuleFileException> errors)
    {
        try
        {
            index.Add(pattern.Text, owner);
        }
        catch (CueSyntaxException e)
        {
            errors.Add(new RuleFileException(pattern.Source ?? file.Source, pattern.Line, pattern.Line > 0 ? pattern.Column + e.Column : e.Column, e.Message, e));
        }
    }
}
