using AllianceReader.Articles;
using AllianceReader.Corpus;

namespace AllianceReader.Exchange.Intake;

/// <summary>Finds the essay that a document is: by its text where the file has it, else by address or title.</summary>
internal sealed class MatchDocuments(IArticleStore articles, IIntakeStore store)
{
    /// <summary>UTF-16 units: shorter words stand in essays that have nothing to do with each other.</summary>
    private const int TellingQuote = 40;

    /// <summary>Quotations of a document that are looked for.</summary>
    private const int QuotesAsked = 3;

    /// <summary>Documents that are looked for by their quotations: a Kindle holds whole shelves.</summary>
    private const int MostByQuotes = 50;

    private IReadOnlyList<EssayName>? essays;
    private int byQuotes;

    public async Task<IReadOnlyList<MatchedDocument>> All(ForeignWork work)
    {
        var notes = work.Notes.CountBy(note => note.Document).ToDictionary();
        List<MatchedDocument> matched = [];
        foreach (var document in work.Documents)
        {
            var (slug, reason) = document.Text is { } text ? await ByText(text) : await ByName(document, work);
            var essay = slug is null ? null : await articles.Find(slug);
            matched.Add(new(document, essay, reason, notes.GetValueOrDefault(document.Key)));
        }
        return matched;
    }

    private async Task<(string? Slug, string Reason)> ByText(string text)
    {
        var shingles = Shingles.Of(text);
        var candidates = (await articles.Resembling(DraftOf(text, shingles))).Where(candidate => !candidate.Deleted).ToList();
        if (candidates.Find(candidate => candidate.Text == text.Trim()) is { } same)
        {
            return (same.Slug, "The same text.");
        }
        var hash = HashOf(text);
        if (candidates.Find(candidate => candidate.Sha256 == hash) is { } source)
        {
            return (source.Slug, "The text that this essay was read from.");
        }
        var (best, likeness) = candidates
            .Select(candidate => (candidate, Likeness: shingles.SimilarityTo(Shingles.Of(candidate.Text))))
            .OrderByDescending(one => one.Likeness)
            .FirstOrDefault();
        return likeness >= Sameness.Enough
            ? (best.Slug, $"Much the same text: {Percent(likeness)} of its runs of three words.")
            : (null, candidates.Count == 0 ? "No essay here has such a text." : $"The likest essay here shares {Percent(likeness)} of its runs of three words; {Percent(Sameness.Enough)} are needed.");
    }

    private async Task<(string? Slug, string Reason)> ByName(ForeignDocument document, ForeignWork work)
    {
        essays ??= await store.Essays();
        return Only(essays.Where(essay => essay.Slug == OwnSlug(document.Url)), "The essay of this address here.")
            ?? Only(essays.Where(essay => WebAddress.AreSame(essay.Url, document.Url)), "The essay from this address.")
            ?? Only(essays.Where(essay => HaveSameTitle(essay.Title, document.Title)), "The essay of this title.")
            ?? await ByQuotes(document, work)
            ?? (null, "No essay here has this address or title, and the file does not hold its text.");
    }

    // The essay in which all that is quoted from it stands.
    private async Task<(string? Slug, string Reason)?> ByQuotes(ForeignDocument document, ForeignWork work)
    {
        var quotes = work.Notes.Where(note => note.Document == document.Key)
            .Select(note => note.Quote?.Exact.Split('\n').MaxBy(line => line.Length)?.Trim() ?? "")
            .Where(line => line.Length >= TellingQuote).Distinct().OrderByDescending(line => line.Length).Take(QuotesAsked).ToList();
        if (quotes.Count == 0 || ++byQuotes > MostByQuotes)
        {
            return null;
        }
        List<string>? holding = null;
        foreach (var quote in quotes)
        {
            var found = await store.Holding(quote);
            holding = holding is null ? [.. found] : [.. holding.Intersect(found)];
        }
        return holding is [var only] ? (only, "The essay in which its quotations stand.") : null;
    }

    private static (string? Slug, string Reason)? Only(IEnumerable<EssayName> found, string reason) => found.Take(2).ToList() switch
    {
        [] => null,
        [var one] => (one.Slug, reason),
        _ => (null, "More than one essay here has this address or title."),
    };

    // /read/{slug}, whatever the host: the library may have moved since.
    private static string? OwnSlug(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Segments is [.., "read/", var slug]
            ? Uri.UnescapeDataString(slug)
            : null;

    private static bool HaveSameTitle(string? title, string? other) =>
        title is not null && other is not null && Slug.Of(title, "") is { Length: > 0 } words && Titles(WholeText.Of(other)).Any(called => Slug.Of(called, "") == words);

    // By the words alone: Kindles and file systems write other signs for those that a file name cannot have. Pages add their site's name.
    private static IEnumerable<string> Titles(string title)
    {
        yield return title;
        foreach (var between in (string[])[" | ", " - ", " – ", " — ", " : ", " · "])
        {
            for (var at = title.LastIndexOf(between, StringComparison.Ordinal); at > 0; at = title.LastIndexOf(between, at - 1, StringComparison.Ordinal))
            {
                yield return title[..at];
            }
        }
    }

    private static ArticleDraft DraftOf(string text, Shingles shingles) => new()
    {
        FileName = "",
        Source = default,
        Encoding = "utf-8",
        Layout = "",
        Bands = MinHash.Bands(shingles),
        Article = new() { Slug = "", Text = text, Paragraphs = [], Sha256 = HashOf(text) },
    };

    private static string HashOf(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(SourceLines.Of(text).Normalized)));

    private static string Percent(double share) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Math.Floor(share * 100)} %");
}
