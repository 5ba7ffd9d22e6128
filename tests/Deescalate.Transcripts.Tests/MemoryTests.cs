namespace Deescalate.Transcripts.Tests;

/// <summary>Tests that measure the memory of the whole process run alone, or they would measure what other tests hold.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MemoryTests
{
    public const string Name = "memory of the process";
}
