using AllianceReader.Search;
using AllianceReader.Sqlite.Storage;
using AllianceReader.Themes;

namespace AllianceReader.Sqlite.Search;

/// <summary>What narrows a search, as conditions on <c>search_entry e</c>, its <c>article a</c> and, of a note, its <c>annotation n</c>.</summary>
internal static class SearchConditions
{
    private static readonly Dictionary<string, string> Parts = new()
    {
        ["text"] = "('block')",
        ["titles"] = "('title', 'standfirst')",
        ["authors"] = "('author')",
        ["notes"] = "('note')",
    };

    public static Where Of(SearchQuery query)
    {
        var where = new Where("a.deleted = 0", "(e.annotation is null or n.deleted = 0)");
        if (MatchExpression.Of(query.Question) is { } expression)
        {
            where.Add("search_words match @expression", "expression", expression);
        }
        else if (!query.Question.Conditions.Any(c => c.Field is SearchField.Theme or SearchField.Has or SearchField.In))
        {
            // Conditions on essays alone: each essay is shown by its first block.
            where.Add("e.part = 'block' and e.start = @first", "first", 0);
        }
        where.AddAny(query.Articles, "a.slug in (select value from json_each(@articles))", "articles");
        where.AddAny(query.Authors, "a.id in (select article from byline where slug in (select value from json_each(@authors)))", "authors");
        where.AddAny(query.Publications, "a.publication in (select value from json_each(@publications))", "publications");
        foreach (var (condition, at) in query.Question.Conditions.Select((c, at) => (c, at)))
        {
            var (sql, value) = Condition(condition, $"condition{at}");
            where.Add(condition.IsNot ? $"coalesce(not ({sql}), 1)" : sql, $"condition{at}", value);
        }
        return where;
    }

    private static (string Sql, object Value) Condition(SearchCondition condition, string name) => condition.Field switch
    {
        SearchField.Author => ($"a.id in (select article from byline where instr(slug, @{name}) > 0)", Slug.Of(condition.Value)),
        SearchField.Publication => ($"instr(lower(a.publication), lower(@{name})) > 0", condition.Value),
        SearchField.Before => ($"a.published_last < @{name}", DateSpan.Require(condition.Value, "q").First),
        SearchField.After => ($"a.published_first > @{name}", DateSpan.Require(condition.Value, "q").Last),
        SearchField.Theme => (Carries($"g.theme in (select id from theme where deleted = 0 and instr(name_key, @{name}) > 0)"), ThemeName.Key(condition.Value)),
        SearchField.Has => (Carries("m.note <> ''"), condition.Value),
        SearchField.In => ($"e.part in {Parts[condition.Value]}", condition.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    // A note whose annotation is such, or a block in which a passage of such an annotation stands.
    private static string Carries(string such) =>
        $"""
        exists (
          select 1
          from   annotation m
          left join tagging g on g.annotation = m.number
          where  m.article = e.article and m.deleted = 0 and {such}
          and    (m.number = e.annotation or (e.part = 'block' and m.status in ('in-place', 'changed') and m.range_start < e.stop and m.range_end > e.start)))
        """;
}
