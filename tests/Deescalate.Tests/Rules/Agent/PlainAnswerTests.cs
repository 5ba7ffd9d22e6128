using Deescalate.Tests.Support;

namespace Deescalate.Tests.Rules.Agent;

/// <summary>A statement that no cue knows answers the question that was just put.</summary>
public sealed class PlainAnswerTests
{
    [Theory]
    [InlineData("Do pensioners ride cheaper?", "Half the fare with a valid pass.", AnswerKind.Outcome)]
    [InlineData("How do your bonus stamps work?", "Each bucket carries a stamp which counts towards the next tier.", AnswerKind.Process)]
    [InlineData("Will my lamp be ready?", "Thank you so much for telling us.", AnswerKind.None)]
    [InlineData("Will my lamp be ready?", "That sounds so stressful for you.", AnswerKind.None)]
    [InlineData("Will my lamp be ready?", "Which lamp is yours?", AnswerKind.None)]
    [InlineData("When does the pool close?", "Goggles hang beside the showers.", AnswerKind.None)]
    [InlineData("Where is my lamp?", "I am Rosie, your assistant in the shop!", AnswerKind.None)]
    [InlineData("My tap drips at night.", "Cellar taps were polished brass once.", AnswerKind.None)]
    public void Add_StatementAfterCustomer_AnswersOnlyQuestions(string customer, string agent, AnswerKind expected)
    {
        ConversationSession session = SharedAnalyzer.Instance.StartSession();
        session.Add(Message.FromCustomer(customer));

        Assert.Equal(expected, session.Add(Message.FromAgent(agent)).Answer);
    }

    [Fact]
    public void Add_StatementAfterAgentsOwnQuestion_AnswersNothing()
    {
        ConversationSession session = SharedAnalyzer.Instance.StartSession();
        session.Add(Message.FromCustomer("Do pensioners ride cheaper?"));
        session.Add(Message.FromAgent("Which line do you ride?"));
        session.Add(Message.FromCustomer("The blue one."));

        Assert.Equal(AnswerKind.None, session.Add(Message.FromAgent("Velvet seats decorate its carriages.")).Answer);
    }

    [Theory]
    [InlineData("I was promised a call by Friday.", "By Friday, right.")]
    [InlineData("I want my £25 back.", "You never read the terms, and £25 is what careless people pay.")]
    public void Add_FigureOfTheCustomersOrInQuarrel_IsNoResult(string customer, string agent)
    {
        foreach (bool weights in (bool[])[true, false])
        {
            ConversationSession session = new ConversationAnalyzerBuilder(new DeescalateOptions { UseRuleWeights = weights }).Build().StartSession();
            session.Add(Message.FromCustomer(customer));

            Assert.NotEqual(AnswerKind.Outcome, session.Add(Message.FromAgent(agent)).Answer);
        }
    }
}
