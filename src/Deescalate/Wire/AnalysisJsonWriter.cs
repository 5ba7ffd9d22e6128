using System.Text.Json;
using Deescalate.Rules;

namespace Deescalate.Wire;

/// <summary>Writes an analysis: the members of the top level always, in a fixed order; what may be empty inside them only where it is not.</summary>
internal static class AnalysisJsonWriter
{
    private const int Places = 4;
    private const float LeastEmotion = 0.05f;

    public static void Write(Utf8JsonWriter writer, ConversationAnalysis analysis)
    {
        writer.WriteStartObject();
        if (analysis.Id is not null)
        {
            writer.WriteString("id"u8, analysis.Id);
        }

        WriteList(writer, "messages"u8, analysis.Messages, Write);
        Write(writer, analysis.Standing);
        WriteList(writer, "questions"u8, analysis.Questions, Write);
        Write(writer, analysis.Standing.Heart);
        if (analysis.Standing.Coverage is { Steps.Count: > 0 } coverage && coverage.Profile != CoverageProfiles.Heart.Name)
        {
            Write(writer, coverage);
        }

        WriteList(writer, "commitments"u8, analysis.Commitments, StandingJsonWriter.Write);
        WriteList(writer, "actionItems"u8, analysis.ActionItems, StandingJsonWriter.Write);
        StandingJsonWriter.Write(writer, analysis.Problem);
        Write(writer, analysis.Handling);
        WriteList(writer, "nextMoves"u8, analysis.NextMoves, StandingJsonWriter.Write);
        WriteSome(writer, "laterMoves"u8, analysis.LaterMoves, StandingJsonWriter.Write);
        WriteSome(writer, "landings"u8, analysis.Landings, StandingJsonWriter.Write);
        WriteList(writer, "ruleFailures"u8, analysis.RuleFailures, Write);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, MessageAnalysis message)
    {
        writer.WriteStartObject();
        writer.WriteNumber("index"u8, message.Index);
        writer.WriteString("role"u8, RoleNames.Of(message.Role));
        WriteNumber(writer, "heat"u8, message.Heat);
        WriteEmotions(writer, message.Emotions);
        if (message.Findings.Count > 0)
        {
            WriteList(writer, "findings"u8, message.Findings, Write);
        }

        if (message.Truncated)
        {
            writer.WriteBoolean("truncated"u8, true);
        }

        if (message.Alarm != AlarmChange.None)
        {
            writer.WriteString("alarm"u8, WireNames<AlarmChange>.Of(message.Alarm));
        }

        writer.WriteEndObject();
    }

