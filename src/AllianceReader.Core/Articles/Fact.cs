namespace AllianceReader.Articles;

public enum FactField
{
    Title,
    Kicker,
    Standfirst,
    Author,
    Affiliation,
    Publication,
    Published,
    Modified,
    Language,
    Licence,
    Topic,
    Url,
}

/// <summary>From where a fact is known.</summary>
public enum Basis
{
    /// <summary>The source states it.</summary>
    Text,

    /// <summary>The bibliography beside the source states it (<c>corpus/op-eds.json</c>).</summary>
    Sidecar,

    /// <summary>Concluded from something the source states.</summary>
    Inferred,

    /// <summary>A reader said so in the page.</summary>
    Reader,
}

/// <param name="Value">As a person would write it: an author's display name, an EDTF date, a BCP 47 language.</param>
/// <param name="Line">The line of the source that states it, from 1; null where no line does.</param>
/// <param name="Reason">Why it is believed, where the line does not say it all: "from the e-mail domain".</param>
public sealed record Fact(FactField Field, string Value, Basis Basis, int? Line = null, string? Reason = null);
