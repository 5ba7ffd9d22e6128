namespace Deescalate.Accuracy.Data;

/// <summary>A file <c>SET.PART.jsonl</c> of labelled items.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Set">Name of the set: the file's name up to the first dot.</param>
/// <param name="Part">The rest of the name: train, dev, val, test, all, or any other.</param>
internal sealed record LabelledFile(string Path, string Set, string Part)
{
    public bool IsTraining => Part == "train";

    public static IReadOnlyList<LabelledFile> In(DirectoryInfo folder)
    {
        List<LabelledFile> files = [];
        foreach (FileInfo file in folder.GetFiles("*.jsonl").OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            string[] name = System.IO.Path.GetFileNameWithoutExtension(file.Name).Split('.', 2);
            files.Add(new LabelledFile(file.FullName, name[0], name.Length > 1 ? name[1] : ""));
        }

        return files;
    }
}
