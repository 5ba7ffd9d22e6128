using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Deescalate.Text;

/// <summary>Folds single UTF-16 code units for look-up and tells their class. Tables are built once; nothing depends on the culture.</summary>
internal static class Folding
{
    /// <summary>The zero code unit: a character that folding removes (zero-width, combining mark, soft hyphen).</summary>
    public const char Removed = '\0';

    private const int TableSize = 0x250;

    private static readonly char[] _fold = BuildFold();

    private static readonly CharClass[] _classes = BuildClasses();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Fold(char c) => c < TableSize ? _fold[c] : FoldRare(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharClass ClassOf(char c) => c < TableSize ? _classes[c] : RareClass(c);

    /// <summary>Folds a whole word, for use where cues and lists are compiled.</summary>
    public static string FoldWord(ReadOnlySpan<char> word)
    {
        StringBuilder folded = new(word.Length);
        foreach (char c in word)
        {
            char f = Fold(c);
            if (f != Removed)
            {
                folded.Append(f);
            }
        }

        return folded.ToString();
    }

    private static char FoldRare(char c)
    {
        if (c is >= '\uFF01' and <= '\uFF5E')
        {
            return Fold((char)(c - 0xFEE0)); // full-width forms
        }

        if (c is '\u2019' or '\u2018' or '\u02BC' or '\u2032')
        {
            return '\'';
        }

        return RareClass(c) switch
        {
            CharClass.Invisible => Removed,
            CharClass.Letter => FoldLetter(c),
            _ => c,
        };
    }

    private static char FoldLetter(char c) =>
        c is >= '\u1E00' and <= '\u1EFF' ? LatinFolding.SecondBlock[c - LatinFolding.SecondBlockStart] : char.ToLowerInvariant(c);

    private static CharClass RareClass(char c)
    {
        if (c is '\u2019' or '\u2018' or '\u02BC' or '\u2032')
        {
            return CharClass.Apostrophe;
        }

        if (c is '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2033')
        {
            return CharClass.Quote;
        }

        if (c is '\u2026')
        {
            return CharClass.Terminator;
        }

        if (c is (>= '\u200B' and <= '\u200F') or '\uFEFF' or '\u2060' or (>= '\u0300' and <= '\u036F') or (>= '\uFE00' and <= '\uFE0F') or (>= '\u202A' and <= '\u202E'))
        {
            return CharClass.Invisible;
        }

        if (c is >= '\uFF01' and <= '\uFF5E')
        {
            return ClassOf((char)(c - 0xFEE0));
        }

        return CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.Surrogate => CharClass.Surrogate,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => CharClass.Letter,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => CharClass.Invisible,
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => CharClass.NewLine,
            UnicodeCategory.SpaceSeparator => CharClass.Space,
            UnicodeCategory.CurrencySymbol => CharClass.Currency,
            UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation => CharClass.Separator,
            UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol => CharClass.Symbol,
            _ => CharClass.Other,
        };
    }

    private static char[] BuildFold()
    {
        char[] table = new char[TableSize];
        for (int i = 0; i < TableSize; i++)
        {
            table[i] = (char)i;
        }

        for (char c = 'A'; c <= 'Z'; c++)
        {
            table[c] = (char)(c | 0x20);
        }

        LatinFolding.FirstBlock.CopyTo(0, table, LatinFolding.FirstBlockStart, LatinFolding.FirstBlock.Length);
        table[0xAD] = Removed;
        table['`'] = '\'';
        table[0xB4] = '\'';
        return table;
    }

    private static CharClass[] BuildClasses()
    {
        CharClass[] table = new CharClass[TableSize];
        for (int i = 0; i < TableSize; i++)
        {
            char c = (char)i;
            table[i] = c switch
            {
                '\n' or '\r' or '\u0085' => CharClass.NewLine,
                '.' or '!' or '?' => CharClass.Terminator,
                ',' or ';' or ':' or '(' or ')' or '[' or ']' or '{' or '}' or '-' or '/' or '\\' or '|' or '~' or '+' or '=' or '<' or '>' or '_' or '^' or '&' => CharClass.Separator,
                '"' or '\u00AB' or '\u00BB' => CharClass.Quote,
                '\'' or '`' or '\u00B4' => CharClass.Apostrophe,
                '$' or '\u00A3' or '\u00A5' or '\u00A2' => CharClass.Currency,
                '%' => CharClass.Percent,
                '@' => CharClass.At,
                '#' => CharClass.HashSign,
                '*' => CharClass.Asterisk,
                '\u00AD' => CharClass.Invisible,
                '\u00A9' or '\u00AE' or '\u00B0' => CharClass.Symbol,
                _ when char.IsLetter(c) => CharClass.Letter,
                _ when char.IsAsciiDigit(c) => CharClass.Digit,
                _ when char.IsWhiteSpace(c) || char.IsControl(c) => CharClass.Space,
                _ => CharClass.Other,
            };
        }

        return table;
    }
}
