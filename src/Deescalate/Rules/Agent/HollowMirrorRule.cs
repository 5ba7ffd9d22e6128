using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>The agent opens a restatement and then gives none of the customer's content. A feeling that is named ("it sounds as if this has worn you out") is content.</summary>
internal sealed class HollowMirrorRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "agent.hollow-mirror";

    private const int FewTerms = 512;
    private const int FewSentences = 64;

    /// <summary>Content words of the agent's own from which a message is more than an empty frame.</summary>
    private const int Substance = 3;

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        if (context.Reading.Matches.Head(context.Rule.Number) < 0 || context.History.Content.Count == 0 || context.Found(RuleIds.Mirror) || context.Found(RuleIds.Label))
        {
            return;
        }

        TermBuffer buffer = context.Reading.Terms;
        int sentences = buffer.Sentences;
        Span<bool> framed = buffer.Count <= FewTerms ? stackalloc bool[buffer.Count] : new bool[buffer.Count];
        Span<FrameSign> signs = sentences <= FewSentences ? stackalloc FrameSign[sentences] : new FrameSign[sentences];
        framed.Clear();
        signs.Clear();
        Restatement.Mark(context, framed, signs);
        for (int first = 0; first < buffer.Count;)
        {
            Restatement sentence = Restatement.Read(first, context, framed);
            FrameSign around = signs[buffer.Terms[first].Sentence];
            if ((around & (FrameSign.Restate | FrameSign.Frame)) != 0)
            {
                Judge(sentence, around, framed, context);
                return;
            }

            first = sentence.Last + 1;
        }
    }

    /// <summary>Nothing of the customer's may stand in the framed sentence or the one after it.</summary>
    private static void Judge(in Restatement sentence, FrameSign around, ReadOnlySpan<bool> framed, RuleContext context)
    {
        TermBuffer buffer = context.Reading.Terms;
        Restatement next = sentence.Last + 1 < buffer.Count ? Restatement.Read(sentence.Last + 1, context, framed) : default;
        bool empty = (around & FrameSign.Empty) != 0;
        if (Took(sentence, empty) || Took(next, empty) || (!empty && sentence.Content + next.Content >= Substance))
        {
            return;
        }

        context.Report(buffer.SpanOf(sentence.First, sentence.Last), empty ? 0.85f : 0.7f);
    }

    /// <summary>Whether a sentence takes up what the customer said; beside an empty phrase one shared word is chance.</summary>
    private static bool Took(in Restatement sentence, bool empty) => sentence.Shared > (empty && sentence.Overlap < 0.5f ? 1 : 0);
}
