using Deescalate.Rules;
using Deescalate.Tests.Support;

namespace Deescalate.Tests.Rules.Agent;

/// <summary>What a good agent says to somebody who is upset is no fault and heats nothing. The sentences are in empathy-sentences.txt.</summary>
public sealed class EmpathySentencesTests
{
    private const string Calm = "Hello, I'm writing about my order.";
    private const string Hot = "THREE weeks late, nobody calls me back and I had to pay twice. I am fed up with you!!";
    private const string SecondPart = "# Assurances";

    private static readonly string[] _lines = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "Deescalate.Tests", "Rules", "Agent", "empathy-sentences.txt"));

    public static TheoryData<string> All => [.. _lines.Where(IsSentence)];

    public static TheoryData<string> Acknowledgements => [.. _lines.TakeWhile(l => !l.StartsWith(SecondPart, StringComparison.Ordinal)).Where(IsSentence)];

    [Fact]
    public void Sentences_File_HoldsTwoHundred() => Assert.InRange(All.Count, 200, 400);

    [Theory]
    [MemberData(nameof(All))]
    public void Add_EmpathyToCalmCustomer_IsNoFaultAndHeatsNothing(string sentence) => AssertKind(Calm, sentence);

    [Theory]
    [MemberData(nameof(Acknowledgements))]
    public void Add_AcknowledgementToAngryCustomer_IsNoFaultAndHeatsNothing(string sentence) => AssertKind(Hot, sentence);

    private static void AssertKind(string customer, string sentence)
    {
        ConversationSession session = SharedAnalyzer.Instance.StartSession();
        session.Add(Message.FromCustomer(customer));
        float before = session.Standing.Heat;

        MessageAnalysis read = session.Add(Message.FromAgent(sentence));

        Assert.Empty(read.Findings.Where(f => f.Rule.Kind == RuleKind.Fault).Select(f => f.RuleId));
        Assert.True(session.Standing.Heat <= before, "the sentence heated the conversation");
    }

    private static bool IsSentence(string line) => line.Length > 0 && line[0] != '#';
}
