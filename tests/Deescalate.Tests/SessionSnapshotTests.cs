using System.Text.Json.Nodes;
using Deescalate.Tests.Support;

namespace Deescalate.Tests;

public sealed class SessionSnapshotTests
{
    private static readonly string _json = Save();

    [Fact]
    public void FromJson_Unchanged_IsRestored() => Assert.Equal(6, SharedAnalyzer.Instance.Restore(SessionSnapshot.FromJson(_json)).Count);

    [Theory]
    [InlineData("standing.archetypeEvidence", "[0,0,0,0]", "standing.archetypeEvidence is")]
    [InlineData("standing.archetypeReasons", "[[]]", "standing.archetypeReasons is")]
    [InlineData("standing.problem.candidates", null, "standing.problem is")]
    [InlineData("standing.problem.agreedBy", "77", "standing.problem is")]
    [InlineData("standing.handling.0.rule", null, "standing.handling[0] is")]
    [InlineData("standing.handling.0", "null", "standing.handling[0] is")]
    [InlineData("standing.openCommitments.0.stems", null, "standing.openCommitments[0] is")]
    [InlineData("standing.openCommitments.0.index", "9", "standing.openCommitments[0] is")]
    [InlineData("standing.commitments", "[null]", "standing.commitments[0] is")]
    [InlineData("standing.heat.heat", "90.7", "standing.heat is")]
    [InlineData("standing.heat.peak", "-1", "standing.heat is")]
    [InlineData("standing.questions.0.messageIndex", "100", "standing.questions[0] is")]
    [InlineData("standing.questions.0.messageIndex", "-1", "standing.questions[0] is")]
    [InlineData("standing.questions.0.kind", "77", "standing.questions[0] is")]
    [InlineData("standing.stageSince", "-1", "standing.stageSince is")]
    [InlineData("standing.heart", "[]", "standing.heart is")]
    [InlineData("standing.heart.0", "null", "standing.heart[0] is")]
    [InlineData("standing.risk.0.message", "100", "standing.risk[0] is")]
    [InlineData("standing.actions.0.span.start", "-4", "standing.actions[0] is")]
    [InlineData("messages.0.heat", "7", "message 0 is damaged")]
    [InlineData("failures", "[null]", "failures[0] is damaged")]
    [InlineData("saidBefore", "null", "a part of it is missing")]
    [InlineData("standing", "null", "a part of it is missing")]
    [InlineData("standing.turns", null, "a part of its standing is missing")]
    public void FromJson_PartChanged_SaysWhatAndWhere(string path, string? value, string problem)
    {
        FormatException error = Assert.Throws<FormatException>(() => SessionSnapshot.FromJson(Change(path, value)));
        Assert.StartsWith($"The snapshot is damaged: {problem}", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("standing.problem.candidates", "standing.problem")]
    [InlineData("standing.openCommitments.0.stems", "standing.openCommitments[0]")]
    [InlineData("standing.handling.0.rule", "standing.handling[0]")]
    [InlineData("lastAgent", "$")]
    public void FromJson_MisspeltMember_SaysWhere(string path, string place)
    {
        FormatException error = Assert.Throws<FormatException>(() => SessionSnapshot.FromJson(Change(path, null, misspell: true)));
        Assert.Contains(place, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dialogue.stalemate", "rounds", null)]
    [InlineData("dialogue.stalemate", "rounds", "many")]
    [InlineData("dialogue.heart", "covered", "64")]
    [InlineData("dialogue.commitment-missed", "due", "noon")]
    public void Restore_MemoryChanged_SaysWhoseItIs(string rule, string key, string? value)
    {
        JsonObject root = JsonNode.Parse(_json)!.AsObject();
        root["memory"]![rule] = value is null ? new JsonObject { ["reply"] = "x", ["ruonds"] = "1" } : new JsonObject { ["reply"] = "x", [key] = value };
        FormatException error = Assert.Throws<FormatException>(() => SharedAnalyzer.Instance.Restore(SessionSnapshot.FromJson(root.ToJsonString())));
        Assert.StartsWith($"The snapshot is damaged: memory['{rule}'] is not what that rule remembers.", error.Message, StringComparison.Ordinal);
    }

    private static string Save()
    {
        ConversationSession session = SharedAnalyzer.Instance.StartSession("c");
        foreach (Message message in SharedAnalyzer.Sample.Messages)
        {
            session.Add(message);
        }

        session.Add(Message.FromCustomer("I want a refund because my whole week was ruined, this is awful!"));
        return session.Save().ToJson();
    }

    /// <summary>Puts a value in the place of a part, takes the part away where it is null, or gives it another name.</summary>
    private static string Change(string path, string? value, bool misspell = false)
    {
        JsonNode root = JsonNode.Parse(_json)!;
        string[] steps = path.Split('.');
        JsonNode at = root;
        foreach (string step in steps[..^1])
        {
            at = Child(at, step) ?? throw new InvalidOperationException($"The snapshot has no {path}.");
        }

        if (at is JsonArray list)
        {
            list[int.Parse(steps[^1], System.Globalization.CultureInfo.InvariantCulture)] = value is null ? null : JsonNode.Parse(value);
        }
        else if (value is not null)
        {
            at[steps[^1]] = JsonNode.Parse(value);
        }
        else
        {
            JsonNode? old = at[steps[^1]];
            Assert.True(at.AsObject().Remove(steps[^1]), path);
            if (misspell)
            {
                at[steps[^1] + "x"] = old;
            }
        }

        return root.ToJsonString();
    }

    private static JsonNode? Child(JsonNode node, string step) =>
        node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : node[step];
}
