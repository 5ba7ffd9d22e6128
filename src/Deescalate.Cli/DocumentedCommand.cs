using System.CommandLine;

namespace Deescalate.Cli;

/// <summary>A command whose help ends with examples.</summary>
internal sealed class DocumentedCommand(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>Command lines that do something useful.</summary>
    public IReadOnlyList<string> Examples => examples;
}
