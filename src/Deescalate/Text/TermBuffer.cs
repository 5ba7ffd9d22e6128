namespace Deescalate.Text;

/// <summary>The terms and entities of one message, reused from message to message. Not for several threads.</summary>
internal sealed class TermBuffer
{
    private Term[] _terms = new Term[64];
    private Entity[] _entities = new Entity[8];

    public int Count { get; private set; }

    public int EntityCount { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>All classes that occur in the message: what is not here need not be looked for.</summary>
    public LexicalClass Classes { get; set; }

    public int Exclamations { get; set; }

    public int Questions { get; set; }

    /// <summary>Words of two letters or more, and those of them in capitals: the measure of shouting.</summary>
    public int LongWords { get; set; }

    public int ShoutedWords { get; set; }

    /// <summary>Number of sentences.</summary>
    public int Sentences => Count == 0 ? 0 : _terms[Count - 1].Sentence + 1;

    public Span<Term> Terms => _terms.AsSpan(0, Count);

    public ReadOnlySpan<Entity> Entities => _entities.AsSpan(0, EntityCount);

    /// <summary>The vocabulary that the terms' word numbers count in.</summary>
    public Vocabulary Vocabulary { get; private set; } = null!;

    public void Reset(string text, Vocabulary vocabulary)
    {
        Text = text;
        Vocabulary = vocabulary;
        Count = 0;
        EntityCount = 0;
        Classes = LexicalClass.None;
        Exclamations = 0;
        Questions = 0;
        LongWords = 0;
        ShoutedWords = 0;
    }

    public ref Term Add()
    {
        if (Count == _terms.Length)
        {
            Array.Resize(ref _terms, Count * 2);
        }

        ref Term term = ref _terms[Count++];
        term = default;
        return ref term;
    }

    public void AddEntity(Entity entity)
    {
        if (EntityCount == _entities.Length)
        {
            Array.Resize(ref _entities, EntityCount * 2);
        }

        _entities[EntityCount++] = entity;
        _terms[entity.First].EntityStart = EntityCount;
        _terms[entity.Last].EntityEnd = EntityCount;
    }

    /// <summary>The folded word of a term; empty for a word that is not in the vocabulary.</summary>
    public ReadOnlySpan<char> Lexeme(int term) => _terms[term].Word < 0 ? default : Vocabulary.WordOf(_terms[term].Word);

    public TextSpan SpanOf(int first, int last) => new(_terms[first].Start, _terms[last].End - _terms[first].Start);
}
