using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace Deescalate.Cli.Reports;

/// <summary>The next moves of a conversation with their words, as text for people or as one JSON object a line.</summary>
internal sealed class SuggestionReport(CliEnvironment environment, bool json)
{
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ReportConsole _console = new(environment);
    private bool _any;

    public void Add(string place, ConversationSession session)
    {
        if (json)
        {
            environment.Out.Write(Json(session));
            environment.Out.Write('\n');
            return;
        }

        if (_any)
        {
            _console.WriteLine();
        }

        _any = true;
        string name = Printable.Line(session.Id ?? place);
        _console.Write(new Rule(Markup.Escape($"{name}, {Names.Of(session.Standing.Stage)}, heat {HeatInk.Number(session.Standing.Heat)}")) { Justification = Justify.Left });
        foreach (NextMove move in session.NextMoves)
        {
            Paragraph line = new();
            line.Append(move.Move, new Style(Color.Green)).Append($": {move.Reason}");
            _console.Write(line);
            foreach (string phrase in move.Phrases)
            {
                _console.Write(new Padder(Cell.Of($"“{Printable.Line(phrase)}”"), new Padding(2, 0, 0, 0)));
            }
        }

        if (session.NextMoves.Count == 0)
        {
            _console.WriteLine("Nothing is due.");
        }
    }

    private static string Json(ConversationSession session)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, _options))
        {
            writer.WriteStartObject();
            if (session.Id is { } id)
            {
                writer.WriteString("id", id);
            }

            writer.WriteString("stage", JsonNamingPolicy.CamelCase.ConvertName(session.Standing.Stage.ToString()));
            writer.WriteNumber("heat", Math.Round((double)session.Standing.Heat, 4));
            writer.WriteStartArray("nextMoves");
            foreach (NextMove move in session.NextMoves)
            {
                writer.WriteStartObject();
                writer.WriteString("move", move.Move);
                writer.WriteString("reason", move.Reason);
                writer.WriteStartArray("phrases");
                foreach (string phrase in move.Phrases)
                {
                    writer.WriteStringValue(phrase);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
