using System.CommandLine;
using System.CommandLine.Parsing;
using Deescalate.Transcripts;

namespace Deescalate.Cli.Input;

/// <summary>The arguments that say which transcripts to read, and how; shared by all commands that read any.</summary>
internal sealed class InputArguments
{
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Transcripts: files, folders, or patterns such as 'chats/**/*.json'. '-' reads standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _format = new("--from") { Description = $"Format of the transcripts, where their content does not say: {string.Join(", ", Formats)}.", HelpName = "FORMAT" };
    private readonly Option<string[]> _customers = new("--customer") { Description = "A name or id that is the customer's. May be given more than once.", HelpName = "NAME" };
    private readonly Option<string[]> _agents = new("--agent") { Description = "A name or id that is an agent's. May be given more than once.", HelpName = "NAME" };
    private readonly Option<string[]> _columns = new("--column") { Description = "In CSV, which column holds what: text=Body, role=Sender, conversation=Ticket.", HelpName = "WHAT=COLUMN" };
    private readonly Option<string> _unknown = new("--unknown-speakers")
    {
        Description = "In plain text, what a line such as 'Note: ...' is whose first word is no known speaker: error, or text that goes on with the message above.",
        HelpName = "HOW",
        DefaultValueFactory = _ => "error",
    };

    private readonly Option<bool> _notes = new("--private-notes") { Description = "Keep private notes between agents; they are shown and never analysed." };
    private readonly Option<bool> _quotes = new("--keep-quotes") { Description = "Keep quoted replies and signatures of mail in the text." };

    public InputArguments(Command command)
    {
        _format.AcceptOnlyFromAmong(Formats);
        _unknown.AcceptOnlyFromAmong([.. Enum.GetNames<UnknownSpeakers>().Select(n => n.ToLowerInvariant())]);
        _columns.Validators.Add(CheckColumns);
        _files.Validators.Add(result => FileArgument.Check(result, command));
        command.Add(_files);
        foreach (Option option in (Option[])[_format, _customers, _agents, _unknown, _columns, _notes, _quotes])
        {
            command.Add(option);
        }
    }

    private static string[] Formats => [.. TranscriptReader.BuiltIn.Select(f => f.Name)];

    /// <summary>The files, in the order in which they are read.</summary>
    public IReadOnlyList<InputFile> Files(ParseResult result) => InputFiles.Expand(result.GetValue(_files)!);

    public TranscriptReader Reader(ParseResult result)
    {
        TranscriptOptions options = new()
        {
            Format = result.GetValue(_format),
            UnknownSpeakers = Enum.Parse<UnknownSpeakers>(result.GetValue(_unknown)!, ignoreCase: true),
            IncludePrivateNotes = result.GetValue(_notes),
            KeepQuotedText = result.GetValue(_quotes),
        };
        Add(options.Customers, result.GetValue(_customers));
        Add(options.Agents, result.GetValue(_agents));
        foreach (string column in result.GetValue(_columns) ?? [])
        {
            int equals = column.IndexOf('=', StringComparison.Ordinal);
            options.Columns[column[..equals]] = column[(equals + 1)..];
        }

        return new TranscriptReader(options);
    }

    private static void Add(IList<string> to, IReadOnlyList<string>? names)
    {
        foreach (string name in names ?? [])
        {
            to.Add(name);
        }
    }

    private static void CheckColumns(OptionResult result)
    {
        foreach (Token token in result.Tokens.Where(t => t.Value.IndexOf('=', StringComparison.Ordinal) < 1))
        {
            result.AddError($"--column '{token.Value}' does not say which column holds what. Write it as text=Body.");
        }
    }
}
