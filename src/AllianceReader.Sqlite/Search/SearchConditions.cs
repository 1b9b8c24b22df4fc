using AllianceReader.Search;
using AllianceReader.Sqlite.Storage;
using AllianceReader.Themes;
using Dapper;

namespace AllianceReader.Sqlite.Search;

/// <summary>What narrows a search.</summary>
/// <param name="Essays">Conditions on <c>article a</c>.</param>
/// <param name="Entries">Conditions on <c>search_entry e</c> and, of a note, its <c>annotation n</c>.</param>
internal sealed record SearchConditions(Where Essays, Where Entries)
{
    private static readonly Dictionary<string, string> Parts = new()
    {
        ["text"] = "('block')",
        ["titles"] = "('title', 'standfirst')",
        ["authors"] = "('author')",
        ["notes"] = "('note')",
    };

    /// <summary>Not every essay can hold what is looked for.</summary>
    public bool NarrowsEssays { get; private set; }

    /// <summary>Nothing is asked of entries, so that an essay stands for itself.</summary>
    public bool IsOfEssaysAlone { get; private set; } = true;

    public DynamicParameters Values => Where.ValuesOf(Essays, Entries);

    public static SearchConditions Of(SearchQuery query)
    {
        var made = new SearchConditions(new("a.deleted = 0"), new("(e.annotation is null or n.deleted = 0)"));
        made.Essays.AddAny(query.Articles, "a.slug in (select value from json_each(@articles))", "articles");
        made.Essays.AddAny(query.Authors, "a.id in (select article from byline where slug in (select value from json_each(@authors)))", "authors");
        made.Essays.AddAny(query.Publications, "a.publication in (select value from json_each(@publications))", "publications");
        made.NarrowsEssays = query.Articles.Count + query.Authors.Count + query.Publications.Count > 0;
        foreach (var (condition, at) in query.Question.Conditions.Select((c, at) => (c, at)))
        {
            made.Add(condition, $"condition{at}");
        }
        return made;
    }

    private void Add(SearchCondition condition, string name)
    {
        if (OfEssay(condition, name) is var (ofEssay, essayValue))
        {
            Essays.Add(Meant(condition, ofEssay), name, essayValue);
            NarrowsEssays = true;
            return;
        }
        var (ofEntry, value) = OfEntry(condition, name);
        Entries.Add(Meant(condition, ofEntry), name, value);
        IsOfEssaysAlone = false;
        if (!condition.IsNot && WhereItCanBe(condition, name) is { } essays)
        {
            Essays.Add(essays);
            NarrowsEssays = true;
        }
    }

    private static string Meant(SearchCondition condition, string sql) => condition.IsNot ? $"coalesce(not ({sql}), 1)" : sql;

    private static (string Sql, object Value)? OfEssay(SearchCondition condition, string name) => condition.Field switch
    {
        SearchField.Author => ($"a.id in (select article from byline where instr(slug, @{name}) > 0)", Slug.Of(condition.Value)),
        SearchField.Publication => ($"instr(lower(a.publication), lower(@{name})) > 0", condition.Value),
        SearchField.Before => ($"a.published_last < @{name}", DateSpan.Require(condition.Value, "q").First),
        SearchField.After => ($"a.published_first > @{name}", DateSpan.Require(condition.Value, "q").Last),
        _ => null,
    };

    private static (string Sql, object Value) OfEntry(SearchCondition condition, string name) => condition.Field switch
    {
        SearchField.Theme => (Carries($"g.theme in ({Themes(name)})"), ThemeName.Key(condition.Value)),
        SearchField.Has => (Carries("m.note <> ''"), condition.Value),
        SearchField.In => ($"e.part in {Parts[condition.Value]}", condition.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    // The same, asked of whole essays first: most of a large library then need not be looked into.
    private static string? WhereItCanBe(SearchCondition condition, string name) => condition.Field switch
    {
        SearchField.Theme => $"a.id in (select article from tagging where theme in ({Themes(name)}))",
        SearchField.Has => "a.note_count > 0",
        _ => null,
    };

    private static string Themes(string name) => $"select id from theme where deleted = 0 and instr(name_key, @{name}) > 0";

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
