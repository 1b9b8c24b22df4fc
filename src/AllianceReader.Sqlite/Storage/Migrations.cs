using System.Globalization;
using System.Reflection;
using AllianceReader.Sqlite.Overview;
using AllianceReader.Sqlite.Search;
using AllianceReader.Sqlite.Themes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Storage;

/// <summary>One step from a library version to the next.</summary>
/// <param name="Version">What the library is at after it.</param>
internal sealed record Migration(int Version, string Sql);

/// <summary>The steps from an empty file to the library of today, <c>Migrations/001_….sql</c> onwards.</summary>
/// <param name="afterwards">Makes what code makes from the tables, where it is not made yet; runs at each start.</param>
internal sealed class Migrations(IReadOnlyList<Migration> steps, Action<SqliteConnection>? afterwards = null)
{
    public static Migrations Embedded { get; } = new(ReadEmbedded(), MakeTheRest);

    public Migration First => steps[0];

    public int Latest => steps[^1].Version;

    public static int VersionOf(SqliteConnection db) => db.ExecuteScalar<int>("pragma user_version");

    /// <summary>Each step stands whole or not at all, and a kill between two is made good at the next start.</summary>
    public void Apply(SqliteConnection db) => Apply(db, Latest);

    /// <summary>Up to a version and no further, as an older program had it.</summary>
    public void Apply(SqliteConnection db, int version)
    {
        foreach (var step in steps.Where(step => step.Version > VersionOf(db) && step.Version <= version))
        {
            Apply(db, step);
        }
        if (VersionOf(db) == Latest)
        {
            afterwards?.Invoke(db);
        }
    }

    // Foreign keys rest while tables are rebuilt, and are looked at before it counts (https://www.sqlite.org/lang_altertable.html section 7).
    private static void Apply(SqliteConnection db, Migration step)
    {
        db.Run("pragma foreign_keys = off");
        db.BeginToWrite();
        try
        {
            db.Run(step.Sql);
            RequireForeignKeys(db, step);
            db.Run($"pragma user_version = {step.Version}");
            db.Commit();
        }
        catch
        {
            if (db.IsInTransaction())
            {
                db.RollBack();
            }
            throw;
        }
        finally
        {
            db.Run("pragma foreign_keys = on");
        }
    }

    private static void RequireForeignKeys(SqliteConnection db, Migration step)
    {
        if (db.Query("pragma foreign_key_check").Any())
        {
            throw new InvalidOperationException($"Step {step.Version} of the library's migrations leaves rows without their parents.");
        }
    }

    private static void MakeTheRest(SqliteConnection db)
    {
        SearchIndex.BringUpToDate(db);
        PassageIndex.BringUpToDate(db);
        ThemeKeys.BringUpToDate(db);
        EssayFigures.BringUpToDate(db);
    }

    private static Migration[] ReadEmbedded()
    {
        var home = typeof(Migrations).Assembly;
        return [.. home.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new Migration(NumberIn(name), Read(home, name)))];
    }

    // AllianceReader.Sqlite.Migrations.001_library.sql
    private static int NumberIn(string name) => int.Parse(name.Split('.')[^2].Split('_')[0], CultureInfo.InvariantCulture);

    private static string Read(Assembly home, string name)
    {
        using var text = new StreamReader(home.GetManifestResourceStream(name)!);
        return text.ReadToEnd();
    }
}
