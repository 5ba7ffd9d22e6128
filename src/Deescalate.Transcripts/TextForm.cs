namespace Deescalate.Transcripts;

/// <summary>In which form a text stands in a file.</summary>
public enum TextForm
{
    /// <summary>As it was written.</summary>
    Plain,

    /// <summary>As HTML; markup goes, paragraphs become lines.</summary>
    Html,

    /// <summary>As the text of a mail: quoted replies and signatures are cut out.</summary>
    Mail,

    /// <summary>As the HTML of a mail.</summary>
    HtmlMail,
}
