using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.History;

/// <summary>Images of many things: one by one, or together where their kind can.</summary>
internal static class Images
{
    public static Dictionary<(ITracked Kind, string Key), string?> Of(SqliteConnection db, IEnumerable<(ITracked Kind, string Key)> things)
    {
        Dictionary<(ITracked Kind, string Key), string?> images = [];
        foreach (var alike in things.GroupBy(thing => thing.Kind, thing => thing.Key))
        {
            string[] keys = [.. alike];
            var together = (alike.Key as ITrackedTogether)?.Images(db, keys);
            foreach (var key in keys)
            {
                images[(alike.Key, key)] = together is null ? alike.Key.Image(db, key) : together.GetValueOrDefault(key);
            }
        }
        return images;
    }

    /// <summary>In the order given; neighbours of a kind that can be put together are.</summary>
    /// <param name="beforeEach">Of those that are put one by one.</param>
    public static void Put(SqliteConnection db, IEnumerable<(ITracked Kind, string Key, string? Image)> images, Action<ITracked, string>? beforeEach = null)
    {
        List<PutImage> alike = [];
        ITrackedTogether? together = null;
        foreach (var (kind, key, image) in images)
        {
            if (!ReferenceEquals(kind, together))
            {
                PutTogether();
            }
            if (kind is ITrackedTogether many)
            {
                together = many;
                alike.Add(new(key, image));
                continue;
            }
            beforeEach?.Invoke(kind, key);
            kind.Put(db, key, image);
        }
        PutTogether();

        void PutTogether()
        {
            if (alike.Count > 0)
            {
                together!.Put(db, alike);
            }
            (together, alike) = (null, []);
        }
    }
}
