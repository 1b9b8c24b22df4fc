using System.Text;
using AllianceReader.Overview;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Overview;

/// <summary>A <see cref="TaggedEssay"/> in a few hundred bytes: small numbers, each as the difference to the one before it.</summary>
internal static class EssayFigures
{
    /// <summary>Of this form; another one makes them anew.</summary>
    public const int Version = 1;

    // Essays whose rows are gathered at a time: 20 MB.
    private const int Together = 5000;

    /// <summary>Makes those that are missing: all of them once, and after that what was changed since the last start.</summary>
    public static void BringUpToDate(SqliteConnection db)
    {
        db.BeginToWrite();
        if (db.ExecuteScalar<int>("select figures from search_state") != Version)
        {
            db.Execute("delete from essay_figures; update search_state set figures = @Version", new { Version });
        }
        var names = new Names();
        foreach (var ids in Missing(db).Chunk(Together))
        {
            var essays = ReadEssays.FromTables(db, ids, names).ToList();
            var known = names.Known();
            foreach (var essay in essays)
            {
                db.Execute("insert into essay_figures (article, figures) values (@Id, @figures)", new { essay.Id, figures = Written(essay, known) });
            }
        }
        db.Commit();
    }

    /// <summary>Essays that hold an annotation and have no figures.</summary>
    public static List<long> Missing(SqliteConnection db) => db.Query<long>(
        """
        select id
        from   article
        where  deleted = 0 and annotation_count > 0 and id not in (select article from essay_figures)
        order by id
        """).AsList();

    public static byte[] Written(TaggedEssay essay, KnownNames names)
    {
        using var bytes = new MemoryStream();
        using var to = new BinaryWriter(bytes, Encoding.UTF8);
        to.Write7BitEncodedInt(essay.FirstDay);
        to.Write7BitEncodedInt(essay.LastDay);
        to.Write(essay.Publication == Names.None ? "" : names.Publications[essay.Publication]);
        to.Write7BitEncodedInt(essay.Authors.Length);
        foreach (var author in essay.Authors)
        {
            to.Write(names.Authors[author].Slug);
            to.Write(names.Authors[author].Name);
        }
        to.Write7BitEncodedInt(essay.Length);
        Write(to, essay.Blocks);
        Write(to, essay.Themes);
        Write(to, essay.Passages);
        Write(to, essay.Unplaced);
        return bytes.ToArray();
    }

    public static TaggedEssay Read(long id, byte[] figures, Names names)
    {
        using var bytes = new MemoryStream(figures, writable: false);
        using var from = new BinaryReader(bytes, Encoding.UTF8);
        var (first, last) = (from.Read7BitEncodedInt(), from.Read7BitEncodedInt());
        var publication = from.ReadString();
        var authors = new int[from.Read7BitEncodedInt()];
        for (var at = 0; at < authors.Length; at++)
        {
            authors[at] = names.Author(from.ReadString(), from.ReadString());
        }
        var length = from.Read7BitEncodedInt();
        var (blocks, themes) = (Numbers(from), Numbers(from));
        return new(
            id, authors, publication.Length == 0 ? Names.None : names.Publication(publication), first, last,
            blocks, length, Passages(from), Passages(from), themes);
    }

    private static void Write(BinaryWriter to, int[] numbers)
    {
        to.Write7BitEncodedInt(numbers.Length);
        var before = 0;
        foreach (var number in numbers)
        {
            to.Write7BitEncodedInt(Positive(number - before));
            before = number;
        }
    }

    private static int[] Numbers(BinaryReader from)
    {
        var numbers = new int[from.Read7BitEncodedInt()];
        var before = 0;
        for (var at = 0; at < numbers.Length; at++)
        {
            numbers[at] = before += Signed(from.Read7BitEncodedInt());
        }
        return numbers;
    }

    private static void Write(BinaryWriter to, TaggedPassage[] passages)
    {
        to.Write7BitEncodedInt(passages.Length);
        var before = default(TaggedPassage);
        foreach (var passage in passages)
        {
            to.Write7BitEncodedInt64(passage.Number);
            to.Write7BitEncodedInt(passage.Start - before.Start);
            to.Write7BitEncodedInt(passage.End - passage.Start);
            to.Write7BitEncodedInt(passage.ThemesAt);
            to.Write7BitEncodedInt(passage.ThemeCount);
            before = passage;
        }
    }

    private static TaggedPassage[] Passages(BinaryReader from)
    {
        var passages = new TaggedPassage[from.Read7BitEncodedInt()];
        var start = 0;
        for (var at = 0; at < passages.Length; at++)
        {
            var number = from.Read7BitEncodedInt64();
            start += from.Read7BitEncodedInt();
            passages[at] = new(number, start, start + from.Read7BitEncodedInt(), from.Read7BitEncodedInt(), from.Read7BitEncodedInt());
        }
        return passages;
    }

    // Zigzag: small differences either way stay small.
    private static int Positive(int number) => (number << 1) ^ (number >> 31);

    private static int Signed(int number) => (int)((uint)number >> 1) ^ -(number & 1);
}
