using System.Text.Json;

namespace Deescalate.Wire;

/// <summary>Writes promises, action items, the problem map, moves and what else tells where the conversation stands.</summary>
internal static class StandingJsonWriter
{
    /// <summary>The members of <c>standing</c> that are there only where they say something.</summary>
    public static void WriteMore(Utf8JsonWriter writer, Standing standing)
    {
        AnalysisJsonWriter.WriteNumber(writer, "beginHeat"u8, standing.BeginHeat);
        AnalysisJsonWriter.WriteNumber(writer, "endHeat"u8, standing.EndHeat);
        AnalysisJsonWriter.WriteNumber(writer, "peakHeat"u8, standing.PeakHeat);
        AnalysisJsonWriter.WriteSome(writer, "riskContributions"u8, standing.RiskContributions, Write);
        AnalysisJsonWriter.WriteSome(writer, "turningPoints"u8, standing.TurningPoints, Write);
        if (standing.AlarmRaised)
        {
            writer.WriteBoolean("alarm"u8, true);
        }

        if (standing.Stalemate is { } stalemate)
        {
            writer.WriteStartObject("stalemate"u8);
            writer.WriteNumber("message"u8, stalemate.MessageIndex);
            writer.WriteString("kind"u8, stalemate.Kind);
            writer.WriteNumber("rounds"u8, stalemate.Rounds);
            writer.WriteEndObject();
        }
    }

    public static void Write(Utf8JsonWriter writer, Commitment commitment)
    {
        writer.WriteStartObject();
        writer.WriteNumber("message"u8, commitment.MessageIndex);
        WriteSpan(writer, commitment.Span);
        WriteText(writer, "by"u8, commitment.By);
        WriteText(writer, "due"u8, commitment.Due);
        if (commitment.DueAt is { } due)
        {
            writer.WriteString("dueAt"u8, due);
        }

        if (commitment.Status != CommitmentStatus.Open)
        {
            writer.WriteString("status"u8, WireNames<CommitmentStatus>.Of(commitment.Status));
        }

        WriteIndex(writer, "settledBy"u8, commitment.SettledBy);
        if (commitment.Condition is { } condition)
        {
            writer.WriteStartObject("condition"u8);
            WriteSpan(writer, condition);
            writer.WriteEndObject();
        }

        if (commitment.Carried)
        {
            writer.WriteBoolean("carried"u8, true);
            WriteText(writer, "conversation"u8, commitment.Conversation);
        }

        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, ActionItem item)
    {
        writer.WriteStartObject();
        writer.WriteString("side"u8, WireNames<ActionSide>.Of(item.Side));
        writer.WriteNumber("message"u8, item.MessageIndex);
        WriteSpan(writer, item.Span);
        WriteText(writer, "due"u8, item.Due);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, ProblemMap problem)
    {
        writer.WriteStartObject("problem"u8);
        if (!problem.IsEmpty)
        {
            Write(writer, "demand"u8, problem.Demand);
            AnalysisJsonWriter.WriteSome(writer, "candidates"u8, problem.Candidates, WriteItem);
            Write(writer, "agreed"u8, problem.Agreed);
            WriteIndex(writer, "agreedBy"u8, problem.AgreedBy);
            AnalysisJsonWriter.WriteSome(writer, "missing"u8, problem.Missing, static (w, slot) => w.WriteStringValue(slot));
        }

        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Landing landing)
    {
        writer.WriteStartObject();
        writer.WriteNumber("message"u8, landing.AgentMessage);
        writer.WriteNumber("shownBy"u8, landing.CustomerMessage);
        writer.WriteString("result"u8, WireNames<LandingResult>.Of(landing.Result));
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, NextMove move)
    {
        writer.WriteStartObject();
        writer.WriteString("move"u8, move.Move);
        writer.WriteString("reason"u8, move.Reason);
        AnalysisJsonWriter.WriteList(writer, "phrases"u8, move.Phrases, static (w, phrase) => w.WriteStringValue(phrase));
        writer.WriteString("timing"u8, WireNames<MoveTiming>.Of(move.Timing));
        AnalysisJsonWriter.WriteSome(writer, "evidence"u8, move.Evidence, Write);
        WriteText(writer, "waitsFor"u8, move.WaitsFor);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, MoveEvidence evidence)
    {
        writer.WriteStartObject();
        writer.WriteString("sign"u8, evidence.Sign);
        writer.WriteNumber("message"u8, evidence.MessageIndex);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RiskContribution contribution)
    {
        writer.WriteStartObject();
        writer.WriteString("sign"u8, contribution.Sign);
        WriteIndex(writer, "message"u8, contribution.MessageIndex);
        AnalysisJsonWriter.WriteNumber(writer, "weight"u8, contribution.Weight);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, TurningPoint turn)
    {
        writer.WriteStartObject();
        writer.WriteNumber("message"u8, turn.MessageIndex);
        AnalysisJsonWriter.WriteNumber(writer, "before"u8, turn.Before);
        AnalysisJsonWriter.WriteNumber(writer, "after"u8, turn.After);
        WriteIndex(writer, "afterAgent"u8, turn.AfterAgent);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, ProblemStatement? statement)
    {
        if (statement is not null)
        {
            writer.WritePropertyName(name);
            WriteItem(writer, statement);
        }
    }

    private static void WriteItem(Utf8JsonWriter writer, ProblemStatement statement)
    {
        writer.WriteStartObject();
        writer.WriteNumber("message"u8, statement.MessageIndex);
        WriteSpan(writer, statement.Span);
        WriteText(writer, "what"u8, statement.What);
        writer.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter writer, TextSpan span)
    {
        writer.WriteNumber("start"u8, span.Start);
        writer.WriteNumber("length"u8, span.Length);
    }

    private static void WriteText(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private static void WriteIndex(Utf8JsonWriter writer, ReadOnlySpan<byte> name, int? index)
    {
        if (index is { } message)
        {
            writer.WriteNumber(name, message);
        }
    }
}
