using AllianceReader.Annotations;
using AllianceReader.Sqlite.History;
using AllianceReader.Sqlite.Storage;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Annotations;

/// <summary>An annotation whole, with its themes, and whether it is deleted.</summary>
internal sealed class TrackedAnnotation : ITracked
{
    public static TrackedAnnotation Kind { get; } = new();

    public string Noun => "annotation";

    public string? Image(SqliteConnection db, string key) => ReadAnnotations.FindDeletedToo(db, key) is { } found
        ? Json.Of(new Picture(found.Annotation with { Version = 0 }, found.Deleted))
        : null;

    public void Put(SqliteConnection db, string key, string? image)
    {
        if (image is null)
        {
            SaveAnnotation.Delete(db, key);
            return;
        }
        var (annotation, deleted) = Json.To<Picture>(image);
        SaveAnnotation.Save(db, annotation, deleted);
    }

    private sealed record Picture(Annotation Annotation, bool Deleted);
}
