using AllianceReader.Articles;
using AllianceReader.Search;
using AllianceReader.Sqlite.Collections;
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

    /// <summary>Conditions on <c>search_entry e</c>, and on <c>article a</c> where essays are narrowed: else those that are in no list are passed over.</summary>
    public string OfEntries => $"{(NarrowsEssays ? Essays : hidden)} and {Entries}";

    private string hidden = "";

    /// <summary>What <see cref="OfEntries"/> needs beside <c>search_entry e</c>.</summary>
    public string BesideEntries =>
        $"""
        {(NarrowsEssays ? "cross join article a on a.id = e.article" : "")}
        left join annotation n on n.number = e.annotation
        """;

    /// <param name="names">Of the question's conditions.</param>
    /// <param name="met">A condition of the question that every entry meets which is looked at; null for none.</param>
    public static SearchConditions Of(SearchQuery query, NamesAsked names, SearchCondition? met = null)
    {
        var made = new SearchConditions(new("a.deleted = 0"), new("(e.annotation is null or n.deleted = 0)"));
        made.Essays.AddAny(query.Articles, "a.slug in (select value from json_each(@articles))", "articles");
        made.Essays.AddAny(query.Authors, "a.id in (select article from byline where slug in (select value from json_each(@authors)))", "authors");
        made.Essays.AddAny(query.Publications, "a.publication in (select value from json_each(@publications))", "publications");
        made.Essays.AddAny(query.Collections, Collected.In("a.id", "collections"), "collections");
        made.Essays.AddArchived(query.Archived);
        made.hidden = $"e.article not in (select id from article where {(query.Archived is ArchivedEssays.Included ? "deleted" : "hidden")} = 1)";
        made.NarrowsEssays = query.Articles.Count + query.Authors.Count + query.Publications.Count + query.Collections.Count > 0 || query.Archived is ArchivedEssays.Only;
        foreach (var (condition, at) in query.Question.Conditions.Where(condition => !ReferenceEquals(condition, met)).Select((c, at) => (c, at)))
        {
            made.Add(condition, $"condition{at}", names);
        }
        return made;
    }

    private void Add(SearchCondition condition, string name, NamesAsked names)
    {
        if (OfEssay(condition, name, names) is var (ofEssay, essayValue))
        {
            Essays.Add(Meant(condition, ofEssay), name, essayValue);
            NarrowsEssays = true;
            return;
        }
        var (ofEntry, value) = OfEntry(condition, name);
        Entries.Add(Meant(condition, ofEntry), name, value);
        IsOfEssaysAlone = false;
    }

    private static string Meant(SearchCondition condition, string sql) => condition.IsNot ? $"coalesce(not ({sql}), 1)" : sql;

    private static (string Sql, object Value)? OfEssay(SearchCondition condition, string name, NamesAsked names) => condition.Field switch
    {
        SearchField.Author => ($"a.id in (select article from byline where slug in (select value from json_each(@{name})))", Json.Of(names[condition])),
        SearchField.Publication => ($"a.publication in (select value from json_each(@{name}))", Json.Of(names[condition])),
        SearchField.Collection => (
            $"a.id in (select d.article from collection c join collected d on d.collection = c.id where c.deleted = 0 and instr(c.name_key, @{name}) > 0)",
            ThemeName.Key(condition.Value)),
        SearchField.Before => ($"a.published_last < @{name}", DateSpan.Require(condition.Value, "q").First),
        SearchField.After => ($"a.published_first > @{name}", DateSpan.Require(condition.Value, "q").Last),
        _ => null,
    };

    private static (string Sql, object Value) OfEntry(SearchCondition condition, string name) => condition.Field switch
    {
        SearchField.Theme => (IsTagged(name), ThemeName.Key(condition.Value)),
        SearchField.Has => (IsNoted, condition.Value),
        SearchField.In => ($"e.part in {Parts[condition.Value]}", condition.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    // Whether the essay has such a tag, or a note, at all stands in an index; most essays have none.
    private static string IsTagged(string name) =>
        $"""
        (
          exists (select 1 from tagging where article = e.article and +theme in ({Themes(name)}))
          and {Carries($"exists (select 1 from tagging where annotation = m.number and +theme in ({Themes(name)}))")}
        )
        """;

    private static string IsNoted =>
        $"""
        (
          exists (select 1 from search_entry where article = e.article and part = 'note')
          and {Carries("m.note <> ''")}
        )
        """;

    private static string Themes(string name) => $"select id from theme where deleted = 0 and instr(name_key, @{name}) > 0";

    // A note whose annotation is such, or a block in which a passage of such an annotation stands.
    private static string Carries(string such) =>
        $"""
        case
          when e.annotation is not null then exists (
            select 1
            from   annotation m
            where  m.number = e.annotation and m.deleted = 0 and {such})
          else e.part = 'block' and exists (
            select 1
            from   annotation m indexed by annotation_in_text_order
            where  m.article = e.article and m.deleted = 0 and m.place = 1 and m.range_start < e.stop and m.range_end > e.start
               and m.status in ('in-place', 'changed') and {such})
        end
        """;
}
