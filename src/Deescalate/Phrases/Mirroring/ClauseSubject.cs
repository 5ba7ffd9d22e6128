namespace Deescalate.Phrases.Mirroring;

/// <summary>Who a clause is about; decides the form of its verb.</summary>
internal enum ClauseSubject
{
    /// <summary>"I": said back as "you".</summary>
    Self,

    /// <summary>"we", the customers: said back as "you".</summary>
    Group,

    /// <summary>"you", the company: said back as "we".</summary>
    Company,

    /// <summary>One thing or person.</summary>
    One,

    /// <summary>"nobody", of whom "can" and "will" are facts too.</summary>
    Nobody,

    /// <summary>Several.</summary>
    Many,

    /// <summary>A name or a mass, of which the number is not known.</summary>
    Either,
}
