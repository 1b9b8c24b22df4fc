namespace AllianceReader.Web.Access;

/// <summary>A link by which one essay or one theme's passages can be read, and nothing else.</summary>
/// <param name="Id">By which its owner revokes it; it opens nothing.</param>
/// <param name="Hash">Of the secret in the link (SHA-256, hex): who reads this file cannot make the link of it.</param>
/// <param name="Kind">One of <see cref="ShareKinds"/>.</param>
/// <param name="Slug">Of the essay or theme.</param>
/// <param name="Notes">Whether margin notes are shown.</param>
/// <param name="Until">Null for no end.</param>
public sealed record Share(string Id, string Hash, string Kind, string Slug, bool Notes, DateTimeOffset Made, DateTimeOffset? Until)
{
    public bool IsOver(DateTimeOffset now) => Until <= now;
}

public static class ShareKinds
{
    public const string Essay = "essay";
    public const string Theme = "theme";
}
