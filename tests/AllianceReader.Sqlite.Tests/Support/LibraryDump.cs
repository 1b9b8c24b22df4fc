using System.Text.Json;
using AllianceReader.Annotations;
using AllianceReader.Articles;

namespace AllianceReader.Sqlite.Tests.Support;

/// <summary>All that a reader can see in a library, as one text to compare; versions apart, which never come back.</summary>
internal static class LibraryDump
{
    private static readonly JsonSerializerOptions indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Its length stands for its bytes, which are as long as the texts.
    private static async Task<object> SourceOf(SqliteLibrary library, string slug)
    {
        var source = (await library.Articles.FindSource(slug))!;
        return new { source.FileName, source.Format, source.Bytes.Length, Marks = Corpus.Review.MarksJson.Of(source.Marks) };
    }

    public static async Task<string> Of(SqliteLibrary library)
    {
        var catalogue = (await library.Articles.List(new() { Archived = ArchivedEssays.Included, Stretch = Stretch.All })).Items;
        List<object> essays = [];
        foreach (var row in catalogue)
        {
            var article = (await library.Articles.Find(row.Slug))!;
            var annotations = await library.Annotations.InArticle(row.Slug);
            essays.Add(new
            {
                // Read marks are none of the history's.
                Row = row with { Unread = false },
                Collections = (await library.Collections.Holding(row.Slug)).Select(collection => collection.Slug),
                Article = article with { Version = 0 },
                Source = await SourceOf(library, row.Slug),
                Annotations = annotations.Select(annotation => annotation with { Version = 0 }),
            });
        }
        List<object> themes = [];
        foreach (var theme in await library.Themes.List())
        {
            // The list goes without memos.
            themes.Add((await library.Themes.Find(theme.Slug))! with { Version = 0 });
        }
        return JsonSerializer.Serialize(new
        {
            // How many essays there ever were does not fall when an import is taken back.
            Counts = await library.Articles.Count() with { Ever = 0 },
            Themes = themes,
            ByHand = await Task.WhenAll((await library.Themes.List()).Select(theme => library.Annotations.Ids(new() { Themes = [theme.Slug], Sort = PassageSort.ByHand }))),
            Searches = (await library.SavedSearches.List()).Select(search => search with { Version = 0 }),
            Collections = (await library.Collections.List()).Select(collection => collection with { Version = 0 }),
            Dismissed = await Task.WhenAll((await library.Themes.List()).Select(async theme => (await library.Suggestions.Dismissed(theme.Slug)).Select(one => (theme.Slug, one.Key).ToString()).Order())),
            Facets = await library.Annotations.Facets(new()),
            Catalogue = await library.Articles.Facets(new()) with { Unread = 0 },
            Essays = essays,
        }, indented);
    }
}
