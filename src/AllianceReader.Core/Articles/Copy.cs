namespace AllianceReader.Articles;

/// <summary>The same essay as it stands somewhere else. Its text and source are kept like a revision's, and are not what is read.</summary>
/// <param name="Revision">The number under which they are kept; never the article's own.</param>
/// <param name="Sha256">As <see cref="Article.Sha256"/>.</param>
/// <param name="Published">EDTF.</param>
/// <param name="Likeness">Jaccard similarity of its runs of words and those of the text that was read when it came, 0 to 1.</param>
public sealed record Copy(
    int Revision, string Sha256, string? Title, string? Publication, string? Published, string? Url, double Likeness, DateTimeOffset Added)
{
    /// <summary>Where it stands, as a reader would call it: its publication, else the host of its address.</summary>
    public string Place => Publication ?? (Uri.TryCreate(Url, UriKind.Absolute, out var address) ? address.Host : "somewhere else");

    public static RefusedException None(string slug, int revision) => new("copy", $"The essay '{slug}' has no copy {revision}.");

    public static Copy Of(Article article, double likeness, DateTimeOffset added) =>
        new(article.Revision, article.Sha256, article.Title, article.Publication, article.Published, article.Url, likeness, added);
}
