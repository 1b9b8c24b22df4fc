using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Sqlite.Annotations;
using AllianceReader.Sqlite.Articles;
using AllianceReader.Sqlite.Storage;
using AllianceReader.Sqlite.Tests.Support;
using Dapper;

namespace AllianceReader.Sqlite.Tests.Articles;

/// <summary>The lists that everybody opens read as much of the library as they show, however large it is.</summary>
public sealed class IndexTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    public async ValueTask InitializeAsync() => await (await SqliteLibrary.OpenForWriting(folder.Library)).DisposeAsync();

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(ArticleSort.Newest, "article_by_newest")]
    [InlineData(ArticleSort.Oldest, "article_by_oldest")]
    [InlineData(ArticleSort.Title, "article_by_title")]
    [InlineData(ArticleSort.Author, "article_by_author")]
    [InlineData(ArticleSort.Annotated, "article_by_annotated")]
    public void Each_order_of_the_catalogue_is_an_index(ArticleSort sort, string index) => Assert.Equal(
        [$"SCAN a USING COVERING INDEX {index}"],
        Plan($"select a.id from article a where {ListArticles.Conditions(new())} order by {ListArticles.Order(sort)} limit 50"));

    [Fact]
    public void An_essays_annotations_are_read_along_an_index_in_text_order() => Assert.Equal(
        ["SEARCH n USING INDEX annotation_in_text_order (article=?)"],
        Plan($"select n.id from annotation n where n.article = 7 and n.deleted = 0 order by {ReadAnnotations.TextOrder}"));

    [Theory]
    [InlineData(PassageSort.Newest, "article_with_passages")]
    [InlineData(PassageSort.Oldest, "article_with_passages_by_oldest")]
    [InlineData(PassageSort.Author, "article_with_passages_by_author")]
    [InlineData(PassageSort.Title, "article_with_passages_by_title")]
    public void Each_order_of_the_stream_of_all_passages_is_an_index_of_the_essays_that_have_some(PassageSort sort, string index) => Assert.Equal(
        [$"SCAN a USING INDEX {index}"],
        Plan($"select a.id from article a where {PassageConditions.OnEssays(new())} order by {PassageOrders.Of(new() { Sort = sort }, "a")}"));

    // Twenty thousand passages of one theme: which page they are on, and every count beside them, without a look at any of them.
    [Fact]
    public void A_themes_passages_are_counted_along_one_index_that_has_all_it_takes()
    {
        var plan = Plan(new AnnotationQuery { Themes = ["habit"], Noted = true });

        Assert.Contains("SEARCH g USING COVERING INDEX tagging_by_theme (theme=?)", plan);
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN a", StringComparison.Ordinal) || step.Contains("annotation", StringComparison.Ordinal));
    }

    [Fact]
    public void The_passages_of_a_page_are_read_along_its_essays() => Assert.Contains(
        "SEARCH n USING INDEX annotation_in_text_order (article=?)",
        Plan(
            $"""
            select   n.id
            from     annotation n
            join     article a on a.id = n.article
            where    {PassageConditions.InEssays(new(new() { Themes = ["habit"] }, [1], [1], [], []), [7])}
            order by {PassageOrders.Of(new(), "a")}, {ReadAnnotations.TextOrder}
            limit    50
            """, new { essays = "[7]", themes = "[1]" }));

    [Fact]
    public void What_is_to_be_reviewed_has_an_index_of_its_own() => Assert.Contains(
        "SEARCH n USING INDEX annotation_to_review (status=?)",
        Plan(new AnnotationQuery { Statuses = [AnnotationStatus.Confirm] }));

    private string[] Plan(AnnotationQuery query)
    {
        var essays = EssaysAsked.Of(new(query, [.. query.Themes.Select(_ => 1L)], [.. query.Themes.Select(_ => 1L)], [], []));
        return Plan($"{essays.With} select * from mine", essays.Values());
    }

    private string[] Plan(string sql, object? values = null)
    {
        using var db = Connect.ToRead(folder.Library);
        return [.. db.Query<PlanRow>("explain query plan " + sql, values).Select(row => row.Detail)];
    }

    private sealed record PlanRow
    {
        public string Detail { get; init; } = "";
    }
}
