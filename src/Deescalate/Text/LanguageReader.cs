namespace Deescalate.Text;

/// <summary>Reads a language folder's word files.</summary>
internal static class LanguageReader
{
    /// <summary>Reads the word files.</summary>
    /// <param name="files">Name and content of <c>lexicon.txt</c>, <c>spellings.txt</c>, <c>inflections.txt</c> and <c>lists/*.txt</c>.</param>
    /// <exception cref="RuleFileException">A line cannot be read.</exception>
    public static Language Read(IEnumerable<KeyValuePair<string, string>> files)
    {
        Dictionary<string, LexicalClass> lexicon = new(2048, StringComparer.Ordinal);
        Dictionary<string, string[]> spellings = new(512, StringComparer.Ordinal);
        Dictionary<string, string[]> irregular = new(256, StringComparer.Ordinal);
        Dictionary<string, string[]> lists = new(StringComparer.Ordinal);
        foreach ((string name, string content) in files)
        {
            string file = name[(name.LastIndexOf('/') + 1)..];
            if (name.Contains("lists/", StringComparison.Ordinal))
            {
                lists[file[..^".txt".Length]] = [.. Lines(content).Select(line => line.Text)];
                continue;
            }

            foreach ((int number, string line) in Lines(content))
            {
                switch (file)
                {
                    case "lexicon.txt":
                        ReadClasses(name, number, line, lexicon);
                        break;
                    case "spellings.txt":
                        ReadSpelling(name, number, line, spellings);
                        break;
                    default:
                        string[] forms = Words(line);
                        irregular[forms[0]] = forms;
                        break;
                }
            }
        }

        return new Language(lexicon, spellings, irregular, lists);
    }

    private static void ReadClasses(string file, int number, string line, Dictionary<string, LexicalClass> lexicon)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        LexicalClass value = LexicalClass.None;
        if (colon < 0 || (line[..colon] != "Known" && !Enum.TryParse(line[..colon], out value)))
        {
            throw new RuleFileException(file, number, 1, $"'{(colon < 0 ? line : line[..colon])}' is no word class. Begin the line with one of: Known, {string.Join(", ", Enum.GetNames<LexicalClass>())}.");
        }

        foreach (string word in Words(line[(colon + 1)..]))
        {
            lexicon[word] = lexicon.GetValueOrDefault(word) | value;
        }
    }

    private static void ReadSpelling(string file, int number, string line, Dictionary<string, string[]> spellings)
    {
        int sign = line.IndexOf('=', StringComparison.Ordinal);
        if (sign <= 0)
        {
            throw new RuleFileException(file, number, 1, $"'{line}' has no '='. Write: form [form ...] = reading.");
        }

        string[] reading = Words(line[(sign + 1)..]);
        foreach (string form in Words(line[..sign]))
        {
            if (reading.Length != 1 || reading[0] != form)
            {
                spellings[form] = reading;
            }
        }
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<(int Number, string Text)> Lines(string content)
    {
        int number = 0;
        foreach (string raw in content.Split('\n'))
        {
            number++;
            string line = raw.Trim();
            if (line.Length > 0 && line[0] != '#')
            {
                yield return (number, line);
            }
        }
    }
}
