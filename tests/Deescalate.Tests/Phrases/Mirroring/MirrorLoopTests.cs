using Deescalate.Phrases;
using Deescalate.Rules;
using Deescalate.Tests.Support;

namespace Deescalate.Tests.Phrases.Mirroring;

/// <summary>Closes the loop for mirrors: what is said back is read as mirroring, and as no mistake.</summary>
public sealed class MirrorLoopTests
{
    private static readonly PhraseGenerator _generator = new();

    [Theory]
    [InlineData("My line has been dead since Monday and I have lost two clients.")]
    [InlineData("You charged me twice for the same kettle!")]
    [InlineData("They told me to wait for the engineer.")]
    [InlineData("Waited 3 hours on hold about my boiler.")]
    [InlineData("No reply to my email about the broken lift.")]
    [InlineData("Third time I've called about this boiler.")]
    [InlineData("Your driver left our parcel in the rain.")]
    [InlineData("Nobody can tell me where my suitcase is.")]
    [InlineData("Could you please check why my bill went up?")]
    [InlineData("I'd like to speak to a manager about my bill.")]
    [InlineData("My prescription was sent to the wrong chemist.")]
    [InlineData("The council hasn't emptied my bins for three weeks.")]
    [InlineData("I can't log in to my account since the update.")]
    [InlineData("There was mould in my room and nobody came.")]
    public void Mirror_InEveryWording_IsReadAsMirrorAndNoFault(string said)
    {
        PhraseMove move = _generator.Catalogue.Find("mirror")!;
        List<string> wrong = [];
        PhraseRequest request = new("mirror") { CustomerMessages = [said], Count = move.Templates.Count };
        IReadOnlyList<Phrase> phrases = _generator.Generate(request);
        foreach (Phrase phrase in phrases)
        {
            ConversationSession session = SharedAnalyzer.Instance.StartSession();
            session.Add(Message.FromCustomer(said));
            MessageAnalysis read = session.Add(Message.FromAgent(phrase.Text));
            if (read.Find("agent.mirror") is null)
            {
                wrong.Add($"no mirror: {phrase.Text}");
            }

            wrong.AddRange(read.Findings.Where(f => f.Rule.Kind == RuleKind.Fault).Select(f => $"{f.RuleId}: {phrase.Text}"));
        }

        Assert.NotEmpty(phrases);
        Assert.Contains(phrases, p => p.Template.Contains('{', StringComparison.Ordinal));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
