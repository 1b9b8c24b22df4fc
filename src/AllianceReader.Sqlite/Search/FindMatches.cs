using AllianceReader.Search;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Search;

/// <summary>Finds where a question is met: along the places of its words, or in what it narrows the library to, whichever is less.</summary>
internal sealed class FindMatches
{
    // Essays that are looked into one by one, instead of along all places of a word: 0.15 ms each.
    private const int FewEssays = 300;

    // Entries with a word that are walked along for a filter that few of them pass: 1 µs each.
    private const int MostFiltered = 40_000;

    // Places that are walked along among entries that are carried: 0.1 µs each, and each entry, looked up already, has taken as long as sixty.
    private const int MostAmongCarried = 450_000;
    private const int StepsOfCarried = 60;

    private readonly SqliteConnection db;
    private readonly SearchQuestion question;
    private readonly CarriedEntries? carried;
    private readonly NamesAsked names;

    public FindMatches(SqliteConnection db, WordCounts counts, SearchQuestion question)
    {
        this.db = db;
        this.question = question;
        carried = CarriedEntries.Of(db, question);
        names = NamesAsked.Of(db, question);
        Effort = Effort.Of(db, counts, question);
    }

    /// <summary>Null for a question without words.</summary>
    public Effort? Effort { get; }

    /// <param name="query">The question, narrowed.</param>
    public Matches Of(SearchQuery query)
    {
        var conditions = SearchConditions.Of(query, names, carried?.Met);
        return Effort is { } effort ? WithWords(conditions, effort)
            : carried is not null ? new(Carried(conditions), carried.IsCut)
            : new(conditions.IsOfEssaysAlone ? FirstBlocks(conditions) : EntriesOfEssays(conditions), isCut: false);
    }

    private Matches WithWords(SearchConditions conditions, Effort effort)
    {
        if (carried is not null)
        {
            var most = Math.Max(MostAmongCarried / 3, MostAmongCarried - (StepsOfCarried * carried.Entries.Count));
            var (first, from) = (carried.Entries.FirstOrDefault(long.MaxValue), effort.FirstEntry(most));
            return new(AmongCarried(conditions, effort, Math.Max(first, from)), carried.IsCut || from > first);
        }
        if (conditions.NarrowsEssays && CountEssays(conditions, FewEssays + 1) <= FewEssays)
        {
            return new(InEssays(conditions, effort, FewEssays), isCut: false);
        }
        var isFiltered = conditions.NarrowsEssays || !conditions.IsOfEssaysAlone;
        return isFiltered && effort.Entries > MostFiltered ? InTheLast(conditions, effort) : new(Anywhere(conditions, effort), effort.From > 0);
    }

    // Of many essays and frequent words: as many of the last essays, or of the last entries with the words, as there is time for, whichever finds more.
    private Matches InTheLast(SearchConditions conditions, Effort effort)
    {
        var equal = (int)Math.Min(int.MaxValue, FewEssays * effort.Entries / MostFiltered);
        return conditions.NarrowsEssays && CountEssays(conditions, equal) < equal
            ? new(InEssays(conditions, effort, FewEssays), isCut: true)
            : new(AmongLast(conditions, effort), HasMore(effort));
    }

    private int CountEssays(SearchConditions conditions, int most) => db.ExecuteScalar<int>(
        $"select count(*) from (select 1 from article a where {conditions.Essays} limit {most})", conditions.Values);

    private bool HasMore(Effort effort) => effort.From > 0 || db.Query<long>(
        $"select rowid from search_words where search_words match @Expression order by rowid desc limit 1 offset {MostFiltered}", new { effort.Expression }).Any();

    // Along the index of words, from its end, until there are enough.
    private List<FoundEntry> Anywhere(SearchConditions conditions, Effort effort) => db.Query<FoundEntry>(
        $"""
        select     e.id as entry, e.article, {Score(effort)} as score
        from       search_words
        cross join search_entry e on e.id = search_words.rowid
        {conditions.BesideEntries}
        where      search_words match @expression and search_words.rowid >= @from and {conditions.OfEntries}
        order by   search_words.rowid desc
        limit      {Matches.Most + 1}
        """, With(conditions, effort)).AsList();

