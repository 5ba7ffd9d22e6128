using Deescalate;
using Deescalate.Rules;
using Deescalate.Text;

// usage: Deescalate.Packer LANGUAGE-FOLDER OUTPUT
string folder = args[0];
string[] files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
Array.Sort(files, StringComparer.Ordinal);
try
{
    Language language = LanguageReader.Read(files.Where(f => f.EndsWith(".txt", StringComparison.Ordinal)).Select(f => KeyValuePair.Create(f.Replace('\\', '/'), File.ReadAllText(f))));
    List<RuleFile> rules = [];
    foreach (string file in files)
    {
        string room = Path.GetFileName(Path.GetDirectoryName(file))!;
        if (room is "rules" or "signals" && file.EndsWith(".json", StringComparison.Ordinal))
        {
            rules.Add(RuleFileReader.Read(File.ReadAllBytes(file), file));
        }
    }

    Directory.CreateDirectory(Path.GetDirectoryName(args[1])!);
    File.WriteAllBytes(args[1], CompiledRules.Compile(rules, language).ToBlob());
    return 0;
}
catch (RuleFileException e)
{
    // In the form that builds show as an error with its place.
    foreach (RuleFileException error in e.Errors)
    {
        Console.Error.WriteLine($"{error.File}({error.Line},{error.Column}): error DEESC001: {error.Problem}");
    }

    return 1;
}
