namespace AllianceReader.Articles;

/// <summary>A person as a bibliography names one.</summary>
/// <param name="Name">Display form, in the publisher's order: <c>Moon Chung-in</c>, <c>Scott A. Snyder</c>.</param>
/// <param name="Given">Null where a name has one part only.</param>
/// <param name="Affiliation">As it was for this article; null where none is stated.</param>
public sealed record Author(string Name, string? Given, string? Family, string? Affiliation = null)
{
    /// <summary>The address of the author's page; given by the name, so the same name is the same author.</summary>
    public string Slug => AllianceReader.Slug.Of(Name);
}