    private List<FoundEntry> AmongLast(SearchConditions conditions, Effort effort) => db.Query<FoundEntry>(
        $"""
        with place as materialized
        (
          select   rowid
          from     search_words
          where    search_words match @expression and rowid >= @from
          order by rowid desc
          limit    {MostFiltered}
        )
        select     e.id as entry, e.article, null as score
        from       place
        cross join search_entry e on e.id = place.rowid
        {conditions.BesideEntries}
        where      {conditions.OfEntries}
        limit      {Matches.Most + 1}
        """, With(conditions, effort)).AsList();

    private List<FoundEntry> AmongCarried(SearchConditions conditions, Effort effort, long from)
    {
        var values = With(conditions, effort, from);
        values.Add("carried", Json.Of(carried!.Entries.Where(entry => entry >= from)));
        return db.Query<FoundEntry>(
            $"""
            select     e.id as entry, e.article, {Score(effort)} as score
            from       search_words
            cross join search_entry e on e.id = search_words.rowid
            {conditions.BesideEntries}
            where      search_words match @expression and search_words.rowid >= @from
               and     +search_words.rowid in (select value from json_each(@carried)) and {conditions.OfEntries}
            order by   search_words.rowid desc
            limit      {Matches.Most + 1}
            """, values).AsList();
    }

    // The blocks of an essay stand side by side in the index: one walk for each such run.
    private List<FoundEntry> InEssays(SearchConditions conditions, Effort effort, int most) => db.Query<FoundEntry>(
        $"""
        with essay as materialized
        (
          select   a.id
          from     article a
          where    {conditions.Essays}
          order by a.id desc
          limit    {most}
        ),
        entry as materialized
        (
          select     e.id, e.id - row_number() over (order by e.id) as run
          from       essay
          cross join search_entry e on e.article = essay.id
        ),
        run as materialized
        (
          select   min(id) as first, max(id) as last
          from     entry
          group by run
          order by last desc
        )
        select     e.id as entry, e.article, null as score
        from       run
        cross join search_words
        cross join search_entry e on e.id = search_words.rowid
        left join  annotation n on n.number = e.annotation
        where      search_words match @expression and search_words.rowid between run.first and run.last and {conditions.Entries}
        limit      {Matches.Most + 1}
        """, With(conditions, effort)).AsList();

    // Conditions on essays alone: each essay is shown by its first block.
    private List<FoundEntry> FirstBlocks(SearchConditions conditions) => db.Query<FoundEntry>(
        $"""
        select     e.id as entry, e.article, null as score
        from       article a
        cross join search_entry e on e.article = a.id and e.part = 'block' and e.start = 0
        where      {conditions.Essays}
        order by   a.published desc, a.slug
        limit      {Matches.Most + 1}
        """, conditions.Values).AsList();

    private List<FoundEntry> EntriesOfEssays(SearchConditions conditions) => db.Query<FoundEntry>(
        $"""
        select     e.id as entry, e.article, null as score
        from       article a
        cross join search_entry e on e.article = a.id
        left join  annotation n on n.number = e.annotation
        where      {conditions.Essays} and {conditions.Entries}
        order by   a.published desc, a.slug, e.id
        limit      {Matches.Most + 1}
        """, conditions.Values).AsList();

    private List<FoundEntry> Carried(SearchConditions conditions)
    {
        var values = conditions.Values;
        values.Add("carried", Json.Of(carried!.Entries));
        return db.Query<FoundEntry>(
            $"""
            select     e.id as entry, e.article, null as score
            from       json_each(@carried) carried
            cross join search_entry e on e.id = carried.value
            {conditions.BesideEntries}
            where      {conditions.OfEntries}
            order by   e.id desc
            limit      {Matches.Most + 1}
            """, values).AsList();
    }

    // bm25 walks along every word that it weighs once more.
    private static string Score(Effort effort) => effort.WeighsAll ? "bm25(search_words)" : "null";

    private static DynamicParameters With(SearchConditions conditions, Effort effort, long from = 0)
    {
        var values = conditions.Values;
        values.Add("expression", effort.Expression);
        values.Add("from", Math.Max(from, effort.From));
        return values;
    }
}
