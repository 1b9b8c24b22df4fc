using System.Globalization;
using AllianceReader.Articles;
using AllianceReader.Collections;
using AllianceReader.Sqlite.Articles;
using AllianceReader.Sqlite.History;
using AllianceReader.Sqlite.Storage;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Collections;

internal sealed class SqliteCollections(Readers readers, Writer? writer) : ICollectionStore
{
    private const string Noun = "collection";

    private readonly UntilWritten counted = new(writer);

    public Task<IReadOnlyList<Collection>> List() => Task.FromResult<IReadOnlyList<Collection>>(counted.Of(nameof(List), () => readers.Read(db => ReadCollections.All(db))));

    public Task<Collection?> Find(string slug) => Task.FromResult(readers.Read(db => ReadCollections.Find(db, slug)));

    public Task<IReadOnlyList<Collection>> Holding(string article) => Task.FromResult<IReadOnlyList<Collection>>(readers.Read(db => ReadCollections.Holding(db, article)));

    public Task<Collection> Add(CollectionDraft draft, IReadOnlyList<string> articles, Attribution by) => writer.ToWrite(db =>
    {
        var accepted = CollectionRules.Accept(draft);
        CollectionRules.RequireFreeName(db, accepted.Name);
        var made = new CollectionRow
        {
            Slug = CollectionRules.FreeSlug(db, accepted.Name), Name = accepted.Name, Description = accepted.Description, Created = Instant.Of(by.At),
        };
        var change = new Change(db, by);
        change.Touch(TrackedCollection.Kind, made.Slug);
        TrackedCollection.Save(db, made);
        Put(db, change, made.Slug, SqliteManyArticles.Standing(db, articles), isIn: true);
        change.Enter("add", Noun, made.Slug, made.Name, article: null);
        return ReadCollections.Find(db, made.Slug)!;
    });

    public Task<Collection?> Change(string slug, CollectionDraft draft, long? version, Attribution by) => writer.ToWrite(db =>
    {
        if (Standing(db, slug) is not { } old)
        {
            return null;
        }
        RequireVersion(old, version);
        var accepted = CollectionRules.Accept(draft);
        CollectionRules.RequireFreeName(db, accepted.Name, except: slug);
        var changed = old with { Name = accepted.Name, Description = accepted.Description };
        if (changed != old)
        {
            Save(db, changed, old with { Name = changed.Name } == changed ? "rename" : "change", by);
        }
        return ReadCollections.Find(db, slug);
    });

    public Task<bool> Delete(string slug, Attribution by) => writer.ToWrite(db =>
    {
        if (Standing(db, slug) is not { } collection)
        {
            return false;
        }
        Save(db, collection with { Deleted = true }, "delete", by);
        return true;
    });

    public Task<ManyChanged?> Include(string slug, IReadOnlyList<string> add, IReadOnlyList<string> remove, Attribution by) => writer.ToWrite<ManyChanged?>(db =>
    {
        if (Standing(db, slug) is not { } collection)
        {
            return null;
        }
        var change = new Change(db, by);
        var gone = Put(db, change, slug, SqliteManyArticles.Standing(db, remove), isIn: false);
        var come = Put(db, change, slug, SqliteManyArticles.Standing(db, add), isIn: true);
        var changed = gone + come;
        return new(changed, changed == 0 ? null : change.Enter(
            come == 0 ? "uncollect" : gone == 0 ? "collect" : "change", Noun, slug, SubjectOf(collection, come, gone), article: null));
    });

    // "12 essays into “Seminar”"
    private static string SubjectOf(CollectionRow collection, int come, int gone) => (come, gone) switch
    {
        (_, 0) => $"{Essays(come)} into “{collection.Name}”",
        (0, _) => $"{Essays(gone)} out of “{collection.Name}”",
        _ => collection.Name,
    };

    private static string Essays(int number) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? "essay" : "essays")}");

    /// <returns>How many were not so before.</returns>
    private static int Put(SqliteConnection db, Change change, string collection, IReadOnlyList<string> articles, bool isIn)
    {
        string[] keys = [.. articles.Select(article => TrackedMember.Key(collection, article))];
        var now = TrackedMember.Kind.Images(db, keys);
        string[] others = [.. keys.Where(key => now.ContainsKey(key) != isIn)];
        if (others.Length > 0)
        {
            change.Touch(TrackedMember.Kind, others);
            TrackedMember.Kind.Put(db, [.. others.Select(key => new PutImage(key, isIn ? "true" : null))]);
        }
        return others.Length;
    }

    private static void Save(SqliteConnection db, CollectionRow collection, string verb, Attribution by)
    {
        var change = new Change(db, by);
        change.Touch(TrackedCollection.Kind, collection.Slug);
        TrackedCollection.Save(db, collection);
        change.Enter(verb, Noun, collection.Slug, collection.Name, article: null);
    }

    private static CollectionRow? Standing(SqliteConnection db, string slug) => TrackedCollection.Find(db, slug) is { Deleted: false } collection ? collection : null;

    private static void RequireVersion(CollectionRow collection, long? version)
    {
        if (version is not null && version != collection.Version)
        {
            throw new StaleException("The collection", collection.Version);
        }
    }
}