    private static void WriteEmotions(Utf8JsonWriter writer, EmotionScores scores)
    {
        bool open = false;
        for (int i = 0; i < EmotionScores.Count; i++)
        {
            float score = scores[(Emotion)i];
            if (score <= LeastEmotion)
            {
                continue;
            }

            if (!open)
            {
                writer.WriteStartObject("emotions"u8);
                open = true;
            }

            writer.WriteNumber(WireNames<Emotion>.Of((Emotion)i), Round(score));
        }

        if (open)
        {
            writer.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("rule"u8, finding.RuleId);
        WriteNumber(writer, "confidence"u8, finding.Confidence);
        writer.WriteNumber("start"u8, finding.Span.Start);
        writer.WriteNumber("length"u8, finding.Span.Length);
        if (finding.Attributes.Count > 0)
        {
            writer.WriteStartObject("attributes"u8);
            foreach ((string name, string value) in finding.Attributes)
            {
                writer.WriteString(name, value);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Standing standing)
    {
        writer.WriteStartObject("standing"u8);
        WriteNumber(writer, "heat"u8, standing.Heat);
        writer.WriteString("trend"u8, WireNames<HeatTrend>.Of(standing.Trend));
        writer.WriteString("stage"u8, WireNames<ConversationStage>.Of(standing.Stage));
        writer.WriteStartObject("archetypes"u8);
        foreach (ArchetypeScore archetype in standing.Archetypes)
        {
            double score = Round(archetype.Score);
            if (score > 0)
            {
                writer.WriteNumber(WireNames<Archetype>.Of(archetype.Archetype), score);
            }
        }

        writer.WriteEndObject();
        WriteNumber(writer, "escalationRisk"u8, standing.EscalationRisk);
        StandingJsonWriter.WriteMore(writer, standing);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, CustomerQuestion question)
    {
        writer.WriteStartObject();
        writer.WriteNumber("message"u8, question.MessageIndex);
        writer.WriteString("kind"u8, WireNames<QuestionKind>.Of(question.Kind));
        if (question.Ask is { } ask)
        {
            writer.WriteString("ask"u8, WireNames<QuestionAsk>.Hyphenated(ask));
        }

        if (question.AskedBefore is { } before)
        {
            writer.WriteNumber("askedBefore"u8, before);
        }

        if (question.AnsweredBefore)
        {
            writer.WriteBoolean("answeredBefore"u8, true);
        }

        if (question.AnsweredBy is { } answer)
        {
            writer.WriteNumber("answeredBy"u8, answer);
        }

        writer.WriteString("answer"u8, WireNames<AnswerKind>.Of(question.Answer));
        if (question.Refused)
        {
            writer.WriteBoolean("refused"u8, true);
        }

        if (question.Waited is { } waited)
        {
            WriteNumber(writer, "waited"u8, (float)waited.TotalSeconds);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, HeartCoverage heart)
    {
        writer.WriteStartObject("heart"u8);
        WriteList(writer, "hear"u8, heart.Hear, Write);
        WriteList(writer, "empathize"u8, heart.Empathize, Write);
        WriteList(writer, "accept"u8, heart.Accept, Write);
        WriteList(writer, "reassure"u8, heart.Reassure, Write);
        WriteList(writer, "takeAction"u8, heart.TakeAction, Write);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ProfileCoverage coverage)
    {
        writer.WriteStartObject("coverage"u8);
        writer.WriteString("profile"u8, coverage.Profile);
        WriteList(writer, "steps"u8, coverage.Steps, Write);
        writer.WriteBoolean("inOrder"u8, coverage.InOrder);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, StepCoverage step)
    {
        writer.WriteStartObject();
        writer.WriteString("step"u8, step.Step);
        WriteList(writer, "messages"u8, step.Messages, Write);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Handling handling)
    {
        writer.WriteStartObject("handling"u8);
        WriteNumber(writer, "score"u8, handling.Score);
        WriteList(writer, "contributions"u8, handling.Contributions, Write);
        if (handling.BestRepair() is { } repair)
        {
            writer.WriteStartObject("bestRepair"u8);
            writer.WriteNumber("message"u8, repair.MessageIndex);
            WriteNumber(writer, "gain"u8, repair.Gain);
            WriteList(writer, "faults"u8, repair.Faults, static (w, fault) => w.WriteStringValue(fault));
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, HandlingContribution contribution)
    {
        writer.WriteStartObject();
        writer.WriteString("rule"u8, contribution.RuleId);
        writer.WriteNumber("message"u8, contribution.MessageIndex);
        WriteNumber(writer, "points"u8, contribution.Points);
        if (contribution.Weighing != HandlingWeighing.Full)
        {
            writer.WriteString("weighing"u8, WireNames<HandlingWeighing>.Of(contribution.Weighing));
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RuleFailure failure)
    {
        writer.WriteStartObject();
        writer.WriteString("rule"u8, failure.RuleId);
        writer.WriteNumber("message"u8, failure.MessageIndex);
        writer.WriteString("error"u8, failure.ErrorType);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);

    public static void WriteList<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (T item in items)
        {
            write(writer, item);
        }

        writer.WriteEndArray();
    }

    public static void WriteSome<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count > 0)
        {
            WriteList(writer, name, items, write);
        }
    }

    public static void WriteNumber(Utf8JsonWriter writer, ReadOnlySpan<byte> name, float value) => writer.WriteNumber(name, Round(value));

    /// <summary>Rounds for the wire; the sum turns a negative zero into zero.</summary>
    private static double Round(float value) => Math.Round((double)value, Places) + 0.0;
}
