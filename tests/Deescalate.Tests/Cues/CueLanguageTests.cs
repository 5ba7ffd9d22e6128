using Deescalate.Tests.Support;

namespace Deescalate.Tests.Cues;

public sealed class CueLanguageTests
{
    [Theory]
    [InlineData("fed up with", "I'm fed up with this", true)]
    [InlineData("fed up with", "fed up. With this", false)]
    [InlineData("call~ back", "she called back", true)]
    [InlineData("pay~ twice", "I paid twice", true)]
    [InlineData("disappoint*", "such a disappointment", true)]
    [InlineData("(late|very slow) train", "a very slow train", true)]
    [InlineData("(late|very slow) train", "a slow train", false)]
    [InlineData("so [very|really] angry", "so angry", true)]
    [InlineData("so [very|really] angry", "so really angry", true)]
    [InlineData("so [very|really] angry", "so terribly angry", false)]
    [InlineData("speak ... manager", "speak to your line manager", true)]
    [InlineData("speak ... manager", "speak to one of your line managers manager", false)]
    [InlineData("speak ...6 manager", "speak to one of your nice line manager", true)]
    [InlineData("refund by <date>", "a refund by Friday", true)]
    [InlineData("refund by <date>", "a refund by post", false)]
    [InlineData("^ where is", "Where is it?", true)]
    [InlineData("^ where is", "I know where is it", false)]
    [InlineData("^ where is", "Hi Anna, where is it", true)]
    [InlineData("^ where is", "@Acme where is it", true)]
    [InlineData("^^ go on $$", "Go on.", true)]
    [InlineData("^^ go on $$", "Please go on now", false)]
    [InlineData("^^ (go on|go on then) $$", "go on then", true)]
    [InlineData("(lift off|arrival) time", "the lift off time", true)]
    [InlineData(", my friend ,", "well, my friend, no", true)]
    [InlineData(", my friend ,", "My friend. No", true)]
    [InlineData(", my friend ,", "it was my friend, no", false)]
    [InlineData(", my friend ,", "well, my friend said no", false)]
    [InlineData("friend ,", "it was my friend (an old one)", true)]
    [InlineData("friend ,", "it was my friend", true)]
    [InlineData("is it ready ?", "is it ready?", true)]
    [InlineData("is it ready ?", "is it ready.", true)]
    [InlineData("ready today ?", "all is ready today.", false)]
    [InlineData("don't care", "I do not care", true)]
    [InlineData("the crew's (fault|crew's fault)", "it is the crew's fault", true)]
    [InlineData("@own-side 's (fault|team's)", "the sales team's fault", true)]
    [InlineData("\U0001F621", "well \U0001F621\U0001F621", true)]
    [InlineData("@manager", "your supervisor please", true)]
    [InlineData("nothing at all", "", false)]
    public void Match_Cue_FindsWhatItSays(string cue, string text, bool found) => Assert.Equal(found, Texts.Matches(cue, text));

    [Theory]
    [InlineData("speak to (my|our lawyer", "test.json(1,96): cue 'speak to (my|our lawyer': '(' at column 10 is never closed. Close it with ')'.")]
    [InlineData("see <dat> now", "'<dat>' is no entity. Did you mean 'date'?")]
    [InlineData("ask @mananger", "there is no list '@mananger'. Did you mean 'manager'?")]
    [InlineData("re*", "'re*' is too short: a prefix needs at least 3 letters.")]
    [InlineData("a () b", "an alternative at column 3 is empty. Use '[...]' for what may be missing.")]
    [InlineData("[a]", "it can match without any word. Make at least one piece required.")]
    [InlineData("a ...99 b", "a gap reaches over 1 to 12 words, not '99'.")]
    [InlineData("a ) b", "')' closes nothing. Remove it, or open it before.")]
    [InlineData("a , b", "words stand after '$' or ','. It belongs at the end of the cue.")]
    [InlineData("a ...3 ,", "',' stands beside a gap. Write it right before the first word, or right after the last.")]
    [InlineData("word ^ word", "'^' stands after words. It belongs at the beginning of the cue.")]
    public void Parse_BrokenCue_SaysWhatWhereAndHow(string cue, string expected)
    {
        RuleFileException error = Assert.Throws<RuleFileException>(() => Texts.Matches(cue, "x"));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.StartsWith("test.json(1,", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("going to sue", "I'm not going to sue", "[\"negated\"]", false)]
    [InlineData("not happy", "I am not happy", "[\"negated\"]", true)]
    [InlineData("you are rude", "I never said you are rude", "[\"negated\"]", false)]
    [InlineData("i am angry", "\"I am angry\" is what he wrote", "[\"quoted\"]", false)]
    [InlineData("i am angry", "if I am angry, so what", "[\"hypothetical\"]", false)]
    [InlineData("was furious", "my sister was furious", "[\"reported\"]", false)]
    [InlineData("is late", "is it that he is late?", "[\"asked\"]", false)]
    public void Match_Guards_DropOthersWords(string cue, string text, string guards, bool found) => Assert.Equal(found, Texts.Matches(cue, text, guards));

    [Fact]
    public void Match_LongHostileText_KeepsMatchesBounded()
    {
        string text = string.Join(' ', Enumerable.Repeat("speak speak to manager", 40_000));
        Assert.Single(Texts.Findings("speak ...12 (to|speak) ...12 manager", text));
    }

    [Fact]
    public void Match_SentenceAsCue_FindsItself()
    {
        const int Seed = 20261121;
        Random random = new(Seed);
        string[] words = ["refund", "late", "the", "parcel", "never", "came", "my", "order", "still", "waiting", "week", "you", "promised"];
        for (int round = 0; round < 40; round++)
        {
            string sentence = string.Join(' ', Enumerable.Range(0, random.Next(2, 8)).Select(_ => words[random.Next(words.Length)]));
            Assert.True(Texts.Matches(sentence, "well " + sentence + " ok"), $"seed {Seed}, round {round}: {sentence}");
        }
    }
}
