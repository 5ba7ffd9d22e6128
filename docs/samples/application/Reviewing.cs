using Deescalate.Rules;

namespace Deescalate.Samples;

/// <summary>Drafts are reviewed before they are sent: the code of docs/reviewing-replies.md.</summary>
public static class Reviewing
{
    /// <summary>Reviews a draft and prints what there is to say.</summary>
    /// <param name="output">Where to print.</param>
    public static void Run(TextWriter output)
    {
        #region Review
        ConversationSession session = ConversationAnalyzer.CreateDefault().StartSession();
        session.Add(Message.FromCustomer("I am furious. No heating for two weeks, and nobody calls back!! When will it work again?"));

        ReplyReview review = new ReplyReviewer().Review(session, "Please calm down. Your case is with the engineers, and it's our policy to wait for their report.");

        foreach (ReplyCorrection correction in review.Corrections)
        {
            output.WriteLine($"{correction.Rule.Severity}: {correction.Rule.Title}. {correction.Instead}");
        }

        foreach (ReplyOmission omission in review.Omissions.Where(o => o.Severity > RuleSeverity.Info))
        {
            output.WriteLine($"{omission.Severity}, {omission.Kind}: {omission.Reason}");
        }

        output.WriteLine($"{review.Points:0} points, stage {review.StageAfter}");
        #endregion
    }
}
