using System.Text;
using Deescalate.Text;

namespace Deescalate.Phrases;

/// <summary>Cuts a wording into its pieces: <c>{slot}</c>, <c>{slot:form}</c>, and <c>[optional]</c> parts that are left out where a slot in them stays empty.</summary>
internal static class PhraseTemplateParser
{
    public static readonly string[] Slots =
    [
        "name", "date", "amount", "result", "condition", "estimate", "low", "high", "options", "alternative", "limit", "action", "task", "person", "role", "problem",
        "demand", "tenure", "event", "mirror",
    ];

    private static readonly string[] _forms = ["a", "on", "by", "or", "and", "possessive", "count"];

    /// <summary>The pieces of a wording.</summary>
    /// <param name="text">The wording.</param>
    /// <param name="own">Slots that the options fill.</param>
    /// <exception cref="FormatException">The wording is broken; the message says how.</exception>
    public static PhrasePart[] Parse(string text, IReadOnlyCollection<string> own)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new FormatException("a wording must not be empty.");
        }

        List<PhrasePart> parts = [];
        StringBuilder words = new();
        int optional = 0;
        bool inside = false;
        for (int i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '{':
                    int close = text.IndexOf('}', i);
                    if (close < 0)
                    {
                        throw new FormatException($"the slot that opens at character {i + 1} is never closed. Write {{name}}.");
                    }

                    Flush();
                    parts.Add(Slot(text[(i + 1)..close], own, inside ? optional : 0));
                    i = close;
                    break;
                case '[' when !inside:
                    Flush();
                    inside = true;
                    optional++;
                    break;
                case ']' when inside:
                    Flush();
                    inside = false;
                    break;
                case '}' or '[' or ']':
                    throw new FormatException($"'{text[i]}' at character {i + 1} has no partner. Slots are written {{name}}, optional parts [, {{name}}].");
                default:
                    words.Append(text[i]);
                    break;
            }
        }

        Flush();
        return !inside ? [.. parts] : throw new FormatException("an optional part is never closed. Write [, {name}].");

        void Flush()
        {
            if (words.Length > 0)
            {
                parts.Add(new PhrasePart(words.ToString(), false, null, null, inside ? optional : 0));
                words.Clear();
            }
        }
    }

    private static PhrasePart Slot(string inner, IReadOnlyCollection<string> own, int optional)
    {
        string[] pieces = inner.Split(':', 2);
        string slot = pieces[0];
        if (Array.IndexOf(Slots, slot) < 0 && !own.Contains(slot, StringComparer.Ordinal))
        {
            throw new FormatException($"'{slot}' is no slot. {Suggestion.For(slot, [.. Slots, .. own], "Known are")} A slot of your own needs a value in Phrases:Facts.");
        }

        if (pieces.Length == 1)
        {
            return slot != "options" ? new PhrasePart(slot, true, null, null, optional) : throw new FormatException("'options' is a list: write {options:or}, {options:and} or {options:count way}.");
        }

        string[] form = pieces[1].Split(' ', 2);
        if (Array.IndexOf(_forms, form[0]) < 0)
        {
            throw new FormatException($"'{form[0]}' is no form of a slot. {Suggestion.For(form[0], _forms, "Known are")}");
        }

        bool list = form[0] is "or" or "and" or "count";
        if (list != (slot == "options"))
        {
            throw new FormatException(list ? $"'{form[0]}' is for lists; '{slot}' is none." : $"'options' is a list: write {{options:or}}, not {{options:{form[0]}}}.");
        }

        return form[0] != "count" || form.Length == 2
            ? new PhrasePart(slot, true, form[0], form.Length == 2 ? form[1] : null, optional)
            : throw new FormatException("'count' needs the word that is counted: {options:count way}.");
    }
}
