using AllianceReader.Annotations;

namespace AllianceReader.Sqlite.Annotations;

/// <summary>The orders of a list as SQL. All but the order by hand are of essays.</summary>
internal static class PassageOrders
{
    /// <param name="essay">The table that has the essay's columns.</param>
    public static string Of(AnnotationQuery query, string essay) => query switch
    {
        { Sort: PassageSort.ByHand } => Essays(PassageSort.Newest, essay),
        { Group: PassageGroup.Author } => $"{Author(essay)}, {FirstAuthor(essay)}, {Essays(query.Sort, essay)}",
        { Group: PassageGroup.Year, Sort: PassageSort.Oldest } => $"{essay}.year = 0, {essay}.year, {Essays(query.Sort, essay)}",
        { Group: PassageGroup.Year } => $"{essay}.year desc, {Essays(query.Sort, essay)}",
        _ => Essays(query.Sort, essay),
    };

    /// <summary>What the essays of a group have in common; null where each is one of its own.</summary>
    public static string? Group(PassageGroup? group, string essay) => group switch
    {
        PassageGroup.Author => FirstAuthor(essay),
        PassageGroup.Year => $"{essay}.year",
        _ => null,
    };

    private static string Essays(PassageSort sort, string essay) => sort switch
    {
        PassageSort.Newest => $"{essay}.published desc, {essay}.slug",
        PassageSort.Oldest => $"{essay}.published is null, {essay}.published, {essay}.slug",
        PassageSort.Author => $"{Author(essay)}, {essay}.published desc, {essay}.slug",
        PassageSort.Title => $"{essay}.title_order, {essay}.slug",
        _ => throw new ArgumentOutOfRangeException(nameof(sort)),
    };

    private static string Author(string essay) => $"{essay}.author_order is null, {essay}.author_order";

    private static string FirstAuthor(string essay) =>
        $"(select slug from byline where article = {essay}.{(essay == "a" ? "id" : "article")} order by position limit 1)";
}
