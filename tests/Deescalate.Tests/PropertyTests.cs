using System.Text;
using Deescalate.Rules;
using Deescalate.Tests.Support;

namespace Deescalate.Tests;

public sealed class PropertyTests
{
    private const int Seed = 421;

    [Fact]
    public void Add_AnyText_NeverThrowsAndStaysInRange()
    {
        Random random = new(Seed);
        ConversationSession session = SharedAnalyzer.Instance.StartSession();
        for (int i = 0; i < 2_000; i++)
        {
            string text = Any(random);
            MessageAnalysis message = session.Add(new Message((ParticipantRole)random.Next(5), text));
            Assert.True(message.Heat is >= 0 and <= 1, $"seed {Seed}, message {i}");
            foreach (Emotion emotion in Enum.GetValues<Emotion>())
            {
                Assert.True(message.Emotions[emotion] is >= 0 and <= 1, $"seed {Seed}, message {i}");
            }

            foreach (Finding finding in message.Findings)
            {
                Assert.True(finding.Span.Start >= 0 && finding.Span.Length >= 0 && finding.Span.End <= text.Length, $"seed {Seed}, message {i}, {finding.RuleId}");
                Assert.True(finding.Confidence is > 0 and <= 1, $"seed {Seed}, message {i}, {finding.RuleId}");
            }
        }

        Standing standing = session.Standing;
        Assert.True(standing.Heat is >= 0 and <= 1 && standing.EscalationRisk is >= 0 and <= 1);
        Assert.All(standing.Archetypes, a => Assert.True(a.Score is >= 0 and <= 1));
        Assert.InRange(session.Handling.Score, 0, 100);
    }

    [Theory]
    [InlineData('a')]
    [InlineData('!')]
    [InlineData('*')]
    [InlineData('@')]
    [InlineData('$')]
    [InlineData('\uD83D')]
    [InlineData('\u0301')]
    [InlineData('.')]
    public void Add_MegabyteOfOneCharacter_IsRead(char c) =>
        Assert.Equal(0, SharedAnalyzer.Instance.StartSession().Add(Message.FromCustomer(new string(c, 1_000_000))).Index);

    [Fact]
    public void Add_HundredThousandMessages_IsRead()
    {
        ConversationSession session = SharedAnalyzer.Instance.StartSession();
        for (int i = 0; i < 50_000; i++)
        {
            session.Add(Message.FromCustomer("The box is blue."));
            session.Add(Message.FromAgent("Right."));
        }

        Assert.Equal(100_000, session.Count);
        Assert.True(session.Standing.Heat < 0.25);
    }

    [Fact]
    public void Add_NeutralText_RaisesNothing()
    {
        ConversationSession session = SharedAnalyzer.Instance.StartSession();
        foreach (string text in new[] { "The meter reads 4432.", "It is a blue box on the wall.", "My flat is on the second floor.", "I live near the station.", "The form has two pages." })
        {
            Assert.True(session.Add(Message.FromCustomer(text)).Heat < 0.25, text);
        }

        Assert.True(session.Standing.EscalationRisk < 0.25);
    }

    [Fact]
    public void Add_Abuse_NeverLowersHeat()
    {
        foreach (string before in new[] { "The box is blue.", "I'm fed up with waiting.", "This is OUTRAGEOUS!!!" })
        {
            ConversationSession session = SharedAnalyzer.Instance.StartSession();
            session.Add(Message.FromCustomer(before));
            float heat = session.Standing.Heat;
            session.Add(Message.FromCustomer(before + " You useless idiot."));
            Assert.True(session.Standing.Heat >= heat, before);
        }
    }

    [Fact]
    public void Handling_Score_IsBasePlusContributions()
    {
        Handling handling = SharedAnalyzer.Instance.Analyze(SharedAnalyzer.Sample).Handling;
        Assert.Equal(Math.Clamp(Handling.Base + handling.Contributions.Sum(c => c.Points), 0, 100), handling.Score);
    }

    [Fact]
    public void Add_MessageWithoutFindings_AllocatesNothing()
    {
        Message message = Message.FromCustomer("The box is blue and stands by the wall near the door.");
        ConversationSession session = SharedAnalyzer.Instance.StartSession();
        for (int i = 0; i < 5_000; i++)
        {
            Assert.Empty(session.Add(message).Findings);
        }

        // 5,000 messages fill lists that grow by doubling; between 5,000 and 8,000 they do not grow.
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 3_000; i++)
        {
            session.Add(message);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static string Any(Random random)
    {
        string[] pieces = ["you", " idiot", "!!", "?", "\uD800", "\uDC00", "\u200B", "\"", "> ", "\n\n", " f*ck ", "$20", "@x", "#y", ":(", "\U0001F621", "don't", " 2-3 days ", "...", "\u0130", "\0", "ＡＢＣ", "http://a.b/", "a@b.co", "I will sue ", "manager ", "\uFEFF"];
        StringBuilder text = new();
        int length = random.Next(0, 30);
        for (int i = 0; i < length; i++)
        {
            text.Append(random.Next(3) == 0 ? ((char)random.Next(char.MaxValue + 1)).ToString() : pieces[random.Next(pieces.Length)]);
            if (random.Next(2) == 0)
            {
                text.Append(' ');
            }
        }

        return text.ToString();
    }
}
