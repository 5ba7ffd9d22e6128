using Deescalate.Accuracy.Data;

namespace Deescalate.Accuracy.Evaluators;

/// <summary>Who speaks in the context of the sets labelled for this project.</summary>
internal static class Speakers
{
    public static Message ToMessage(LabelledTurn turn) => turn.Speaker switch
    {
        "customer" or "user" => Message.FromCustomer(turn.Text),
        "agent" => Message.FromAgent(turn.Text),
        // "action" is a line of the helpdesk's system, such as a look-up.
        _ => new Message(ParticipantRole.System, turn.Text),
    };
}
