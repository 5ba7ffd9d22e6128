namespace Deescalate.Cli.Tests;

/// <summary>A few rules of the tests' own, so that no test depends on what the built-in ones find.</summary>
internal static class OwnRules
{
    public const string Shout =
        """{"id":"customer.abuse","kind":"state","watches":"customer","severity":"warning","title":"An insult","cues":[{"patterns":["useless","unbelievable"],"heat":0.7,"set":{"target":"agent"}}],"fires":["You are useless."],"silent":["Fine."]}""";

    public const string Question =
        """{"id":"customer.question","kind":"state","watches":"customer","title":"A question","cues":[{"patterns":["when will"],"set":{"kind":"outcome","ask":"when"}}]}""";

    public const string Process =
        """{"id":"agent.process-answer","kind":"fault","watches":"agent","severity":"warning","points":-10,"title":"Process in place of a result","why":"It tells nothing.","instead":"Say by when.","technique":"secret 3","cues":["under review","business days"],"fires":["It is under review."],"silent":["It comes on Friday."]}""";

    public const string Label =
        """{"id":"agent.label","kind":"move","watches":"agent","points":6,"title":"Names the feeling","cues":["you need to calm down"]}""";

    public const string Commitment =
        """{"id":"agent.commitment","kind":"move","watches":"agent","points":4,"title":"A promise","cues":["i can submit"]}""";

    public const string Escalation =
        """{"id":"customer.escalation-request","kind":"state","watches":"customer","title":"Wants someone else","cues":["(your|a) manager"]}""";

    /// <summary>An analyzer that holds these rules and no built-in ones.</summary>
    public static ConversationAnalyzer CreateAnalyzer()
    {
        ConversationAnalyzerBuilder builder = ConversationAnalyzer.CreateBuilder();
        foreach (Rules.RuleFile file in Rules.RuleFileReader.ReadBuiltIn())
        {
            builder.RemoveRule(file.Descriptor.Id);
        }

        foreach (string rule in (string[])[Shout, Question, Process, Label, Commitment, Escalation])
        {
            builder.AddRule(Rules.RuleFileReader.Read(System.Text.Encoding.UTF8.GetBytes(rule), "own"));
        }

        return builder.Build();
    }
}
