using System.Text;

namespace Deescalate.Calibration.Tests;

public sealed class CalibrationRecipeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("deescalate-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void ReadMessages_Recipe_IsFollowed()
    {
        Add("talk.jsonl", """{"text":"[NAME] is great","labels":["joy","pride"]}""", """{"text":"meh","labels":["pride"]}""");
        Add("calm.jsonl", """{"text":"one","label":"a"}""", """{"text":"two","label":"b"}""", """{"text":"three","label":"skip"}""", """{"text":"four","label":"d"}""");
        CalibrationRecipe recipe = Read("""
            {"sets":[
              {"file":"talk.jsonl","name":"Talk","licence":"MIT","labels":{"joy":["satisfaction","praise"]},"replace":{"[NAME]":"@name"}},
              {"file":"calm.jsonl","calm":true,"judged":false,"weight":0.5,"every":2,"skip":["skip"]}],
             "options":{"epochs":3}}
            """);

        IReadOnlyList<LabelledMessage> messages = recipe.ReadMessages(_folder.FullName).Messages;

        Assert.Equal(["@name is great", "meh", "one"], messages.Select(m => m.Text));
        Assert.Equal(["satisfaction,praise", "", ""], messages.Select(m => string.Join(',', m.Labels)));
        Assert.Equal([(1f, true), (1f, true), (0.5f, false)], messages.Select(m => (m.Weight, m.Judged)));
        Assert.Equal(["Talk (MIT)"], recipe.Sources);
        Assert.Equal(3, recipe.Options.Epochs);
    }

    [Fact]
    public void ReadMessages_Groups_SayWhatMessagesAreAbout()
    {
        Add("faults.jsonl", """{"text":"one","labels":["agent.powerless","emotion.anger"]}""");
        Add("calm.jsonl", """{"text":"two","labels":[]}""");
        CalibrationRecipe recipe = Read("""
            {"groups":{"faults":["agent.powerless","agent.arguing"],"moves":["agent.accept"]},
             "sets":[
              {"file":"faults.jsonl","hand":"a","about":["faults"]},
              {"file":"calm.jsonl","about":["faults","agent.accept"],"ordinaryFor":["faults"]}],
             "options":{"rules":true,"leastPrecisions":{"agent.arguing":0.99,"faults":0.8}}}
            """);

        IReadOnlyList<LabelledMessage> messages = recipe.ReadMessages(_folder.FullName).Messages;

        Assert.Equal(["agent.powerless"], messages[0].Labels);
        Assert.Equal(("a", null), (messages[0].Hand, messages[1].Hand));
        Assert.Equal(["agent.powerless", "agent.arguing"], messages[0].About!);
        Assert.Equal(["agent.powerless", "agent.arguing", "agent.accept"], messages[1].About!);
        Assert.Equal(["agent.powerless", "agent.arguing"], messages[1].OrdinaryFor);
        Assert.Equal((0.8f, 0.99f), (recipe.Options.LeastPrecisions["agent.powerless"], recipe.Options.LeastPrecisions["agent.arguing"]));
    }

    [Fact]
    public void ReadMessages_Hands_AreFilesUsedAlike()
    {
        Add("talk.a.jsonl", """{"text":"one","labels":["x"]}""");
        Add("talk.b.jsonl", """{"text":"two","labels":["y"]}""");
        CalibrationRecipe recipe = Read("""{"sets":[{"file":"talk.{hand}.jsonl","name":"Talk","licence":"MIT","hands":["a","b"]}]}""");

        IReadOnlyList<LabelledMessage> messages = recipe.ReadMessages(_folder.FullName).Messages;

        Assert.Equal([("one", "a"), ("two", "b")], messages.Select(m => (m.Text, m.Hand)));
        Assert.Equal(["Talk (MIT)"], recipe.Sources);
    }

    [Fact]
    public void ReadMessages_OpenBesideALabel_TakesAwayFromWhatItIsAboutAndNoMore()
    {
        Add("kind.jsonl", """{"text":"one","labels":["agent.label"]}""", """{"text":"two","labels":[]}""");
        CalibrationRecipe recipe = Read("""
            {"groups":{"faults":["agent.powerless"],"moves":["agent.label","agent.sympathy","agent.accept"]},
             "sets":[{"file":"kind.jsonl","about":["moves"],"openBeside":{"agent.sympathy":["agent.label"]}}],
             "options":{"rules":true}}
            """);

        IReadOnlyList<LabelledMessage> messages = recipe.ReadMessages(_folder.FullName).Messages;

        Assert.Equal(["agent.label", "agent.accept"], messages[0].About!);
        Assert.Equal(["agent.label", "agent.sympathy", "agent.accept"], messages[1].About!);
    }

    [Fact]
    public void ReadMessages_GroupNamedTwice_IsRefused()
    {
        Add("kind.jsonl", """{"text":"one","labels":["agent.label"]}""");
        CalibrationRecipe recipe = Read("""{"groups":{"moves":["agent.label"]},"sets":[{"file":"kind.jsonl","about":["moves","moves"]}],"options":{"rules":true}}""");

        CalibrationException e = Assert.Throws<CalibrationException>(() => recipe.ReadMessages(_folder.FullName));
        Assert.Equal("The recipe names 'moves' twice in 'about' of 'kind.jsonl'. Leave one out.", e.Message);
    }

    [Fact]
    public void ReadMessages_RulesWithExamples_TellOfTheirOwnRule()
    {
        CalibrationRecipe recipe = Read("""{"groups":{"g":["agent.powerless"]},"sets":[{"examples":true,"judged":false}],"options":{"rules":true}}""");

        IReadOnlyList<LabelledMessage> messages = recipe.ReadMessages(_folder.FullName).Messages;

        Assert.Contains(messages, m => m.Labels.SequenceEqual(["agent.powerless"]));
        Assert.Contains(messages, m => m.Labels.Count == 0);
        Assert.All(messages, m => Assert.Equal(["agent.powerless"], m.About!));
    }

    [Fact]
    public void ReadMessages_SeveralFolders_TakesAFileFromTheFirstThatHasIt()
    {
        Add("a.jsonl", """{"text":"one","label":"x"}""");

        Assert.Single(Read("""{"sets":[{"file":"a.jsonl"}]}""").ReadMessages(Path.GetTempPath(), _folder.FullName).Messages);
    }

    [Fact]
    public void ReadMessages_FileNotThere_IsNamed()
    {
        CalibrationException e = Assert.Throws<CalibrationException>(() => Read("""{"sets":[{"file":"gone.jsonl"}]}""").ReadMessages(_folder.FullName));
        Assert.Equal($"The recipe asks for 'gone.jsonl', which is not in '{_folder.FullName}'.", e.Message);
    }

    [Theory]
    [InlineData("{}", "own.json: the recipe has no sets.")]
    [InlineData("""{"sets":[{"file":"a","weight":0}]}""", "own.json: Set 'a' needs a file, a weight above 0, every of at least 1, and a cueShare from 0 to 1.")]
    [InlineData("""{"sets":[{"file":"a","hands":["x"]}]}""", "own.json: Set 'a' names hands: write {hand} in the name of its file, and leave 'hand' out.")]
    [InlineData("""{"sets":[{"file":"a"}],"options":{"folds":1}}""", "own.json: Folds is 1; it must be between 2 and 20.")]
    [InlineData("""{"sets":[{"file":"a","wieght":1}]}""", "own.json(1,")]
    public void Read_BadRecipe_SaysWhatIsWrong(string json, string message) =>
        Assert.StartsWith(message, Assert.Throws<CalibrationException>(() => Read(json)).Message, StringComparison.Ordinal);

    private static CalibrationRecipe Read(string json) => CalibrationRecipe.Read(Encoding.UTF8.GetBytes(json), "own.json");

    private void Add(string name, params string[] lines) => File.WriteAllLines(Path.Combine(_folder.FullName, name), lines);
}
