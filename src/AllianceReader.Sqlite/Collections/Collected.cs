namespace AllianceReader.Sqlite.Collections;

/// <summary>What collections hold, as a condition.</summary>
internal static class Collected
{
    /// <summary>Of one of the collections whose slugs stand in <c>@parameter</c>.</summary>
    /// <param name="article">The column that says which essay.</param>
    public static string In(string article, string parameter) =>
        $"""
        {article} in (
          select d.article
          from   collection c
          join   collected d on d.collection = c.id
          where  c.deleted = 0 and c.slug in (select value from json_each(@{parameter})))
        """;
}
