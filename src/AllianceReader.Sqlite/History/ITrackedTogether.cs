using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.History;

/// <summary>A kind of which thousands change at once: their images are taken and put back in as many statements as there are tables.</summary>
internal interface ITrackedTogether : ITracked
{
    /// <summary>As <see cref="ITracked.Image"/>, by key; a key of which there never was one is missing.</summary>
    IReadOnlyDictionary<string, string?> Images(SqliteConnection db, IReadOnlyCollection<string> keys);

    /// <summary>As <see cref="ITracked.Put"/>.</summary>
    void Put(SqliteConnection db, IReadOnlyCollection<PutImage> images);

    string? ITracked.Image(SqliteConnection db, string key) => Images(db, [key]).GetValueOrDefault(key);

    void ITracked.Put(SqliteConnection db, string key, string? image) => Put(db, [new PutImage(key, image)]);
}

/// <param name="Image">JSON; null takes the thing away.</param>
internal sealed record PutImage(string Key, string? Image)
{
    /// <summary>For <c>json_each</c>: objects of <c>key</c> and <c>image</c>.</summary>
    public static string Json(IEnumerable<PutImage> images) =>
        $"[{string.Join(',', images.Select(one => $"{{\"key\":{Storage.Json.Of(one.Key)},\"image\":{one.Image ?? "null"}}}"))}]";
}
