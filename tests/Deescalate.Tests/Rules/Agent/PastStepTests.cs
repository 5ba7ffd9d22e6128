using Deescalate.Rules;
using Deescalate.Tests.Support;

namespace Deescalate.Tests.Rules.Agent;

/// <summary>The day on which a step was taken tells nobody when it will be over.</summary>
public sealed class PastStepTests
{
    [Theory]
    [InlineData("When will my bike be ready?", "We received it on the 3rd of May.", AnswerKind.None)]
    [InlineData("Are you going to pay me back?", "Thank you for your letter, which was received on 6 May.", AnswerKind.None)]
    [InlineData("When will my bike be ready?", "We received it on the 3rd of May, so it'll be ready on Friday.", AnswerKind.Outcome)]
    [InlineData("When did you receive my bike?", "We received it on the 3rd of May.", AnswerKind.Outcome)]
    [InlineData("When did you get my bike?", "We received it on the 3rd of May.", AnswerKind.Outcome)]
    [InlineData("What day was the roof looked at?", "Our surveyor inspected it on Tuesday.", AnswerKind.Outcome)]
    [InlineData("When did you last clean the tank?", "We started it on the 9th.", AnswerKind.Outcome)]
    [InlineData("When did you send the order?", "We sent your order to the depot on Monday.", AnswerKind.Outcome)]
    [InlineData("How much did you charge me?", "We received it on the 3rd of May.", AnswerKind.None)]
    [InlineData("When were you going to mend my bike?", "We received it on the 3rd of May.", AnswerKind.None)]
    [InlineData("When did you say it would be ready?", "We received it on the 3rd of May.", AnswerKind.None)]
    [InlineData("When was it due to be ready?", "We received it on the 3rd of May.", AnswerKind.None)]
    [InlineData("Has the mechanic got my form?", "He signed it on Monday.", AnswerKind.Outcome)]
    public void Add_DayOfAStep_AnswersOnlyWhoAskedForIt(string question, string reply, AnswerKind expected)
    {
        ConversationSession session = SharedAnalyzer.Instance.StartSession();
        session.Add(Message.FromCustomer(question));

        Assert.Equal(expected, session.Add(Message.FromAgent(reply)).Answer);
    }
}
