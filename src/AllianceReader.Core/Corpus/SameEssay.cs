using AllianceReader.Articles;

namespace AllianceReader.Corpus;

/// <summary>What a text that comes in and an essay of the library have in common.</summary>
internal sealed class SameEssay(SameEssayCandidate candidate, Article article, Lazy<Shingles> shingles)
{
    private readonly Lazy<double> likeness = new(() => shingles.Value.SimilarityTo(Shingles.Of(candidate.Text)));

    public SameEssayCandidate Candidate => candidate;

    /// <summary>Of the words; 0 to 1.</summary>
    public double Likeness => likeness.Value;

    /// <summary>It is what the library reads, to the letter.</summary>
    public bool IsTheText => candidate.Sha256 == article.Sha256;

    /// <summary>It is one of the copies that the library keeps beside.</summary>
    public bool IsTheCopy => !candidate.Deleted && candidate.Copies.Any(copy => copy.Sha256 == article.Sha256);

    public bool HasUrl => article.Url is { } url && url == candidate.Url;

    // Of two essays without an author nobody knows whether they have the same one; a column's standing title proves nothing.
    public bool HasTitleAndAuthors =>
        article.Title is { } title && string.Equals(title, candidate.Title, StringComparison.OrdinalIgnoreCase)
        && article.Authors.Count > 0
        && article.Authors.Select(author => author.Slug).ToHashSet().SetEquals(candidate.AuthorSlugs);

    /// <summary>Whoever deleted an essay did not ask for its copy from elsewhere.</summary>
    public bool IsSame => (IsTheText || IsTheCopy || HasUrl || HasTitleAndAuthors || Likeness >= Sameness.Enough) && !(candidate.Deleted && IsFromElsewhere);

    /// <summary>The same words under another masthead: not a newer text, but another copy.</summary>
    public bool IsFromElsewhere => !HasUrl && (IsTheText ? HasOtherHost : HasOtherMasthead ?? HasOtherHost) && Likeness >= Sameness.Enough;

    // Null where one of them has none.
    private bool? HasOtherMasthead => (article.Publication, candidate.Publication) is ({ } here, { } there) ? !AreOne(Masthead(here), Masthead(there)) : null;

    private bool HasOtherHost => Host(article.Url) is { } here && Host(candidate.Url) is { } there && here != there;

    // "Korea JoongAng Daily" is "The Korea JoongAng Daily", and is it on the web.
    private static bool AreOne(string one, string other) => one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal);

    private static string Masthead(string publication) =>
        string.Concat(publication.Normalized().ToLowerInvariant().Where(char.IsLetterOrDigit)) is var letters && letters.StartsWith("the", StringComparison.Ordinal)
            ? letters[3..]
            : letters;

    private static string? Host(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host is var host && host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            ? host[4..]
            : address?.Host;
}
