using System.Text.RegularExpressions;
using Deescalate.Tests.Support;

namespace Deescalate.Tests;

/// <summary>The rooms of the library and the shape of its files, read from the source text.</summary>
public sealed partial class ArchitectureTests
{
    private const int LongestFile = 300;

    /// <summary>From the ground up: a room uses only the rooms before it. What is in no room (root, Wire, Hosting, Review, Snapshots) stands on top.</summary>
    private static readonly string[] _rooms = ["Conversations", "Text", "Cues", "Emotions", "Rules", "Standing", "Guidance", "Phrases"];

    private static readonly Dictionary<string, int> _roomOfType =
        Repository.Sources(Repository.Library).ToDictionary(f => Path.GetFileNameWithoutExtension(f), Room, StringComparer.Ordinal);

    public static TheoryData<string> Rooms => [.. _rooms.Where(r => Directory.Exists(Path.Combine(Repository.Library, r)))];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Room_UsesOnly_RoomsBelowIt(string room)
    {
        int own = Array.IndexOf(_rooms, room);
        string[] above =
        [
            .. from file in Repository.Sources(Path.Combine(Repository.Library, room))
               from type in TypesIn(file)
               where _roomOfType[type] > own
               select $"{Path.GetRelativePath(Repository.Library, file)} uses {type}",
        ];
        Assert.Empty(above.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Rooms_OfTheSource_AreKnown()
    {
        string[] others = ["Data", "Hosting", "Properties", "Review", "Schema", "Snapshots", "Wire", "bin", "obj"];
        IEnumerable<string> folders = Directory.EnumerateDirectories(Repository.Library).Select(f => Path.GetFileName(f)!);
        Assert.Empty(folders.Except(_rooms).Except(others));
    }

    [Fact]
    public void SourceFile_HoldsOneType_NamedAsTheFile()
    {
        List<string> wrong = [];
        foreach (string file in Repository.Sources(Path.Combine(Repository.Root, "src")))
        {
            string[] types = [.. TopLevelType().Matches(File.ReadAllText(file)).Select(m => m.Groups["name"].Value)];
            bool program = Path.GetFileName(file) == "Program.cs" && types.Length == 0;
            if (!program && !(types.Length == 1 && types[0] == Path.GetFileNameWithoutExtension(file)))
            {
                wrong.Add($"{Path.GetRelativePath(Repository.Root, file)} holds {string.Join(", ", types)}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void SourceFile_Length_StaysUnderTheLimit() =>
        Assert.DoesNotContain(Repository.Sources(Path.Combine(Repository.Root, "src")), f => File.ReadLines(f).Count() >= LongestFile);

    private static int Room(string file)
    {
        int room = Array.IndexOf(_rooms, Path.GetRelativePath(Repository.Library, file).Split(Path.DirectorySeparatorChar)[0]);
        return room < 0 ? _rooms.Length : room;
    }

    /// <summary>Names of the library's types that stand in the code of a file: not in its comments or strings, not after a dot, not as the name of a constant.</summary>
    private static IEnumerable<string> TypesIn(string file) =>
        Name().Matches(NotCode().Replace(File.ReadAllText(file), " ")).Select(m => m.Value).Where(_roomOfType.ContainsKey);

    [GeneratedRegex("""\"{3}[\s\S]*?\"{3}|//[^\n]*|/\*[\s\S]*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\])+'|\bconst \w+ \w+""", RegexOptions.None, 10_000)]
    private static partial Regex NotCode();

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w*", RegexOptions.None, 10_000)]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?:(?:public|internal|file|sealed|static|abstract|readonly|ref|partial|unsafe) )*(?:record struct|record class|class|struct|record|interface|enum|delegate [\w<>?]+) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex TopLevelType();
}
