using Deescalate.Rules;
using Deescalate.Text;

namespace Deescalate.Calibration;

/// <summary>Reads messages with the library's own text engine and lists their n-grams and what else weights are fitted to. Not for several threads.</summary>
internal sealed class MessageFeatures
{
    private readonly TokenBuffer _tokens = new();
    private readonly List<ulong> _keys = [];
    private readonly Vocabulary _vocabulary;

    public MessageFeatures(string language = "en") =>
        _vocabulary = CompiledRules.FromBlob(EmbeddedData.Bytes($"Data/{language}/{CompiledRules.FileName}")).Index.Vocabulary;

    /// <summary>The terms of the message read last.</summary>
    public TermBuffer Terms { get; } = new();

    /// <summary>Reads a message as the analyzer does before it looks for cues.</summary>
    public void Read(string text)
    {
        Tokenizer.Tokenize(text, _tokens);
        TermReader.Read(text, _tokens, _vocabulary, Terms);
        EntityRecognizer.Recognize(Terms);
        ScopeMarker.Mark(Terms);
    }

    /// <summary>Reads a message and gives the keys of its n-grams, valid until the next call.</summary>
    public List<ulong> Keys(string text)
    {
        Read(text);
        _keys.Clear();
        KeySink sink = new(_keys);
        NgramScan.Read(Terms, ref sink);
        FeelingWords.AddLists(Terms.Terms, _keys);
        return _keys;
    }

    /// <summary>Reads the message that another answers, and gives the keys of its n-grams, valid until the next call.</summary>
    /// <param name="text">The message; null where there is none.</param>
    /// <param name="share">What each counts.</param>
    public List<ulong> BeforeKeys(string? text, out float share)
    {
        _keys.Clear();
        Read(text ?? "");
        share = NgramScan.BeforeShareOf(NgramScan.ReadBefore(Terms, new KeySink(_keys)));
        return _keys;
    }

    /// <summary>The keys of a sentence of the message read last as if it were the whole message, valid until the next call.</summary>
    /// <param name="first">Its first term; moved to that of the next sentence.</param>
    public List<ulong> SentenceKeys(ref int first)
    {
        _keys.Clear();
        KeySink sink = new(_keys);
        bool shouts = HeatMeter.Shouts(Terms);
        bool stressed = false;
        int start = first;
        first = NgramScan.ReadSentence(Terms, start, shouts, ref stressed, ref sink);
        NgramScan.ReadManner(Terms.Terms[start..first], shouts, stressed, ref sink);
        FeelingWords.AddLists(Terms.Terms[start..first], _keys);
        return _keys;
    }
}
