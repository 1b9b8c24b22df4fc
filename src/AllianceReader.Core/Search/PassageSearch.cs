using AllianceReader.Articles;

namespace AllianceReader.Search;

/// <summary>
/// Finds the blocks in which all the words stand, newest essay first, in text order. Reads the essays themselves: exact, and quick
/// enough for a shelf of them; an index for thousands is to stand behind the same method.
/// </summary>
public sealed class PassageSearch(IArticleStore articles)
{
    public async Task<Page<SearchHit>> Find(string? question, Stretch stretch)
    {
        var words = Words.Of(question);
        if (words.IsEmpty)
        {
            return new([], 0);
        }
        List<SearchHit> hits = [];
        foreach (var summary in (await articles.List(new ArticleQuery { Stretch = Stretch.All })).Items)
        {
            // Null: deleted since the list was read.
            if (await articles.Find(summary.Slug) is { } article)
            {
                hits.AddRange(In(article, words));
            }
        }
        return new([.. hits.Skip(stretch.Offset).Take(stretch.Limit)], hits.Count);
    }

    private static IEnumerable<SearchHit> In(Article article, Words words) => article.Paragraphs
        .Where(block => words.AllIn(block.Text))
        .Select(block => new SearchHit(article.Slug, article.Heading, block.Number, block.Kind, block.Range, [.. SegmentsOf(block.Text, words)]));

    private static IEnumerable<SearchSegment> SegmentsOf(string text, Words words)
    {
        var done = 0;
        foreach (var place in words.PlacesIn(text))
        {
            if (place.Start > done)
            {
                yield return new(text[done..place.Start], false);
            }
            yield return new(place.Of(text), true);
            done = place.End;
        }
        if (done < text.Length)
        {
            yield return new(text[done..], false);
        }
    }
}
